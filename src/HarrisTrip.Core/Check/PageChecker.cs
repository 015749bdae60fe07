using AngleSharp.Dom;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html;

namespace HarrisTrip.Check;

/// <summary>Checks finished pages against all rules. One checker serves one thread at a time.</summary>
public sealed class PageChecker
{
    static readonly Rule[] EveryElement = [.. RuleBook.Pages.Where(r => r.OnElement is not null && r.Elements.Count == 0)];

    static readonly Dictionary<string, Rule[]> ByElement = RuleBook.Pages
        .SelectMany(rule => rule.Elements.Select(element => (element, rule)))
        .GroupBy(pair => pair.element, pair => pair.rule, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    static readonly Rule[] AtEnd = [.. RuleBook.Pages.Where(r => r.OnPage is not null)];

    readonly PageParser parser = new();

    /// <summary>Reports a page's faults, and returns what other pages need to know of it.</summary>
    public PageFacts Check(PageInput input, IPublishedFolder folder, Report report)
    {
        var source = new SourceText(input.Shown.Path, input.Html);
        var errors = new List<(int Offset, string Message)>();
        var (parsed, tooDeep) = parser.Parse(input.Html, (offset, message) => errors.Add((offset, message)));
        if (tooDeep is { } deep)
        {
            report.Add(Rules.HtmlParseError.Rule.Info, input.Map.IsEmpty ? source.Locate(deep) : input.Map.Locate(deep, () => deep + 1) ?? input.Shown,
                $"Elements are nested more than {PageParser.MostLevels} levels deep here, so that the page is not read on.", "Close the elements before it.");
            return new PageFacts(input.File, [], []) { IsKnown = false };
        }
        if (parsed is null)
        {
            report.Add(Rules.HtmlParseError.Rule.Info, input.Shown, "Formatting that is never closed is opened anew in every paragraph after it, without end.", "Close the elements that are opened.");
            return new PageFacts(input.File, [], []);
        }
        using var document = parsed;
        var page = new PageView(input, document, folder, source, report);
        Rules.HtmlParseError.ReportAll(page, errors);
        Walk(document, page);
        foreach (var rule in AtEnd)
        {
            rule.OnPage!(page);
        }
        return new PageFacts(input.File, page.Ids.Keys, page.Asked);
    }

    static void Walk(IDocument document, PageView page)
    {
        foreach (var element in PageParser.Elements(document))
        {
            foreach (var rule in EveryElement)
            {
                rule.OnElement!(element, page);
            }
            if (ByElement.TryGetValue(element.LocalName, out var rules))
            {
                foreach (var rule in rules)
                {
                    rule.OnElement!(element, page);
                }
            }
        }
    }
}
