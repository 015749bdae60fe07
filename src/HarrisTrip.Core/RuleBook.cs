using HarrisTrip.Check;
using HarrisTrip.Check.Links;
using HarrisTrip.Diagnostics;
using HarrisTrip.Import;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Settings;
using HarrisTrip.Model.Sites;
using HarrisTrip.Parse;
using HarrisTrip.Parse.Body;
using HarrisTrip.Parse.Data;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;

namespace HarrisTrip;

/// <summary>All rules of all stages.</summary>
public static class RuleBook
{
    /// <summary>Every rule that a diagnostic can name, by name.</summary>
    public static IReadOnlyDictionary<string, RuleInfo> All { get; } =
        new SortedDictionary<string, RuleInfo>(
            YamlRules
                .All.Concat(FieldRules.All)
                .Concat(ImportRules.All)
                .Concat(ArticleRules.All)
                .Concat(TextRules.All)
                .Concat(FrontMatterRules.All)
                .Concat(BodyRules.All)
                .Concat(DataRules.All)
                .Concat(Render.Maps.MapRules.All)
                .Concat(Media.MediaRules.All)
                .Concat(SiteRules.All)
                .Concat(StyleRules.All)
                .Concat(LocaleRules.All)
                .Concat(RuleSettingsRules.All)
                .Concat(CheckRules.All.Select(rule => rule.Info))
                .Concat(ExternalLinks.All)
                .Append(Check.Changes.UndeclaredChange.Info)
                .Append(Check.Changes.GoneFromBundle.Info)
                .DistinctBy(info => info.Name)
                .ToDictionary(info => info.Name),
            StringComparer.Ordinal
        );
}
