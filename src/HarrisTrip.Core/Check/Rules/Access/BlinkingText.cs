using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class BlinkingText
{
    public static readonly RuleInfo Info = new()
    {
        Name = "blinking-text",
        Severity = Severity.Error,
        Why = "Many people cannot read text that moves or blinks, and nobody can stop it.",
        Standard = "WCAG 2.2.2; axe blink, marquee",
        Bad = "<marquee>The wall is closed</marquee>",
        Good = "<p>The wall is closed</p>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["marquee", "blink"],
        OnElement = static (element, page) =>
        {
            if (AccessTree.Of(page).IsVisible(element))
            {
                page.Add(
                    Info,
                    element,
                    $"`{element.LocalName}` makes text move or blink.",
                    "Use a paragraph, or strong."
                );
            }
        },
    };
}
