using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LinkEmpty
{
    public static readonly RuleInfo Info = new()
    {
        Name = "link-empty",
        Severity = Severity.Error,
        Why = "A link that leads nowhere looks like one that does.",
        Standard = "html-proofer; HTML Living Standard 4.6.1",
        Bad = "<a href=\"\">The wall</a>",
        Good = "<a href=\"#wall\">The wall</a><h2 id=\"wall\">The wall</h2>",
        Groups = [RuleGroup.Links],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["a", "area"],
        OnElement = static (element, page) =>
        {
            var href = element.GetAttribute("href");
            if (href?.Trim() is "")
            {
                page.Add(
                    Info,
                    element,
                    $"The link “{Words(element.TextContent)}” leads nowhere.",
                    "Give it an address, or remove the link."
                );
            }
        },
    };

    static string Words(string text) =>
        Excerpt.Of(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), 60);
}
