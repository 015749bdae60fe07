using System.Text.RegularExpressions;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static partial class FrameFocus
{
    public static readonly RuleInfo Info = new()
    {
        Name = "frame-focus",
        Severity = Severity.Error,
        Why = "A frame that the tab key skips takes all links and buttons in it from those who have no mouse.",
        Standard = "WCAG 2.1.1; ACT akn7bn; axe frame-focusable-content",
        Bad = "<iframe tabindex=\"-1\" title=\"Map\" srcdoc=\"<a href='/'>Home</a>\"></iframe>",
        Good = "<iframe title=\"Map\" srcdoc=\"<a href='/'>Home</a>\"></iframe>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["iframe"],
        OnElement = static (element, page) =>
        {
            if (
                AccessTree.TabIndex(element) is < 0
                && element.GetAttribute("srcdoc") is { } inside
                && Control().Matches(inside).Any(m => IsTabStop(m.Value))
                && AccessTree.Of(page).IsVisible(element)
            )
            {
                page.Add(
                    Info,
                    element,
                    "The tab key skips this frame, but there is something in it to use.",
                    "Take tabindex out."
                );
            }
        },
    };

    static bool IsTabStop(string tag) =>
        (
            !tag.StartsWith("<a", StringComparison.OrdinalIgnoreCase)
            || tag.Contains("href", StringComparison.OrdinalIgnoreCase)
        )
        && !tag.Contains("disabled", StringComparison.OrdinalIgnoreCase)
        && !tag.Contains("hidden", StringComparison.OrdinalIgnoreCase)
        && !tag.Contains("tabindex", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"<(a|button|input|select|textarea)\b[^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Control();
}
