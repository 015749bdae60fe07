using System.Globalization;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Settings;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Feeds;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// The podcast of a series: its recordings as RSS 2.0 with Apple's elements, at an address that stays for as long as the
/// name of the series does.
/// </summary>
static class PodcastFeed
{
    const string FileName = "podcast.xml";

    /// <summary>Of the newest, as many as Apple shows.</summary>
    const int MaxEpisodes = 300;

    /// <summary>In pixels: what Apple takes as a cover.</summary>
    const int SmallestCover = 1_400,
        LargestCover = 3_000;

    public static IEnumerable<PlannedFile> Plan(Site site) =>
        site.HasFeeds
            ? site.Editions.SelectMany(edition =>
                edition
                    .Series.Where(list => list.HasDated && SettingsOf(site, list)?.Podcast is not null)
                    .Select(list => new PlannedFile(FileOf(list), PageKind.None, null, 0, Recipe)
                    {
                        Edition = edition.Lang,
                        List = list.Folder,
                    })
            )
            : [];

    public static string FileOf(ArticleList list) => Paths.Combine(list.Folder, FileName);

    /// <summary>What site.yaml says of a series; null when it says nothing.</summary>
    public static SeriesSettings? SettingsOf(Site site, ArticleList list) =>
        list.Kind != ListKind.Series
            ? null
            : site.Settings.Series?.FirstOrDefault(s => NameSlug.Of(s.Name!.Value) == Paths.NameOf(list.Folder));

    static readonly Recipe Recipe = new(
        "podcast",
        (scope, plan) =>
            scope.Site.EditionFor(plan.Edition!)! is var edition
                ? Make(scope, plan, edition, edition.At(plan.List!))
                : null
    );

    static PlainFile Make(RenderScope scope, PlannedFile plan, Edition edition, ArticleList list)
    {
        var (series, site) = (SettingsOf(scope.Site, list)!, scope.Site);
        var podcast = series.Podcast!;
        var episodes = list.Range(0, list.Count)
            .Where(head => head.IsDated)
            .Select(head => (Head: head, Entry: FeedArticles.EntryOf(scope, head)))
            .Where(episode => episode.Entry.Sounds.Count > 0)
            .OrderByDescending(episode => episode.Entry.Published)
            .Take(MaxEpisodes)
            .ToList();
        if (episodes.Count == 0)
        {
            scope.Report.Add(
                SiteRules.PodcastUnfit,
                podcast.At,
                $"No published article of the series `{list.Name}` has a recording, so its podcast is empty.",
                "Show one in an article as `::: audio`, or remove `podcast`."
            );
        }
        var owner = (podcast.Owner ?? edition.Title).Value;
        var xml = new XmlOutput();
        xml.Open(
            "rss",
            ("version", "2.0"),
            ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
            ("xmlns:atom", "http://www.w3.org/2005/Atom"),
            ("xmlns:itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd")
        );
        xml.Mark(series.At);
        xml.Open("channel");
        xml.Text("title", list.Name);
        xml.Text("link", SitemapFiles.AddressOf(site, Paths.Combine(list.Folder, "index.html")));
        xml.Text("description", (series.Description ?? series.Name)!.Value);
        xml.Text("language", edition.Lang);
        if (episodes.Count > 0)
        {
            xml.Text("lastBuildDate", RssWriter.Date(episodes.Max(episode => episode.Entry.Updated)));
        }
        xml.Empty("atom:link", ("rel", "self"), ("type", "application/rss+xml"), ("href", site.Absolute(plan.File)!));
        xml.Text("itunes:author", owner);
        xml.Open("itunes:owner");
        xml.Text("itunes:name", owner);
        xml.Text("itunes:email", podcast.Email?.Value);
        xml.Close();
        if (Cover(scope, podcast.Image!) is { } cover)
        {
            xml.Empty("itunes:image", ("href", cover));
        }
        xml.Mark(podcast.Category!.At);
        WriteCategory(xml, podcast.Category.Value);
        xml.Mark(podcast.At);
        xml.Text("itunes:explicit", podcast.Explicit!.Value ? "true" : "false");
        xml.Text(
            "itunes:type",
            episodes.Exists(episode => episode.Head.Series?.Part is not null) ? "serial" : "episodic"
        );
        foreach (var (head, entry) in episodes)
        {
            WriteEpisode(xml, head, entry);
        }
        xml.Close();
        xml.Close();
        return xml.ToFile();
    }

    /// <summary>A category, and below it another.</summary>
    static void WriteCategory(XmlOutput xml, string category)
    {
        var parts = category.Split('>', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts is [var above, var below])
        {
            xml.Open("itunes:category", ("text", above));
            xml.Empty("itunes:category", ("text", below));
            xml.Close();
        }
        else
        {
            xml.Empty("itunes:category", ("text", category));
        }
    }

    static void WriteEpisode(XmlOutput xml, ArticleHead head, FeedEntry entry)
    {
        var sound = entry.Sounds[0];
        xml.Mark(entry.At);
        xml.Open("item");
        xml.Text("title", entry.Title);
        xml.Text("link", entry.Address);
        xml.Text("guid", entry.Id, ("isPermaLink", entry.Id == entry.Address ? "true" : "false"));
        xml.Text("pubDate", RssWriter.Date(entry.Published));
        xml.Text("description", entry.Summary is { } summary ? SafeHtml.Escape(summary) : null);
        RssWriter.Enclosure(xml, sound);
        xml.Text("itunes:duration", sound.Seconds?.ToString(CultureInfo.InvariantCulture));
        xml.Text("itunes:episode", head.Series?.Part?.ToString(CultureInfo.InvariantCulture));
        xml.Text("content:encoded", entry.Content.Length > 0 ? entry.Content : null);
        xml.Close();
    }

    /// <summary>The full address of the cover; null when it is not fit, which is reported.</summary>
    static string? Cover(RenderScope scope, Text image)
    {
        var asset = Paths.Resolve("", image.Value) is { } path ? scope.Sources.Find(path) : null;
        if (
            asset?.Image
                is {
                    Extension: ".jpg" or ".png",
                    Width: >= SmallestCover and <= LargestCover and var width,
                    Height: var height
                }
            && width == height
        )
        {
            return scope.Site.Absolute(scope.PutBeside(IconSource.Folder, asset, image.At));
        }
        scope.Report.Add(
            SiteRules.PodcastUnfit,
            image.At,
            asset is null ? $"There is no picture `{image.Value}` beside site.yaml."
                : asset.Image is { } facts
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"`{image.Value}` is no cover of a podcast: it has {facts.Width} × {facts.Height} pixels."
                    )
                : $"`{image.Value}` cannot be read as a picture.",
            $"Save a square JPEG or PNG of {SmallestCover} to {LargestCover} pixels there."
        );
        return null;
    }
}
