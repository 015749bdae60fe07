using AngleSharp.Dom;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html;
using HarrisTrip.Html.Parsing;

namespace HarrisTrip.Check;

/// <summary>Checks finished pages against all rules. One checker serves one thread at a time.</summary>
public sealed class PageChecker
{
    readonly RuleSet rules;

    readonly PageParser parser = new();

    readonly ElementRules.DispatchState state;

    public PageChecker(RuleSet? rules = null)
    {
        this.rules = rules ?? RuleSet.All;
        state = this.rules.OfElements.NewState();
    }

    /// <summary>Reports a page's faults, and returns what other pages need to know of it.</summary>
    public FileFacts Check(PageInput input, IPublishedFolder folder, Report report)
    {
        var source = new SourceText(input.Shown.Path, input.Html);
        var errors = new List<ParseError>();
        var (parsed, tooDeep) =
            Files.Paths.ExtensionOf(input.File) == ".xhtml"
                ? parser.Parse(input.Html, (xml, html) => XhtmlParser.Parse(xml, html, errors))
                : parser.Parse(input.Html);
        if (tooDeep is { } deep)
        {
            report.Add(
                Rules.HtmlParseError.Rule.Info,
                input.Map.IsEmpty ? source.Locate(deep) : input.Map.Locate(deep, () => deep + 1)?.At ?? input.Shown,
                $"Elements are nested more than {PageParser.MaxDepth} levels deep here, and the rest of the page "
                    + $"is not read.",
                "Close the elements before this one."
            );
            return new FileFacts(input.File, [], []) { IsKnown = false };
        }
        if (parsed is null)
        {
            report.Add(
                Rules.HtmlParseError.Rule.Info,
                input.Shown,
                "Formatting that is never closed is opened again in every paragraph after it, without end.",
                "Close every element that is opened."
            );
            return new FileFacts(input.File, [], []);
        }
        using var document = parsed;
        var page = new PageView(input, document, folder, source, rules.Enabled, report);
        if (page.IsXml)
        {
            page.Memo.Get(() => new ParseErrors(errors, HasDoctype: true));
        }
        Walk(document, page);
        foreach (var rule in rules.AtEnd)
        {
            rule.OnPage!(page);
        }
        return new FileFacts(input.File, page.Anchors, page.Facts) { Folder = folder };
    }

    void Walk(IDocument document, PageView page)
    {
        state.Tags.Begin(page.IsXml);
        foreach (var element in PageParser.Elements(document))
        {
            page.Gather(element);
            PageLinks.Gather(element, page);
            rules.OfElements.Dispatch(element, page, state);
        }
    }
}
