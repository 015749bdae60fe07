using HarrisTrip.Check.Rules;
using HarrisTrip.Check.Views;

namespace HarrisTrip.Check;

/// <summary>The rules for finished pages, files and sites.</summary>
public static class CheckRules
{
    public static IReadOnlyList<Rule> All { get; } =
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
}
