using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model;

namespace HarrisTrip.Check;

/// <summary>One parsed page as the rules see it.</summary>
public sealed class PageView
{
    readonly SourceText source;
    readonly Report report;

    internal PageView(PageInput input, IHtmlDocument document, IPublishedFolder folder, SourceText source, Report report)
    {
        (Input, Document, Folder, this.source, this.report) = (input, document, folder, source, report);
        Base = document.Head?.QuerySelector("base[href]")?.GetAttribute("href")?.Trim() is { Length: > 0 } href ? href : null;
    }

    public PageInput Input { get; }

    public IHtmlDocument Document { get; }

    public IPublishedFolder Folder { get; }

    /// <summary>True for a page that only leads on to another.</summary>
    public bool IsRedirect => Input.Make == PageMake.Redirect
        || (Input.Make == PageMake.Foreign && Document.Head?.QuerySelector("meta[http-equiv=refresh i]") is not null);

    /// <summary>The ids that the page offers to links, and how many elements have each.</summary>
    public Dictionary<string, int> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>Where the page's relative addresses begin, when it has a <c>base</c> element that says so.</summary>
    public string? Base { get; }

    /// <summary>Headings in document order.</summary>
    public List<IElement> Headings { get; } = [];

    /// <summary>Every address that the page names, with the element that names it.</summary>
    internal List<(IElement Element, string Address)> Links { get; } = [];

    /// <summary>Anchors of other pages that this page leads to; they are looked up when all pages are known.</summary>
    internal List<AnchorAsked> Asked { get; } = [];

    /// <summary>Reports a fault at the place where the element was written: the author's, where that is known.</summary>
    public void Add(RuleInfo rule, IElement? at, string message, string help) => report.Add(rule, Locate(at), message, help);

    /// <summary>Reports a fault at a 0-based offset of the page.</summary>
    public void AddAt(RuleInfo rule, int offset, string message, string help) => report.Add(rule, Locate(offset, () => offset + 1), message, help);

    public Location Locate(IElement? element)
    {
        // What the parser made up has no place: its parent has.
        while (element is not null && Offset(element) < 0)
        {
            element = element.ParentElement;
        }
        return element is null ? Input.Shown : Locate(Offset(element), () => EndOf(element));
    }

    Location Locate(int start, Func<int> end) => Input.Map.IsEmpty ? source.Locate(start) : Input.Map.Locate(start, end) ?? Input.Shown;

    static int Offset(IElement element) => element.SourceReference?.Position.Index ?? -1;

    /// <summary>Where the next element after this one and its content begins.</summary>
    int EndOf(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement!)
        {
            if (at.NextElementSibling is { } next && Offset(next) >= 0)
            {
                return Offset(next);
            }
        }
        return source.Text.Length;
    }
}

/// <summary>An anchor of another page.</summary>
/// <param name="File">That page's path in the folder.</param>
/// <param name="Fragment">Without its #, percent-decoded.</param>
public readonly record struct AnchorAsked(string File, string Fragment, Location At);
