using HarrisTrip.Check.Aria;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class AriaValueInvalid
{
    public static readonly RuleInfo Info = new()
    {
        Name = "aria-value-invalid",
        Severity = Severity.Error,
        Why = "A value that is not one of those listed counts as none at all.",
        Standard = "WAI-ARIA 1.2, section 6.2; ACT 6a7281; axe aria-valid-attr-value",
        Bad = "<button aria-expanded=\"open\">Menu</button>",
        Good = "<button aria-expanded=\"true\">Menu</button>",
        Groups = [RuleGroup.Aria, RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = [Rule.AnyAria],
        OnElement = static (element, page) =>
        {
            foreach (var attribute in AriaAttributes.On(element))
            {
                if (AriaAttributes.Find(attribute.LocalName) is not { } known || known.Takes(attribute.Value))
                {
                    continue;
                }
                if (attribute.Value.Trim().Length > 0)
                {
                    page.Add(
                        Info,
                        element,
                        $"`{attribute.LocalName}` cannot be “{attribute.Value.Trim()}”.",
                        $"It takes {known.Grammar}."
                    );
                }
                else
                {
                    page.Add(
                        Info,
                        element,
                        $"`{attribute.LocalName}` is empty and says nothing.",
                        $"Give it {known.Grammar}, or remove it.",
                        Severity.Warning
                    );
                }
            }
        },
    };
}
