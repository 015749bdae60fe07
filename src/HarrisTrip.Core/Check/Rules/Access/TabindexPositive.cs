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
        Why = "A place in the tab order that is given by number comes before all that has none: the order jumps.",
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
                    $"tabindex=\"{index}\" takes this out of the page's own order.",
                    "Use 0, and put it where it belongs."
                );
            }
        },
    };
}
