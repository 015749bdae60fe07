using AngleSharp.Dom;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Views;

/// <summary>
/// Something that every page, file or site has to keep. A page is walked once for all rules: a rule says which elements
/// it wants to see, and what it looks at when the whole page has been walked. What it needs of a page when all pages
/// are known, it keeps with <see cref="PageView.Keep"/>.
/// </summary>
/// <param name="Bad">A page, or the body of one, that breaks the rule.</param>
/// <param name="Good">The same, corrected.</param>
public sealed record Rule(RuleInfo Info, string Bad, string Good)
{
    /// <summary>Among <see cref="Attributes"/>: every element with any attribute at all.</summary>
    public const string AnyAttribute = "*";

    /// <summary>Among <see cref="Attributes"/>: every element with an attribute of WAI-ARIA.</summary>
    public const string AnyAria = "aria-*";

    /// <summary>A rule whose explanation shows HTML.</summary>
    public Rule(RuleInfo info)
        : this(info, info.Bad, info.Good) { }

    /// <summary>
    /// The elements that <see cref="OnElement"/> sees, by local name. It sees those too that have one of
    /// <see cref="Attributes"/> or <see cref="Roles"/>; where all three are empty, every element.
    /// </summary>
    public IReadOnlyCollection<string> Elements { get; init; } = [];

    /// <summary>
    /// By local name, or <see cref="AnyAttribute"/> or <see cref="AnyAria"/>.
    /// </summary>
    public IReadOnlyCollection<string> Attributes { get; init; } = [];

    /// <summary>The resolved roles of elements, given or their own.</summary>
    public IReadOnlyCollection<string> Roles { get; init; } = [];

    public Action<IElement, PageView>? OnElement { get; init; }

    /// <summary>
    /// Sees every element, and says of it what follows from start tags alone: its own and those around it, without the
    /// values that <see cref="TagPaths"/> leaves free. It is not asked again about tags that it found no fault in.
    /// </summary>
    public Action<IElement, PageView>? OnTag { get; init; }

    public Action<PageView>? OnPage { get; init; }

    /// <summary>The files that <see cref="OnFile"/> sees, by extension in lower case with its dot.</summary>
    public IReadOnlyCollection<string> Files { get; init; } = [];

    public Action<FileView>? OnFile { get; init; }

    /// <summary>Looks at what was kept of all pages and files.</summary>
    public Action<SiteView>? OnSite { get; init; }

    /// <summary>Checks the sizes of files; those of pictures are known only when all are encoded.</summary>
    public Action<SiteView>? OnFileSizes { get; init; }
}
