using AngleSharp.Dom;
using HarrisTrip.Check.Views;

namespace HarrisTrip.Check.Metadata;

/// <summary>What a page's head says: read once for all rules.</summary>
sealed class HeadFacts
{
    readonly Dictionary<string, (IElement Element, string Content)> meta = new(StringComparer.OrdinalIgnoreCase);

    HeadFacts(PageView page)
    {
        NoIndex = RobotsMeta.NoIndexIn(page);
        if (page.Document.Head is not { } head)
        {
            return;
        }
        for (var i = 0; i < head.ChildNodes.Length; i++)
        {
            if (head.ChildNodes[i] is not IElement element)
            {
                continue;
            }
            if (
                element.LocalName == "meta"
                && (element.GetAttribute("property") ?? element.GetAttribute("name")) is { } name
                && element.GetAttribute("content") is { } content
            )
            {
                meta.TryAdd(name.Trim(), (element, content.Trim()));
            }
            else if (element.LocalName == "title")
            {
                Title ??= ReaderText.Of(element.TextContent);
                TitleElement ??= element;
            }
            else if (
                element.LocalName == "link"
                && element.GetAttribute("rel") is { } rel
                && element.GetAttribute("href") is { } href
            )
            {
                Links.Add(
                    new HeadLink(element, rel.ToLowerInvariant(), href.Trim(), element.GetAttribute("hreflang")?.Trim())
                );
            }
        }
    }

    public string? Title { get; }

    public IElement? TitleElement { get; }

    public List<HeadLink> Links { get; } = [];

    public HeadLink? Canonical => Links.Find(l => l.Rel == "canonical");

    /// <summary>The same page in other languages, itself among them.</summary>
    public IEnumerable<HeadLink> Translations => Links.Where(l => l.Rel == "alternate" && l.Language is not null);

    /// <summary>True when it says anything to networks that show a preview.</summary>
    public bool HasPreview =>
        meta.Any(m => m.Key.StartsWith("og:", StringComparison.OrdinalIgnoreCase) && m.Value.Content.Length > 0);

    public bool IsNoIndex => NoIndex is not null;

    /// <summary>The element that asks search engines not to list the page.</summary>
    public IElement? NoIndex { get; }

    public static HeadFacts Of(PageView page) => page.Memo.Get(() => new HeadFacts(page));

    /// <summary>
    /// The content of the first meta element of a name or property; null when there is none or it is blank.
    /// </summary>
    public string? Meta(string name) =>
        meta.TryGetValue(name, out var found) && found.Content.Length > 0 ? found.Content : null;

    public IElement? MetaElement(string name) => meta.TryGetValue(name, out var found) ? found.Element : null;
}

/// <param name="Rel">In lower case.</param>
sealed record HeadLink(IElement Element, string Rel, string Address, string? Language);
