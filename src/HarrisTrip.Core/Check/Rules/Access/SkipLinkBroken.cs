using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class SkipLinkBroken
{
    public static readonly RuleInfo Info = new()
    {
        Name = "skip-link-broken",
        Severity = Severity.Warning,
        Why = "A link that promises to skip the menu, but does not, is worse than none.",
        Standard = "WCAG 2.4.1; axe skip-link",
        Bad = "<a href=\"#content\">Skip to the text</a><main><h1>Harbour</h1></main>",
        Good = "<a href=\"#content\">Skip to the text</a><main id=\"content\"><h1>Harbour</h1></main>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["a"],
        OnElement = static (element, page) =>
        {
            if (element.GetAttribute("href") is not ['#', _, ..] href)
            {
                return;
            }
            var tree = AccessTree.Of(page);
            var name = tree.Names.Of(element);
            if (
                (
                    name.StartsWith("skip", StringComparison.OrdinalIgnoreCase)
                    || name.StartsWith("jump", StringComparison.OrdinalIgnoreCase)
                ) && tree.ById(Uri.UnescapeDataString(href[1..])) is null
            )
            {
                page.Add(
                    Info,
                    element,
                    $"“{name}” leads nowhere: nothing on this page has the id `{href[1..]}`.",
                    "Give the main part of the page that id."
                );
            }
        },
    };
}
