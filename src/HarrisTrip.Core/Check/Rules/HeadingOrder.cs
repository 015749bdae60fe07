using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class HeadingOrder
{
    public static readonly RuleInfo Info = new("heading-order", Severity.Error,
        "Screen readers jump from heading to heading; a skipped level sounds like a lost part.",
        "axe heading-order; WCAG 1.3.1",
        "<h1>Harbour opens</h1><h3>The wall</h3>",
        "<h1>Harbour opens</h1><h2>The wall</h2>")
    {
        Groups = [RuleGroup.Access, RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            for (var i = 1; i < page.Headings.Count; i++)
            {
                var (before, level) = (page.Headings[i - 1].LocalName[1] - '0', page.Headings[i].LocalName[1] - '0');
                if (level > before + 1)
                {
                    page.Add(Info, page.Headings[i], $"“{page.Headings[i].TextContent.Trim()}” is a heading of level {level} below one of level {before}.",
                        $"Make it level {before + 1} ({new string('#', before + 1)} in Markdown).");
                }
            }
        },
    };
}
