using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check;

/// <summary>Checks finished pages against all rules. One checker serves one thread at a time.</summary>
public sealed class PageChecker
{
    readonly RuleSet rules;

    readonly ElementBudget budget = new(Configuration.Default.Services.OfType<IElementFactory<Document, HtmlElement>>().Single());

    readonly IBrowsingContext context;

    public PageChecker(RuleSet? rules = null)
    {
        this.rules = rules ?? RuleSet.All;
        context = BrowsingContext.New(Configuration.Default.WithOnly<IElementFactory<Document, HtmlElement>>(budget));
    }

    /// <summary>Reports a page's faults, and returns what other pages need to know of it.</summary>
    public FileFacts Check(PageInput input, IPublishedFolder folder, Report report)
    {
        var source = new SourceText(input.Shown.Path, input.Html);
        if (TagDepth.TooDeepAt(input.Html) is { } deep)
        {
            report.Add(Rules.HtmlParseError.Rule.Info, input.Map.IsEmpty ? source.Locate(deep) : input.Map.Locate(deep, () => deep + 1)?.At ?? input.Shown,
                $"Elements are nested more than {TagDepth.Limit} levels deep here, so that the page is not read on.", "Close the elements before it.");
            return new FileFacts(input.File, [], []) { IsKnown = false };
        }
        var errors = new List<(int Offset, string Message)>();
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }, context);
        parser.Error += (_, happened) =>
        {
            if (happened is AngleSharp.Html.Dom.Events.HtmlErrorEvent error)
            {
                errors.Add((error.Position.Index, error.Message));
            }
        };
        if (Parse(parser, input.Html) is not { } parsed)
        {
            report.Add(Rules.HtmlParseError.Rule.Info, input.Shown, "Formatting that is never closed is opened anew in every paragraph after it, without end.", "Close the elements that are opened.");
            return new FileFacts(input.File, [], []);
        }
        using var document = parsed;
        var page = new PageView(input, document, folder, source, rules, report);
        Rules.HtmlParseError.ReportAll(page, errors);
        Walk(document, page);
        foreach (var rule in rules.AtEnd)
        {
            rule.OnPage!(page);
        }
        return new FileFacts(input.File, page.Anchors, page.Facts);
    }

    /// <summary>The page as a tree; null when it would grow past every measure.</summary>
    IHtmlDocument? Parse(HtmlParser parser, string html)
    {
        budget.Begin(html);
        try
        {
            return parser.ParseDocument(html);
        }
        catch (ElementBudget.SpentException)
        {
            return null;
        }
    }

    void Walk(IDocument document, PageView page)
    {
        foreach (var element in Elements(document))
        {
            page.Gather(element);
            foreach (var rule in rules.EveryElement)
            {
                rule.OnElement!(element, page);
            }
            if (rules.ByElement.TryGetValue(element.LocalName, out var interested))
            {
                foreach (var rule in interested)
                {
                    rule.OnElement!(element, page);
                }
            }
        }
    }

    /// <summary>
    /// All elements in document order, without recursion. By number: the library looks through all siblings of an element
    /// to find the next one.
    /// </summary>
    internal static IEnumerable<IElement> Elements(INode root)
    {
        var open = new Stack<(INodeList Nodes, int Next)>();
        open.Push((root.ChildNodes, 0));
        while (open.TryPop(out var level))
        {
            if (level.Next == level.Nodes.Length)
            {
                continue;
            }
            open.Push((level.Nodes, level.Next + 1));
            if (level.Nodes[level.Next] is IElement element)
            {
                yield return element;
                open.Push((element.ChildNodes, 0));
            }
        }
    }
}
