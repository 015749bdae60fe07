using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Publication;

/// <summary>Feeds of articles and of corrections, in three formats.</summary>
public class FeedTests
{
    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom",
        Content = "http://purl.org/rss/1.0/modules/content/";

    [Fact]
    public void Three_formats_tell_the_same_of_each_article_the_newest_first()
    {
        var bundle = Published(Site());
        var atom = XDocument
            .Parse(bundle.Text("atom.xml"))
            .Root!.Elements(Atom + "entry")
            .Select(e =>
                (
                    Id: e.Element(Atom + "id")!.Value,
                    Title: e.Element(Atom + "title")!.Value,
                    Html: e.Element(Atom + "content")!.Value
                )
            )
            .ToList();
        var rss = XDocument
            .Parse(bundle.Text("rss.xml"))
            .Descendants("item")
            .Select(e =>
                (
                    Id: e.Element("guid")!.Value,
                    Title: e.Element("title")!.Value,
                    Html: e.Element(Content + "encoded")!.Value
                )
            )
            .ToList();
        using var feed = JsonDocument.Parse(bundle.Text("feed.json"));
        var json = feed
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .Select(e =>
                (
                    Id: e.GetProperty("id").GetString()!,
                    Title: e.GetProperty("title").GetString()!,
                    Html: e.GetProperty("content_html").GetString()!
                )
            )
            .ToList();
        Assert.Equal(["Market & fair", "Harbour opens"], atom.Select(e => e.Title));
        Assert.Equal(atom, rss);
        Assert.Equal(atom, json);
    }

