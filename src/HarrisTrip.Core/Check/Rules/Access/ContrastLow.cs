using System.Globalization;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ContrastLow
{
    public static readonly RuleInfo Info = new()
    {
        Name = "contrast-low",
        Severity = Severity.Error,
        Why = "Many people cannot read pale text on a pale background, and nobody can in sunlight.",
        Standard = "WCAG 1.4.3; ACT afw4f7; axe color-contrast",
        Bad = "<p style=\"color: #999; background: #fff\">The wall is closed.</p>",
        Good = "<p style=\"color: #555; background: #fff\">The wall is closed.</p>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnElement = static (element, page) =>
        {
            if (Contrast.Of(element, page) is { } seen && seen.Ratio < (seen.IsLarge ? 3 : 4.5))
            {
                page.Add(
                    Info,
                    element,
                    $"The contrast of this text is {seen.Ratio.ToString("0.0", CultureInfo.InvariantCulture)} "
                        + $"to 1; it has to be {(seen.IsLarge ? "3" : "4.5")} to 1.",
                    "Make the text darker and its background lighter, or the other way round."
                );
            }
        },
    };
}
