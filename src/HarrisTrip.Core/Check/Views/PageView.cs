using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Check.Views;

/// <summary>One parsed page as the rules see it.</summary>
public sealed class PageView
{
    readonly SourceText source;
    readonly EnabledRules rules;
    readonly Report report;
    readonly HashSet<(RuleInfo, Location)> ofTemplate = [];

    internal PageView(
        PageInput input,
        IHtmlDocument document,
        IPublishedFolder folder,
        SourceText source,
        EnabledRules rules,
        Report report
    )
    {
        (Input, Document, Folder, this.source, this.rules, this.report) = (
            input,
            document,
            folder,
            source,
            rules,
            report
        );
        Base = document.Head?.QuerySelector("base[href]")?.GetAttribute("href")?.Trim() is { Length: > 0 } href
            ? href
            : null;
    }

    public PageInput Input { get; }

    public IHtmlDocument Document { get; }

    public IPublishedFolder Folder { get; }

    /// <summary>True for a page that only redirects to another.</summary>
    public bool IsRedirect =>
        Input.Kind == PageKind.Redirect
        || (Input.Kind == PageKind.Foreign && Document.Head?.QuerySelector("meta[http-equiv=refresh i]") is not null);

    /// <summary>True for a page that is written as XML.</summary>
    public bool IsXml => Files.Paths.ExtensionOf(Input.File) == ".xhtml";

    /// <summary>
    /// The anchors that the page offers to links: every id, and the names of old-fashioned anchors. Complete when the
    /// page has been walked.
    /// </summary>
    public HashSet<string> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>Where the page's relative addresses begin, when it has a <c>base</c> element that says so.</summary>
    public string? Base { get; }

    /// <summary>Headings in document order.</summary>
    public List<IElement> Headings { get; } = [];

    /// <summary>How many faults rules have found, whether they are told or not.</summary>
    internal int Faults { get; private set; }

    /// <summary>How many elements have been walked.</summary>
    internal int Elements { get; private set; }

    internal Memo Memo { get; } = new();

    /// <summary>How much this page may weigh.</summary>
    internal Budgets Budgets => rules.Budgets;

    /// <summary>True when a rule is part of this run: where two rules overlap, one of them can be silent.</summary>
    internal bool Has(RuleInfo rule) => rules.Has(rule);

    internal List<Fact> Facts { get; } = [];

    /// <summary>
    /// Keeps something of this page for <see cref="Rule.OnSite"/>.
    /// </summary>
    internal void Keep(Fact fact) => Facts.Add(fact);

    /// <summary>
    /// Reports a fault at the place where the element was written: the author's, where that is known.
    /// </summary>
    /// <param name="severity">The severity on this page, where it differs from the rule's.</param>
    public void Add(RuleInfo rule, IElement? at, string message, string help, Severity? severity = null)
    {
        at = WithPlace(at);
        Add(rule, at is null ? null : Offset(at), () => EndOf(at!), message, help, severity);
    }

    /// <summary>Where a fault of an element would stand, to be kept until all files are made.</summary>
    internal PagePlace PlaceOf(IElement? element)
    {
        element = WithPlace(element);
        var (at, isTemplate) = element is null ? (Input.Shown, false) : Locate(Offset(element), () => EndOf(element));
        return Input.Map.IsEmpty
            ? new PagePlace(at, null, IsTemplate: false)
            : new PagePlace(at, Shown(element is null ? null : Offset(element)), isTemplate);
    }

    /// <summary>Reports a fault at a 0-based offset of the page, in UTF-16 units.</summary>
    public void AddAt(RuleInfo rule, int offset, string message, string help, Severity? severity = null) =>
        Add(rule, offset, () => offset + 1, message, help, severity);

    /// <summary>
    /// Reports a fault at a 0-based offset of an element's raw text; at the element where there is no offset, or the
    /// text is not in the page as it was read.
    /// </summary>
    internal void AddInText(RuleInfo rule, IElement element, int? offset, string message, string help)
    {
        if (offset is { } inText && RawText.PlaceOf(element, Input.Html, inText) is { } place)
        {
            AddAt(rule, place, message, help);
        }
        else
        {
            Add(rule, element, message, help);
        }
    }

    /// <summary>Where an element was written.</summary>
    public Location Locate(IElement? element)
    {
        element = WithPlace(element);
        return element is null ? Input.Shown : Locate(Offset(element), () => EndOf(element)).At;
    }

    void Add(RuleInfo rule, int? start, Func<int> end, string message, string help, Severity? severity = null)
    {
        Faults++;
        if (!rules.Has(rule))
        {
            return;
        }
        var (at, isTemplate) = start is { } offset ? Locate(offset, end) : (Input.Shown, false);
        var fault = new Diagnostic(rule, severity ?? rule.Severity, at, message, help);
        if (Input.Map.IsEmpty)
        {
            report.Add(fault);
        }
        else if (!isTemplate)
        {
            report.Add(fault with { Page = Shown(start) });
        }
        else if (ofTemplate.Add((rule, at)))
        {
            report.AddRepeated(fault with { Page = Shown(start) });
        }
    }

    (Location At, bool IsTemplate) Locate(int start, Func<int> end) =>
        Input.Map.IsEmpty ? (source.Locate(start), false)
        : Input.Map.Locate(start, end) is { } origin ? (origin.At, !origin.IsAuthored)
        : (Input.Shown, false);

    Location Shown(int? start) => source.Locate(start ?? 0) with { Path = Input.File };

    /// <summary>An element that the parser implied has no place of its own: its parent has.</summary>
    static IElement? WithPlace(IElement? element)
    {
        while (element is not null && Offset(element) < 0)
        {
            element = element.ParentElement;
        }
        return element;
    }

    /// <summary>Gathers what many rules need; called for every element in document order.</summary>
    internal void Gather(IElement element)
    {
        Elements++;
        if (element.Id is { Length: > 0 } id)
        {
            Anchors.Add(id);
        }
        if (element.LocalName == "a" && element.GetAttribute("name") is { Length: > 0 } name)
        {
            Anchors.Add(name);
        }
        if (element.LocalName is ['h', >= '1' and <= '6'])
        {
            Headings.Add(element);
        }
    }

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
