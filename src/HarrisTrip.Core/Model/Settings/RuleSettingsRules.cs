using HarrisTrip.Diagnostics;

namespace HarrisTrip.Model.Settings;

/// <summary>What can be wrong with what an owner decides of rules.</summary>
public static class RuleSettingsRules
{
    public static readonly RuleInfo RuleUnknown = new()
    {
        Name = "rule-unknown",
        Severity = Severity.Error,
        Why = "A level or a waiver for a rule that does not exist would silently do nothing.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo RuleProtected = new()
    {
        Name = "rule-protected",
        Severity = Severity.Error,
        Why = "Rules that keep readers or other people's rights safe hold for everybody, always.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo WaiverExpired = new()
    {
        Name = "waiver-expired",
        Severity = Severity.Warning,
        Why = "A fault that may stay for a while should not stay for ever.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo WaiverUnused = new()
    {
        Name = "waiver-unused",
        Severity = Severity.Warning,
        Why = "A waiver for a fault that has been corrected would hide it when it comes back.",
        Standard = "newsroom rule",
    };

    public static IReadOnlyList<RuleInfo> All { get; } = [RuleUnknown, RuleProtected, WaiverExpired, WaiverUnused];
}
