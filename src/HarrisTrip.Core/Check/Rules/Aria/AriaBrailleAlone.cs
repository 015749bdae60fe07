using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class AriaBrailleAlone
{
    public static readonly RuleInfo Info = new()
    {
        Name = "aria-braille-alone",
        Severity = Severity.Error,
        Why = "What is given only in braille is lost to people who listen.",
        Standard = "WAI-ARIA 1.3, aria-braillelabel; axe aria-braille-equivalent",
        Bad = "<button aria-braillelabel=\"****\"></button>",
        Good = "<button aria-braillelabel=\"****\">Four stars</button>",
        Groups = [RuleGroup.Aria],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = ["aria-braillelabel", "aria-brailleroledescription"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (
                (!element.HasAttribute("aria-braillelabel") && !element.HasAttribute("aria-brailleroledescription"))
                || !tree.IsExposed(element)
            )
            {
                return;
            }
            if (!string.IsNullOrWhiteSpace(element.GetAttribute("aria-braillelabel")) && !tree.Names.Has(element))
            {
                page.Add(Info, element, "This has a label in braille, but none that can be heard.", "Give it a name.");
            }
            if (
                !string.IsNullOrWhiteSpace(element.GetAttribute("aria-brailleroledescription"))
                && string.IsNullOrWhiteSpace(element.GetAttribute("aria-roledescription"))
            )
            {
                page.Add(
                    Info,
                    element,
                    "This describes its role in braille, but not to people who listen.",
                    "Add aria-roledescription."
                );
            }
        },
    };
}
