using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class AriaHiddenFocus
{
    public static readonly RuleInfo Info = new()
    {
        Name = "aria-hidden-focus",
        Severity = Severity.Error,
        Why = "The tab key reaches something that is never announced.",
        Standard = "WCAG 1.3.1, 4.1.2; ACT 6cfa84; axe aria-hidden-focus",
        Bad = "<div aria-hidden=\"true\"><a href=\"#wall\">The wall</a></div><h2 id=\"wall\">The wall</h2>",
        Good = "<div><a href=\"#wall\">The wall</a></div><h2 id=\"wall\">The wall</h2>",
        Groups = [RuleGroup.Aria, RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = Focus.NativeNames,
        Attributes = Focus.Attributes,
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            // A sentinel that hands the focus on is never left with it.
            if (tree.IsAriaHidden(element) && tree.IsTabStop(element) && !element.HasAttribute("onfocus"))
            {
                page.Add(
                    Info,
                    element,
                    "This can be reached with the tab key, but is hidden from readers by aria-hidden.",
                    "Remove aria-hidden, or give it tabindex=\"-1\"."
                );
            }
        },
    };
}
