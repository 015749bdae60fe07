using HarrisTrip.Check.Links;
using HarrisTrip.Check.Rules;
using HarrisTrip.Diagnostics;
using HarrisTrip.Import;
using HarrisTrip.Model;
using HarrisTrip.Parse;
using HarrisTrip.Parse.Body;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Parse.Yaml;

namespace HarrisTrip.Check;

/// <summary>All rules.</summary>
public static class RuleBook
{
    /// <summary>The rules for finished pages, files and sites.</summary>
    public static IReadOnlyList<Rule> Checks { get; } =
    [
        .. HtmlRules.All,
        .. AriaRules.All,
        .. LinkRules.All,
        .. AccessRules.All,
        .. MetadataRules.All,
        .. FeedRules.All,
        .. SecurityRules.All,
        .. WeightRules.All,
        .. RightsRules.All,
    ];

    /// <summary>Every rule that a diagnostic can name, by name.</summary>
    public static IReadOnlyDictionary<string, RuleInfo> All { get; } =
        new SortedDictionary<string, RuleInfo>(
            YamlRules
                .All.Concat(FieldRules.All)
                .Concat(ImportRules.All)
                .Concat(ArticleRules.All)
                .Concat(BodyRules.All)
                .Concat(SiteRules.All)
                .Concat(RuleSettingsRules.All)
                .Concat(Checks.Select(rule => rule.Info))
                .Concat(ExternalLinks.All)
                .Append(Changes.UntoldChange.Info)
                .Append(Changes.GoneFromBundle.Info)
                .DistinctBy(info => info.Name)
                .ToDictionary(info => info.Name),
            StringComparer.Ordinal
        );
}
