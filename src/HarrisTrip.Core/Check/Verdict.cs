using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Settings;
using HarrisTrip.Tracing;
using HarrisTrip.Values;

namespace HarrisTrip.Check;

/// <summary>The faults that are left after the decisions of the site's owner.</summary>
/// <param name="Faults">In the order in which they are reported.</param>
/// <param name="Waived">How many may stay for a while.</param>
public sealed record Verdict(IReadOnlyList<Diagnostic> Faults, int Waived)
{
    /// <summary>True when nothing may be published.</summary>
    public bool IsFailed => Faults.Any(f => f.Severity == Severity.Error && f.Rule != RuleSettingsRules.WaiverUnused);

    /// <param name="settings">Null where nobody decided anything.</param>
    /// <param name="rules">Every rule that can be decided on, by name.</param>
    /// <param name="isWhole">False when only a part of the site was checked: it is not known what a waiver covers
    /// elsewhere.</param>
    public static Verdict Of(
        Report report,
        RuleSettings? settings,
        IReadOnlyDictionary<string, RuleInfo> rules,
        Clock clock,
        bool isWhole = true
    )
    {
        if (settings is null)
        {
            return new Verdict(report.Summary(), 0);
        }
        var levels = Levels(settings, rules, report);
        var waivers = (settings.Waivers ?? [])
            .Where(w =>
                w is { Rule: not null, Reason: not null, Until: not null }
                && MayDecide(w.Rule.Value, w.Rule.At, rules, report)
            )
            .ToList();
        var decided = new Report();
        var used = new HashSet<Waiver>();
        var waived = 0;
        foreach (var fault in report.Sorted())
        {
            var level = levels.GetValueOrDefault(fault.Rule.Name, fault.Severity);
            if (level is null)
            {
                continue;
            }
            var waiver = waivers.Find(w => Covers(w, fault));
            if (waiver is not null)
            {
                used.Add(waiver);
            }
            if (waiver is not null && !IsOver(waiver, clock))
            {
                waived++;
                continue;
            }
            decided.Add(fault with { Severity = level.Value });
        }
        decided.AddCounted(report, (rule, severity) => levels.GetValueOrDefault(rule.Name, severity));
        foreach (var waiver in waivers)
        {
            if (!used.Contains(waiver))
            {
                if (!isWhole)
                {
                    continue;
                }
                decided.Add(
                    RuleSettingsRules.WaiverUnused,
                    waiver.At,
                    $"This waiver of `{waiver.Rule}` covers nothing.",
                    "Remove it, or correct its rule, page or place."
                );
            }
            else if (IsOver(waiver, clock))
            {
                decided.Add(
                    RuleSettingsRules.WaiverExpired,
                    waiver.At,
                    $"This waiver of `{waiver.Rule}` ended on {waiver.Until!.Value.Iso}.",
                    "Correct what it covers, or set a new date."
                );
            }
        }
        return new Verdict(decided.Summary(), waived);
    }

    /// <summary>A day is over when it is over everywhere (UTC−12).</summary>
    static bool IsOver(Waiver waiver, Clock clock) =>
        waiver.Until!.Value is var until && clock.IsPast(until.HasTime ? until.Value : until.Value.AddHours(24 + 12));

    static bool Covers(Waiver waiver, Diagnostic fault) =>
        fault.Rule.Name == waiver.Rule!.Value
        && (
            waiver.Page is null
            || EndsWith(fault.At.Path, waiver.Page.Value)
            || (fault.Page is { } page && EndsWith(page.Path, waiver.Page.Value))
        )
        && (waiver.Place is null || fault.Message.Contains(waiver.Place.Value, StringComparison.Ordinal));

    /// <summary>Whole parts of a path: <c>a.html</c> is the end of <c>x/a.html</c>, not of <c>xa.html</c>.</summary>
    static bool EndsWith(string path, string end) =>
        path.EndsWith(end, StringComparison.Ordinal) && (path.Length == end.Length || path[^(end.Length + 1)] == '/');

    /// <summary>The level of each rule that has one; null for off.</summary>
    static Dictionary<string, Severity?> Levels(
        RuleSettings settings,
        IReadOnlyDictionary<string, RuleInfo> rules,
        Report report
    )
    {
        var levels = new Dictionary<string, Severity?>(StringComparer.Ordinal);
        foreach (var (rule, level) in settings.Levels ?? new Dictionary<string, Text>())
        {
            if (level.Value == "error" || MayDecide(rule, level.At, rules, report))
            {
                levels[rule] = level.Value switch
                {
                    "off" => null,
                    "warning" => Severity.Warning,
                    _ => Severity.Error,
                };
            }
            if (level.Value == "error" && !rules.ContainsKey(rule))
            {
                ReportUnknown(rule, level.At, rules, report);
            }
        }
        return levels;
    }

    static bool MayDecide(string rule, Location at, IReadOnlyDictionary<string, RuleInfo> rules, Report report)
    {
        if (!rules.TryGetValue(rule, out var info))
        {
            ReportUnknown(rule, at, rules, report);
            return false;
        }
        // What cannot be read for certain cannot be published either.
        if (info.IsSafety || (info.Severity == Severity.Error && info.Groups[0] == RuleGroup.Article))
        {
            report.Add(
                RuleSettingsRules.RuleProtected,
                at,
                $"`{rule}` can neither be waived nor made less than an error.",
                "Correct what it finds."
            );
            return false;
        }
        return true;
    }

    static void ReportUnknown(string rule, Location at, IReadOnlyDictionary<string, RuleInfo> rules, Report report) =>
        report.Add(
            RuleSettingsRules.RuleUnknown,
            at,
            $"There is no rule `{rule}`.",
            Suggestion.For(rule, rules.Keys) ?? "`harristrip explain` lists all rules."
        );
}
