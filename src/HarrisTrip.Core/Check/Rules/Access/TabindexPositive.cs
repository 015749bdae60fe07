using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class TabindexPositive
{
    public static readonly RuleInfo Info = new()
    {
        Name = "tabindex-positive",
        Severity = Severity.Warning,
        Why = "Elements with a number in the tab order come before all others, so the order jumps about.",
        Standard = "WCAG 2.4.3; axe tabindex",
        Bad = "<button tabindex=\"3\">Close</button>",
        Good = "<button>Close</button>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = ["tabindex"],
        OnElement = static (element, page) =>
        {
            if (AccessTree.TabIndex(element) is > 0 and var index)
            {
                page.Add(
                    Info,
                    element,
                    $"tabindex=\"{index}\" takes this out of the natural tab order.",
                    "Use 0, and put the element where it belongs in the page."
                );
            }
        },
    };
}
