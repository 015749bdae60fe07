using HarrisTrip.Diagnostics;

namespace HarrisTrip.Model.Settings;

/// <summary>What can be wrong with the look that site.yaml describes.</summary>
public static class StyleRules
{
    public static readonly RuleInfo StyleInvalid = new()
    {
        Name = "style-invalid",
        Severity = Severity.Error,
        Why = "Browsers pass over a colour, a width or a typeface that they cannot read, and say nothing.",
        Standard = "CSS Color 4; CSS Fonts 4; CSS Values 4",
    };

    public static readonly RuleInfo StyleContrast = new()
    {
        Name = "style-contrast",
        Severity = Severity.Error,
        Why =
            "Many people cannot read pale text on a pale background, and nobody can in sunlight: by day and by night.",
        Standard = "WCAG 1.4.3",
    };

    public static readonly RuleInfo StyleUnused = new()
    {
        Name = "style-unused",
        Severity = Severity.Warning,
        Why = "A colour, a width or a typeface that nothing is set in changes nothing, which nobody sees at first.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo FontUnfit = new()
    {
        Name = "font-unfit",
        Severity = Severity.Error,
        Why = "A web font that browsers cannot read leaves readers with another; a heavy one keeps them waiting.",
        Standard = "W3C WOFF 2.0",
    };

    public static readonly RuleInfo LogoUnfit = new()
    {
        Name = "logo-unfit",
        Severity = Severity.Error,
        Why = "The logo stands at the top of every page: without it nobody sees whose page it is.",
        Standard = "newsroom rule",
    };

    public static IReadOnlyList<RuleInfo> All { get; } =
    [StyleInvalid, StyleContrast, StyleUnused, FontUnfit, LogoUnfit];
}