    [Fact]
    public void The_text_in_a_feed_is_whole_and_every_address_in_it_is_a_full_one()
    {
        var bundle = Published(Site());
        var html = XDocument
            .Parse(bundle.Text("rss.xml"))
            .Descendants("item")
            .Last()
            .Element(Content + "encoded")!
            .Value;
        Assert.Contains("<a href=\"https://example.org/news/market/\">", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/news/quay/#fn:1\"", html, StringComparison.Ordinal);
        Assert.Matches("<img src=\"https://example.org/news/quay/[^\"]+\"[^>]* alt=\"The quay\">", html);
        Assert.Contains("<figcaption>A long wall Ann Lens</figcaption>", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(href|src)=\"(?!https://)", html);
        Assert.Contains("The wall cost four million.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_stays_the_same_when_its_article_gets_a_new_address()
    {
        var before = Ids(Published(new MemoryFolder().With("old-name/index.md", Article("Harbour opens"))));
        var after = Ids(
            Published(new MemoryFolder().With("new-name/index.md", Article("Harbour opens", "aliases: [/old-name/]\n")))
        );
        var later = Ids(
            Published(
                new MemoryFolder().With(
                    "third-name/index.md",
                    Article("Harbour opens", "aliases: [old-name, new-name]\n")
                )
            )
        );
        Assert.Equal(["https://example.org/news/old-name/"], before);
        Assert.Equal(before, after);
        Assert.Equal(before, later);
    }

    [Theory]
    [InlineData("", "2026-01-02T09:00:00Z")]
    [InlineData("updated: 2026-01-04T10:00:00+02:00\n", "2026-01-04T10:00:00+02:00")]
    [InlineData(
        "updated: 2026-01-04T10:00:00Z\ncorrections:\n  - date: 2026-01-05\n    text: It was four.\n",
        "2026-01-05T00:00:00Z"
    )]
    [InlineData("corrections:\n  - date: 2026-01-02\n    text: It was four.\n", "2026-01-02T09:00:00Z")]
    public void An_entry_and_its_feed_are_as_new_as_the_last_thing_that_the_author_wrote(string matter, string updated)
    {
        var feed = XDocument
            .Parse(
                Published(new MemoryFolder().With("quay/index.md", Article("Harbour opens", matter))).Text("atom.xml")
            )
            .Root!;
        Assert.Equal(updated, feed.Element(Atom + "updated")!.Value);
        Assert.Equal(updated, feed.Element(Atom + "entry")!.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public void A_feed_holds_as_many_entries_as_the_settings_say()
    {
        var folder = new MemoryFolder();
        for (var i = 0; i < 30; i++)
        {
            folder.With($"s{i}/index.md", Article($"Story {i.ToString(CultureInfo.InvariantCulture)}"));
        }
        Assert.Equal(20, Ids(Published(folder)).Count);
        Assert.Equal(3, Ids(Published(folder.With("site.yaml", "feeds: {entries: 3}\n"))).Count);
    }

    [Fact]
    public void Every_page_leads_to_the_feeds_and_a_lone_article_has_none()
    {
        Assert.Contains(
            "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"News (Atom)\" href=\"../atom.xml\">",
            Published(Site()).Text("quay/index.html"),
            StringComparison.Ordinal
        );
        var (_, lone) = Build.Article(Article("Harbour opens"));
        Assert.DoesNotContain(
            lone.Files.Keys,
            f => f.EndsWith(".xml", StringComparison.Ordinal) || f.EndsWith(".json", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("application/atom+xml", lone.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Corrections_have_a_page_and_a_feed_of_their_own()
    {
        var bundle = Published(
            new MemoryFolder()
                .With(
                    "quay/index.md",
                    Article(
                        "Harbour opens",
                        "corrections:\n  - date: 2026-01-05\n    text: The wall is <four> metres high.\n  "
                            + "- date: 2026-01-06\n    kind: update\n    text: The first ship came.\n"
                    )
                )
                .With(
                    "market/index.md",
                    Article(
                        "Market & fair",
                        "corrections:\n  - date: 2026-01-07\n    kind: clarification\n    text: The fair is in May.\n"
                    )
                )
        );
        var page = bundle.Text("corrections/index.html");
        Assert.True(
            page.IndexOf("The fair is in May.", StringComparison.Ordinal)
                < page.IndexOf("The wall is &lt;four&gt; metres high.", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("The first ship came.", page, StringComparison.Ordinal);
        Assert.Contains(
            "<meta property=\"og:image\" content=\"https://example.org/news/market/",
            page,
            StringComparison.Ordinal
        );
        var entries = XDocument.Parse(bundle.Text("corrections/atom.xml")).Root!.Elements(Atom + "entry").ToList();
        Assert.Equal(
            [
                "https://example.org/news/market/#correction-2026-01-07",
                "https://example.org/news/quay/#correction-2026-01-05",
            ],
            entries.Select(e => e.Element(Atom + "id")!.Value)
        );
        Assert.Equal("<p>The wall is &lt;four&gt; metres high.</p>", entries[1].Element(Atom + "content")!.Value);
        Assert.Contains("href=\"corrections/\"", bundle.Text("index.html"), StringComparison.Ordinal);
    }

    static List<string> Ids(MemoryBundle bundle) =>
        [
            .. XDocument
                .Parse(bundle.Text("atom.xml"))
                .Root!.Elements(Atom + "entry")
                .Select(e => e.Element(Atom + "id")!.Value),
        ];

    static MemoryBundle Published(MemoryFolder folder)
    {
        var (result, bundle) = Build.Site(folder);
        Assert.DoesNotContain(
            result.Diagnostics,
            d =>
                d.Severity == Diagnostics.Severity.Error
                || d.Rule.Name.StartsWith("feed-", StringComparison.Ordinal)
                || d.Rule.Name.StartsWith("sitemap-", StringComparison.Ordinal)
        );
        return bundle;
    }

    static string Article(string title, string matter = "") =>
        $"---\ntitle: {title}\npublished: 2026-01-02T09:00:00Z\n{matter}---\n\nText of {title}.\n";

    static MemoryFolder Site() =>
        new MemoryFolder()
            .With(
                "quay/index.md",
                "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\nauthors: [Ann Author]\n"
                    + "images:\n  - file: harbour.png\n    alt: The quay\n    caption: A long wall\n    "
                    + "credit: Ann Lens\n    lead: true\n---\n\nThe [market](../market/index.md) is near.[^1]\n\n"
                    + "The wall cost four million.\n\n[^1]: So they say.\n"
            )
            .With("quay/harbour.png", Pictures.Harbour)
            .With(
                "market/index.md",
                "---\ntitle: Market & fair\npublished: 2026-01-03T09:00:00Z\ncategory: Town\ntags: [trade]\n---\n\nText.\n"
            );
}
