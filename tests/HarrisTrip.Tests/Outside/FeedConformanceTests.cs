using System.Globalization;
using System.Net;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Outside;

/// <summary>Feeds and sitemaps held against their schemas, and read by a program that is not ours.</summary>
public class FeedConformanceTests(FeedSite site) : IClassFixture<FeedSite>
{
    [Fact]
    public async Task Atom_feeds_are_as_RFC_4287_says()
    {
        var feeds = site.Files.Where(file => file.EndsWith("atom.xml", StringComparison.Ordinal)).ToList();
        Assert.Contains("ar/atom.xml", feeds);
        Assert.Contains("corrections/atom.xml", feeds);
        Assert.InRange(feeds.Count, 10, 100);
        await XmlLint.ValidAsync("atom.rng", feeds.Select(site.Path));
    }

    [Fact]
    public async Task Sitemaps_are_as_their_schemas_say()
    {
        var maps = site.Files.Where(file => file.StartsWith("sitemap", StringComparison.Ordinal)).ToList();
        Assert.Equal(["sitemap-articles-1.xml", "sitemap-news.xml", "sitemap-pages-1.xml", "sitemap.xml"], maps);
        await XmlLint.ValidAsync("sitemap.xsd", maps.Where(map => map != "sitemap.xml").Select(site.Path));
        await XmlLint.ValidAsync("sitemap-index.xsd", site.Path("sitemap.xml"));
    }

    [Theory]
    [InlineData("atom.rng", "atom.xml", "<title>", "<titel>", "</title>", "</titel>")]
    [InlineData("atom.rng", "atom.xml", "T09:00:00Z</updated>", "</updated>", "", "")]
    [InlineData("sitemap.xsd", "sitemap-articles-1.xml", "<image:loc>https://", "<image:loc>", "", "")]
    [InlineData("sitemap.xsd", "sitemap-articles-1.xml", "<lastmod>2026", "<lastmod>yesterday", "", "")]
    [InlineData("sitemap.xsd", "sitemap-news.xml", "<news:language>en", "<news:language>English", "", "")]
    [InlineData("sitemap-index.xsd", "sitemap.xml", "<loc>", "<lok>", "</loc>", "</lok>")]
    public async Task The_schemas_do_find_faults(
        string schema,
        string file,
        string text,
        string other,
        string end,
        string otherEnd
    )
    {
        var good = await File.ReadAllTextAsync(site.Path(file), TestContext.Current.CancellationToken);
        var bad = good.Replace(text, other, StringComparison.Ordinal);
        bad = end.Length > 0 ? bad.Replace(end, otherEnd, StringComparison.Ordinal) : bad;
        Assert.NotEqual(good, bad);
        using var scratch = new ScratchFolder();
        Assert.NotEqual(0, (await XmlLint.CheckAsync(schema, scratch.Write(file, bad))).Code);
    }

    [Theory]
    [InlineData("", "en", "Record & <Echo>", "All of ]]> it")]
    [InlineData("ar/", "ar", "Record & <Echo>", null)]
    [InlineData("es/", "es", "Record & <Echo>", null)]
    [InlineData("de/", "de", "Record & <Echo>", null)]
    public async Task Readers_of_feeds_find_what_the_articles_say_in_each_format(
        string folder,
        string lang,
        string title,
        string? description
    )
    {
        var articles = site.Articles.Where(a => a.Lang == lang).Take(40).ToList();
        foreach (
            var feed in await FeedReader.ReadAsync(
                new[] { "atom.xml", "rss.xml", "feed.json" }.Select(name => site.Path(folder + name))
            )
        )
        {
            Assert.Equal((title, lang, FeedSite.Root + folder), (feed.Title, feed.Lang, feed.Home));
            Assert.Equal(
                FeedSite.Root
                    + folder
                    + (
                        feed.Format switch
                        {
                            "atom" => "atom.xml",
                            "rss" => "rss.xml",
                            _ => "feed.json",
                        }
                    ),
                feed.Self
            );
            // Atom leaves out what would be the title once more.
            Assert.Equal(description ?? (feed.Format == "atom" ? null : title), feed.Description);
            Assert.Equal(feed.Format == "json" ? null : articles.Max(Changed), Moment(feed.Updated));
            Assert.Equal(articles.Select(a => a.Title), feed.Items.Select(item => item.Title));
            Assert.All(articles.Zip(feed.Items), pair => Same(pair.First, pair.Second, feed.Format));
        }
    }

