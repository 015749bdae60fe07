using System.Globalization;
using System.Xml.Linq;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Publication;

/// <summary>Sitemaps, the index of them, and what is news.</summary>
public class SitemapTests
{
    static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9",
        Image = "http://www.google.com/schemas/sitemap-image/1.1",
        News = "http://www.google.com/schemas/sitemap-news/0.9";

    [Fact]
    public void Every_page_that_may_be_found_stands_in_one_sitemap_and_no_other_does()
    {
        var (result, bundle) = Build.Site(
            Many(1_050).With("site.yaml", "title: Record\n"),
            o => o with { Now = At("2026-06-01T00:00:00Z") }
        );
        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.DoesNotContain(result.Rules(), r => r.StartsWith("sitemap", StringComparison.Ordinal));
        var maps = XDocument
            .Parse(bundle.Text("sitemap.xml"))
            .Descendants(Map + "loc")
            .Select(l => l.Value["https://example.org/news/".Length..])
            .ToList();
        Assert.Equal(
            ["sitemap-articles-1.xml", "sitemap-articles-2.xml", "sitemap-articles-3.xml", "sitemap-pages-1.xml"],
            maps
        );
        Assert.All(maps, map => Assert.InRange(bundle.Files[map].Length, 1, 52_428_800));
        var listed = maps.SelectMany(map => Locations(bundle, map)).ToList();
        var pages = bundle
            .Files.Keys.Where(f => f.EndsWith("index.html", StringComparison.Ordinal))
            .Select(f => "https://example.org/news/" + f[..^"index.html".Length]);
        Assert.Equal(pages.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_new_article_changes_none_but_the_newest_sitemap()
    {
        var few = Build.Site(Many(750)).Bundle;
        var more = Build.Site(Many(751)).Bundle;
        Assert.Equal(few.Text("sitemap-articles-1.xml"), more.Text("sitemap-articles-1.xml"));
        Assert.NotEqual(few.Text("sitemap-articles-2.xml"), more.Text("sitemap-articles-2.xml"));
    }

    [Fact]
    public void An_article_is_listed_with_its_pictures_and_its_last_change_and_not_when_another_site_had_it_first()
    {
        var (result, bundle) = Build.Site(
            new MemoryFolder()
                .With(
                    "quay/index.md",
                    "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n"
                        + "updated: 2026-01-03T09:00:00Z\nimages:\n  - file: harbour.png\n    alt: The quay\n    "
                        + "credit: Ann Lens\n    lead: true\n---\n\nText.\n"
                )
                .With("quay/harbour.png", Pictures.Harbour)
                .With(
                    "taken/index.md",
                    "---\ntitle: Taken over\npublished: 2026-01-02T09:00:00Z\ncanonical: https://example.com/first/\n---\n\nText.\n"
                )
        );
        Assert.DoesNotContain(result.Rules(), r => r.StartsWith("sitemap", StringComparison.Ordinal));
        var url = Assert.Single(XDocument.Parse(bundle.Text("sitemap-articles-1.xml")).Root!.Elements());
        Assert.Equal("https://example.org/news/quay/", url.Element(Map + "loc")!.Value);
        Assert.Equal("2026-01-03T09:00:00Z", url.Element(Map + "lastmod")!.Value);
        var picture = Assert.Single(url.Elements(Image + "image")).Element(Image + "loc")!.Value;
        Assert.Contains(picture["https://example.org/news/".Length..], bundle.Files.Keys);
    }

    [Fact]
    public void News_are_the_articles_of_the_last_two_days_by_the_pinned_clock()
    {
        var folder = Many(1_200, minutes: true)
            .With("site.yaml", "title: Record\n")
            .With("es/index.md", "---\ntitle: Hoy\npublished: 2026-01-03T00:00:00Z\nlang: es-MX\n---\n\nTexto.\n");
        var news = XDocument
            .Parse(Build.Site(folder, o => o with { Now = At("2026-01-03T00:00:00Z") }).Bundle.Text("sitemap-news.xml"))
            .Descendants(News + "news")
            .ToList();
        Assert.Equal(1_000, news.Count);
        Assert.Equal("es", news[0].Element(News + "publication")!.Element(News + "language")!.Value);
        Assert.Equal("Record", news[0].Element(News + "publication")!.Element(News + "name")!.Value);
        Assert.Contains(
            "sitemap-news.xml",
            Build.Site(folder, o => o with { Now = At("2026-01-04T23:59:59Z") }).Bundle.Text("sitemap.xml"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "sitemap-news.xml",
            Build.Site(folder, o => o with { Now = At("2026-01-05T00:00:00Z") }).Bundle.Files.Keys
        );
    }

    [Theory]
    [InlineData("https://example.org/", true)]
    [InlineData("https://example.org/news/", false)]
    public void Robots_are_told_of_the_sitemap_where_they_ask_for_it_and_nowhere_else(string root, bool expected)
    {
        var (_, bundle) = Build.Site(Many(1), o => o with { BaseUrl = root });
        Assert.Equal(expected, bundle.Files.ContainsKey("robots.txt"));
        Assert.True(
            !expected
                || bundle
                    .Text("robots.txt")
                    .Contains("\nSitemap: https://example.org/sitemap.xml\n", StringComparison.Ordinal)
        );
    }

    static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);

    static List<string> Locations(MemoryBundle bundle, string map) =>
        [.. XDocument.Parse(bundle.Text(map)).Root!.Elements(Map + "url").Select(u => u.Element(Map + "loc")!.Value)];

    static MemoryFolder Many(int count, bool minutes = false)
    {
        var folder = new MemoryFolder();
        var first = At(minutes ? "2026-01-02T00:00:00Z" : "2020-01-01T00:00:00Z");
        for (var i = 0; i < count; i++)
        {
            var published = minutes ? first.AddMinutes(i) : first.AddHours(i);
            folder.With(
                $"s{i:D4}/index.md",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"---\ntitle: Story {i}\npublished: {published:yyyy-MM-dd'T'HH:mm:ss'Z'}\n---\n\nText.\n"
                )
            );
        }
        return folder;
    }
}
