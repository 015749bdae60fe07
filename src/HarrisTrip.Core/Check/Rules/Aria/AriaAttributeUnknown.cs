using HarrisTrip.Check.Aria;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class AriaAttributeUnknown
{
    public static readonly RuleInfo Info = new()
    {
        Name = "aria-attribute-unknown",
        Severity = Severity.Error,
        Why = "A misspelt state or property does nothing, and nobody notices.",
        Standard = "WAI-ARIA 1.2, section 6.6; ACT 5f99a7; axe aria-valid-attr",
        Bad = "<button aria-lable=\"Close\">×</button>",
        Good = "<button aria-label=\"Close\">×</button>",
        Groups = [RuleGroup.Aria, RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = [Rule.AnyAria],
        OnElement = static (element, page) =>
        {
            foreach (var attribute in AriaAttributes.On(element))
            {
                if (AriaAttributes.Find(attribute.LocalName) is null)
                {
                    page.Add(
                        Info,
                        element,
                        $"There is no attribute `{attribute.LocalName}`.",
                        Suggestion.For(attribute.LocalName, AriaAttributes.Names) ?? "Remove it."
                    );
                }
            }
        },
    };
}