    [Fact]
    public async Task Feeds_of_categories_tags_and_corrections_are_read_too()
    {
        var feeds = await FeedReader.ReadAsync(
            site.Files.Where(file => file.EndsWith("rss.xml", StringComparison.Ordinal) && file != "rss.xml")
                .Select(site.Path)
        );
        Assert.Contains(
            feeds,
            feed => feed is { Title: "Town & Sea – Record & <Echo>", Items: [{ Title: FeedSite.Awkward }] }
        );
        Assert.Contains(feeds, feed => feed is { Title: "<x> – Record & <Echo>", Items.Count: 1 });
        Assert.Contains(feeds, feed => feed is { Title: "World – Record & <Echo>", Items.Count: 40 });
        Assert.Contains(
            feeds,
            feed =>
                feed
                    is {
                        Items: [
                            {
                                Title: "Correction: " + FeedSite.Awkward,
                                Content: "<p>It was &lt;four&gt; &amp; not ]]&gt; three.</p>"
                            },
                        ]
                    }
        );
    }

    [Fact]
    public void A_character_that_XML_cannot_hold_stops_the_build()
    {
        var (result, _) = Build.Site(
            new MemoryFolder().With(
                "quay/index.md",
                "---\ntitle: \"Bell \\a rings\"\npublished: 2026-01-02T09:00:00Z\n---\n\nText.\n"
            )
        );
        Assert.True(result.Failed);
        Assert.Contains(result.Diagnostics, d => d.Rule.Name == "control-character" && d.At.Line == 2);
    }

    static void Same(FeedArticle article, ReadEntry entry, string format)
    {
        var address = FeedSite.Root + Uri.EscapeDataString(article.Slug) + "/";
        Assert.Equal((address, address), (entry.Id, entry.Address));
        // In RSS it is HTML.
        Assert.Equal(article.Standfirst, format == "rss" ? WebUtility.HtmlDecode(entry.Summary) : entry.Summary);
        Assert.False(format == "rss" && entry.Summary?.Contains('<', StringComparison.Ordinal) == true);
        Assert.Equal(article.Published, Moment(entry.Published));
        Assert.Equal(format == "rss" ? null : Changed(article), Moment(entry.Updated));
        Assert.Equal(format == "rss" ? null : article.Lang, entry.Lang);
        Assert.Equal(article.Authors.Select(a => format == "rss" ? a with { Url = null } : a), entry.Authors);
        Assert.Equal(
            [.. article.Category is { } category ? new[] { category } : [], .. article.Tags],
            entry.Categories
        );
        Assert.Contains(
            $"\n<p>{article.Text.Replace("&", "&amp;", StringComparison.Ordinal)}</p>",
            entry.Content,
            StringComparison.Ordinal
        );
        Assert.StartsWith($"<figure><img src=\"{address}harbour.", entry.Content, StringComparison.Ordinal);
        Assert.Equal(format == "json", entry.Image?.StartsWith(address + "harbour.", StringComparison.Ordinal) == true);
        Assert.Equal(
            article.Correction is not null,
            article.Correction is { } text
                && WebUtility.HtmlDecode(entry.Content!).Contains(text, StringComparison.Ordinal)
        );
    }

    static DateTimeOffset Changed(FeedArticle article) => article.Updated ?? article.Published;

    static DateTimeOffset? Moment(string? text) =>
        text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
