using HarrisTrip.Files;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Feeds;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// Feeds of the newest articles, in each format: of each edition, and of its categories and topics where they are
/// wanted.
/// </summary>
static class FeedFiles
{
    public static IEnumerable<PlannedFile> Plan(Site site) =>
        site.HasFeeds
            ? site.Editions.SelectMany(edition =>
                ListsOf(site, edition)
                    .SelectMany(list =>
                        PlanOf(Of(site, edition, list), Recipe)
                            .Select(file => file with { Edition = edition.Lang, List = list.Folder })
                    )
            )
            : [];

    static readonly Recipe Recipe = new(
        "feed",
        (scope, plan) =>
            scope.Site.EditionFor(plan.Edition!)! is var edition
                ? Make(scope, plan, Of(scope.Site, edition, edition.At(plan.List!)))
                : null
    );

    /// <summary>A feed in each format.</summary>
    public static IEnumerable<PlannedFile> PlanOf(Feed feed, Recipe recipe) =>
        FeedFormat.All.Select(
            (format, number) => new PlannedFile(feed.FileOf(format), PageKind.None, null, number, recipe)
        );

    /// <summary>
    /// The feeds that a reader of a page may want, as links in its head: of its edition, of what it lists itself, and
    /// of corrections.
    /// </summary>
    /// <param name="file">The page.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>>? Links(
        RenderScope scope,
        Edition? edition,
        string file
    )
    {
        if (edition is null || !scope.Site.HasFeeds)
        {
            return null;
        }
        var folder = Paths.FolderOf(file);
        var feeds = ListsOf(scope.Site, edition)
            .Where(list => list == edition.Latest || list.Folder == folder)
            .Select(list => Of(scope.Site, edition, list))
            .Concat(new[] { CorrectionsPage.FeedOf(scope.Site) }.OfType<Feed>());
        List<IReadOnlyDictionary<string, object?>> links =
        [
            .. feeds.SelectMany(feed =>
                FeedFormat.All.Select(format => new Dictionary<string, object?>
                {
                    ["title"] = $"{feed.TitleIn(scope.Languages.For(feed.Lang))} ({format.Name})",
                    ["type"] = format.Type,
                    ["href"] = scope.Address(file, feed.FileOf(format)),
                })
            ),
        ];
        return links.Count == 0 ? null : links;
    }

    /// <summary>The lists that have feeds: those with an article that has a date.</summary>
    static IEnumerable<ArticleList> ListsOf(Site site, Edition edition) =>
        new[] { edition.Latest }
            .Concat(site.Settings.Feeds?.Categories?.Value == true ? edition.Categories : [])
            .Concat(site.Settings.Feeds?.Tags?.Value == true ? edition.Tags : [])
            .Where(list => list.HasDated);

    static Feed Of(Site site, Edition edition, ArticleList list)
    {
        var title = list == edition.Latest ? edition.Title.Value : $"{list.Name} – {edition.Title.Value}";
        return new Feed(
            list == edition.Latest ? edition.Folder : list.Folder,
            list == edition.Latest ? edition.FileOf("index.html") : Paths.Combine(list.Folder, "index.html"),
            _ => title,
            _ => list == edition.Latest ? (edition.Description ?? edition.Title).Value : title,
            edition.Lang,
            scope =>
                [
                    .. list.Range(0, list.Count)
                        .Where(head => head.IsDated)
                        .Take(site.Settings.FeedEntries)
                        .Select(head => FeedArticles.EntryOf(scope, head)),
                ]
        );
    }

    public static PlainFile Make(RenderScope scope, PlannedFile plan, Feed feed)
    {
        var language = scope.Languages.For(feed.Lang);
        return FeedFormat
            .All[plan.Number]
            .Write(
                new FeedHead(
                    feed.TitleIn(language),
                    feed.DescriptionIn(language),
                    feed.Lang,
                    scope.Site.Absolute(plan.File)!,
                    SitemapFiles.AddressOf(scope.Site, feed.Home)
                ),
                feed.Read(scope)
            );
    }
}
