using HarrisTrip.Files;
using HarrisTrip.Model;
using HarrisTrip.Render.Feeds;

namespace HarrisTrip.Render.Outputs;

/// <summary>Feeds of the newest articles, in each format.</summary>
static class FeedFiles
{
    public static IEnumerable<PlannedFile> Plan(Site site) => Feeds(site).SelectMany(feed => FeedFormat.All.Select(format =>
        new PlannedFile(feed.FileOf(format), PageMake.None, null, 0, (scope, plan) => Make(scope, plan, feed, format))));

    /// <summary>The feeds that a reader of a page may want, as links in its head.</summary>
    /// <param name="file">The page.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>>? Links(RenderScope scope, string file)
    {
        List<IReadOnlyDictionary<string, object?>> links = [.. Feeds(scope.Site).SelectMany(feed => FeedFormat.All.Select(format => new Dictionary<string, object?>
        {
            ["title"] = $"{feed.Title} ({format.Name})",
            ["type"] = format.Type,
            ["href"] = scope.Address(file, feed.FileOf(format)),
        }))];
        return links.Count == 0 ? null : links;
    }

    static IEnumerable<Feed> Feeds(Site site)
    {
        if (!site.HasFeeds || !site.Articles.Any(CanBeTold))
        {
            yield break;
        }
        var settings = site.Settings;
        yield return new Feed("", "index.html", settings.Name.Value, (settings.Description ?? settings.Name).Value, settings.Language,
            scope => [.. site.Articles.Where(CanBeTold).Take(settings.FeedEntries).Select(head => FeedArticles.EntryOf(scope, head))]);
    }

    /// <summary>A draft has no date yet.</summary>
    static bool CanBeTold(ArticleHead head) => !head.IsDraft && head.Published is not null;

    static PlainFile Make(RenderScope scope, PlannedFile plan, Feed feed, FeedFormat format) =>
        format.Write(feed, feed.Take(scope), scope.Site.Absolute(plan.File)!, scope.Site.Absolute(Paths.FolderOf(feed.Home) is { Length: > 0 } folder ? folder + "/" : "")!);
}
