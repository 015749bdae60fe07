using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Settings;

namespace HarrisTrip.Check.Views;

/// <summary>Which rules are part of a run, and the limits that they use.</summary>
public sealed class EnabledRules
{
    readonly HashSet<RuleInfo> rules;

    internal EnabledRules(IEnumerable<RuleInfo> rules, RuleOptions? options) =>
        (this.rules, Budgets) = ([.. rules], Budgets.Of(options));

    /// <summary>For a page that is only read.</summary>
    internal static EnabledRules None { get; } = new([], options: null);

    /// <summary>How much pages may weigh.</summary>
    internal Budgets Budgets { get; }

    internal bool Has(RuleInfo rule) => rules.Contains(rule);
}
