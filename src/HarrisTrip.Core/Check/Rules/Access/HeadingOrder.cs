using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class HeadingOrder
{
    public static readonly RuleInfo Info = new()
    {
        Name = "heading-order",
        Severity = Severity.Error,
        Why = "Screen readers jump from heading to heading; a skipped level sounds like a missing part.",
        Standard = "HTML Living Standard 4.3.11; WCAG 1.3.1; axe heading-order",
        Bad = "<h1>Harbour opens</h1><h3>The wall</h3>",
        Good = "<h1>Harbour opens</h1><h2>The wall</h2>",
        Groups = [RuleGroup.Access, RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            var headings = AccessTree.Of(page).Headings;
            for (var i = 1; i < headings.Count; i++)
            {
                var (before, (element, level)) = (headings[i - 1].Level, headings[i]);
                if (level > before + 1)
                {
                    page.Add(
                        Info,
                        element,
                        $"“{element.TextContent.Trim()}” is a heading of level {level} below one of level {before}.",
                        $"Make it level {before + 1} ({new string('#', Math.Min(before + 1, 6))} in Markdown)."
                    );
                }
            }
        },
    };
}
