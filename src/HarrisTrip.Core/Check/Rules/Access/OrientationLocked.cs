using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class OrientationLocked
{
    public static readonly RuleInfo Info = new()
    {
        Name = "orientation-locked",
        Severity = Severity.Error,
        Why = "People whose screen is fixed to a wheelchair cannot turn it.",
        Standard = "WCAG 1.3.4; ACT b33eff; axe css-orientation-lock",
        Bad = "<style>@media (orientation: portrait) { html { transform: rotate(90deg) } }</style>",
        Good = "<style>@media (orientation: portrait) { html { margin: 0 } }</style>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            foreach (
                var rule in PageStyles
                    .Of(page)
                    .Rules.Where(r => r.Media.Contains("orientation", StringComparison.Ordinal))
            )
            {
                var turned = rule.Declarations.Sum(Rotation.Degrees);
                if (Math.Abs(Math.Abs(turned % 180) - 90) <= 1)
                {
                    var held = rule.Media.Contains("portrait", StringComparison.Ordinal) ? "upright" : "sideways";
                    page.Add(
                        Info,
                        page.Document.QuerySelector("style"),
                        $"`{rule.Selector}` is turned by {turned:0} degrees when the screen is held {held}.",
                        "Let the page be read in both orientations."
                    );
                    return;
                }
            }
        },
    };
}
