using HarrisTrip.Diagnostics;

namespace HarrisTrip.Model.Settings;

/// <summary>What can be wrong with what an owner decides of rules.</summary>
public static class RuleSettingsRules
{
    public static readonly RuleInfo RuleUnknown = new(
        "rule-unknown",
        Severity.Error,
        "A level or a waiver for a rule that is not there would do nothing without a word.",
        "newsroom rule",
        "",
        ""
    );

    public static readonly RuleInfo RuleProtected = new(
        "rule-protected",
        Severity.Error,
        "Rules that keep readers or other people's rights safe hold for everybody, always.",
        "newsroom rule",
        "",
        ""
    );

    public static readonly RuleInfo WaiverExpired = new(
        "waiver-expired",
        Severity.Warning,
        "What may stay for a while should not stay for ever.",
        "newsroom rule",
        "",
        ""
    );

    public static readonly RuleInfo WaiverUnused = new(
        "waiver-unused",
        Severity.Warning,
        "A waiver for what is mended would hide the same fault when it comes back.",
        "newsroom rule",
        "",
        ""
    );

    public static IReadOnlyList<RuleInfo> All { get; } = [RuleUnknown, RuleProtected, WaiverExpired, WaiverUnused];
}
