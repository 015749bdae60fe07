using HarrisTrip.Check.Feeds;
using HarrisTrip.Check.Views;

namespace HarrisTrip.Check.Rules;

/// <summary>The rules about feeds and sitemaps.</summary>
static class FeedRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. FeedFormatRules.All,
        FeedLinkBroken.Rule,
        FeedPageMismatch.Rule,
        SitemapLinkBroken.Rule,
        SitemapPageUnlisted.Rule,
        SitemapPageMissing.Rule,
        SitemapPageMismatch.Rule,
    ];
}
