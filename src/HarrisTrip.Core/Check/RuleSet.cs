using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Settings;

namespace HarrisTrip.Check;

/// <summary>The rules of one run, put in order once for all its pages.</summary>
public sealed class RuleSet
{
    RuleSet(IEnumerable<Rule> rules, RuleOptions? options)
    {
        Rules = [.. rules];
        Enabled = new EnabledRules(Rules.Select(r => r.Info), options);
        OfElements = new ElementRules(Rules);
        AtEnd = [.. Rules.Where(r => r.OnPage is not null)];
        ByExtension = Rules
            .Where(r => r.OnFile is not null)
            .SelectMany(rule => rule.Files.Select(extension => (extension, rule)))
            .GroupBy(pair => pair.extension, pair => pair.rule, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Every rule there is.</summary>
    public static RuleSet All { get; } = new(CheckRules.All, options: null);

    internal IReadOnlyList<Rule> Rules { get; }

    internal EnabledRules Enabled { get; }

    internal ElementRules OfElements { get; }

    internal Rule[] AtEnd { get; }

    internal Dictionary<string, Rule[]> ByExtension { get; }

    /// <summary>The rules of some groups only; null for all groups.</summary>
    /// <param name="options">Measures that are not the usual ones.</param>
    /// <param name="external">Whether addresses of other sites are kept, to be requested.</param>
    public static RuleSet Of(
        IReadOnlyCollection<RuleGroup>? only,
        IReadOnlyCollection<RuleGroup> skip,
        RuleOptions? options = null,
        bool external = false
    ) =>
        new(
            CheckRules
                .All.Concat(external ? [ExternalLinks.Collector] : [])
                .Where(rule => only is null || rule.Info.Groups.Any(only.Contains))
                .Where(rule => !rule.Info.Groups.Any(skip.Contains)),
            options
        );

    /// <summary>True when files of this extension, in lower case with its dot, are read.</summary>
    public bool Reads(string extension) => ByExtension.ContainsKey(extension);
}
