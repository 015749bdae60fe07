using System.Globalization;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ContrastModest
{
    public static readonly RuleInfo Info = new()
    {
        Name = "contrast-modest",
        Severity = Severity.Warning,
        Why = "Text with more contrast can be read by more people.",
        Standard = "WCAG 1.4.6; ACT 09o5cg; axe color-contrast-enhanced",
        Bad = "<p style=\"color: #666; background: #fff\">The wall is closed.</p>",
        Good = "<p style=\"color: #444; background: #fff\">The wall is closed.</p>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnElement = static (element, page) =>
        {
            if (
                Contrast.Of(element, page) is { } seen
                && seen.Ratio >= (seen.IsLarge ? 3 : 4.5)
                && seen.Ratio < (seen.IsLarge ? 4.5 : 7)
            )
            {
                page.Add(
                    Info,
                    element,
                    $"The contrast of this text is {seen.Ratio.ToString("0.0", CultureInfo.InvariantCulture)} "
                        + $"to 1; it should be {(seen.IsLarge ? "4.5" : "7")} to 1.",
                    "Make the text darker and its background lighter, or the other way round."
                );
            }
        },
    };
}
