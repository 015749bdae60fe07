using System.Text;
using HarrisTrip.Diagnostics;
using Xunit;
using static HarrisTrip.Tests.Feeds.FeedFaults;

namespace HarrisTrip.Tests.Feeds;

/// <summary>Bytes, other formats, and files made to do harm.</summary>
public class FeedFileTests
{
    const string Template =
        "<?xml version=\"1.0\" encoding=\"{0}\"?><rss "
        + "version=\"0.91\"><channel><title>Caf\u00E9</title><link>https://example.org/</link><description>A</description></channel></rss>";

    [Theory]
    [InlineData("utf-8", "utf-8", 0)]
    [InlineData("iso-8859-1", "iso-8859-1", 0)]
    [InlineData("windows-1252", "windows-1252", 0)]
    [InlineData("utf-16", "utf-16", 0)]
    [InlineData("utf-8", "iso-8859-1", 1)]
    [InlineData("us-ascii", "utf-8", 1)]
    [InlineData("utf-16", "utf-8", 1)]
    [InlineData("no-such-thing", "utf-8", 1)]
    public void Bytes_are_what_the_declaration_says(string declared, string written, int faults) =>
        Assert.Equal(
            faults,
            Of(Bytes(Encoded(Template.Replace("{0}", declared, StringComparison.Ordinal), written)))
                .Count(f => f.Severity == Severity.Error)
        );

    [Fact]
    public void A_byte_order_mark_is_no_fault() =>
        Assert.Empty(Of(Bytes([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Rss(""))])));

    [Theory]
    [InlineData(
        "<loc>https://example.org/</loc><lastmod>2026-01-02</lastmod><changefreq>daily</changefreq><priority>0.5</priority>",
        ""
    )]
    [InlineData("<loc>/quay/</loc>", "feed-address")]
    [InlineData("<lastmod>2026-01-02</lastmod>", "feed-part-missing")]
    [InlineData("<loc>https://example.org/</loc><lastmod>02.01.2026</lastmod>", "feed-date")]
    [InlineData("<loc>https://example.org/</loc><changefreq>often</changefreq>", "feed-value")]
    [InlineData("<loc>https://example.org/</loc><priority>2</priority>", "feed-value")]
    [InlineData("<loc>https://example.org/</loc><title>Quay</title>", "feed-part-unknown")]
    [InlineData("<loc>https://example.org/</loc></url><url><loc>https://example.org/</loc>", "sitemap-repeated")]
    [InlineData(
        "<loc>https://example.org/</loc><n:news><n:publication><n:name>Post</n:name><n:language>en</n:language>"
            + "</n:publication><n:publication_date>2026-01-02</n:publication_date><n:title>Quay</n:title></n:news>",
        ""
    )]
    [InlineData(
        "<loc>https://example.org/</loc><n:news><n:publication><n:name>Post</n:name></n:publication>"
            + "<n:publication_date>2026-01-02</n:publication_date><n:title>Quay</n:title></n:news>",
        "feed-part-missing"
    )]
    [InlineData(
        "<loc>https://example.org/</loc><n:news><n:publication><n:name>Post</n:name><n:language>en</n:language>"
            + "</n:publication><n:publication_date>today</n:publication_date><n:title>Quay</n:title></n:news>",
        "feed-date"
    )]
    public void A_sitemap_keeps_its_protocol(string url, string rule) =>
        Assert.Equal(
            rule,
            string.Join(
                ' ',
                Of(
                        $"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
                            + $"xmlns:n=\"http://www.google.com/schemas/sitemap-news/0.9\"><url>{url}</url></urlset>",
                        "sitemap.xml"
                    )
                    .Select(f => f.Rule.Name)
                    .Distinct()
            )
        );

    [Fact]
    public void A_sitemap_holds_at_most_50000_addresses() =>
        Assert.Contains(
            "50,000",
            Assert
                .Single(
                    Of(
                        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                            + string.Concat(
                                Enumerable
                                    .Range(0, 50_001)
                                    .Select(i => $"<url><loc>https://example.org/{i}</loc></url>")
                            )
                            + "</urlset>",
                        "sitemap.xml"
                    )
                )
                .Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "\"id\": \"1\", \"content_text\": \"Quay\", \"url\": \"https://example.org/\", \"date_published\": "
            + "\"2026-01-02T09:00:00Z\", \"authors\": [{\"name\": \"Ann\"}]",
        ""
    )]
    [InlineData("\"content_text\": \"Quay\"", "feed-part-missing")]
    [InlineData("\"id\": 1, \"content_text\": \"Quay\"", "feed-value")]
    [InlineData("\"id\": \"1\"", "feed-part-missing")]
    [InlineData("\"id\": \"1\", \"content_text\": \"Quay\", \"url\": \"/quay/\"", "feed-address")]
    [InlineData("\"id\": \"1\", \"content_text\": \"Quay\", \"date_published\": \"2026-01-02\"", "feed-date")]
    [InlineData(
        "\"id\": \"1\", \"content_text\": \"Quay\", \"attachments\": [{\"url\": \"https://example.org/a.mp3\"}]",
        "feed-part-missing"
    )]
    [InlineData("\"id\": \"1\", \"content_text\": \"Quay\", \"author\": {\"name\": \"Ann\"}", "feed-recommended")]
    [InlineData(
        "\"id\": \"1\", \"content_text\": \"Quay\"}, {\"id\": \"1\", \"content_text\": \"Wall\"",
        "feed-id-repeated"
    )]
    public void A_JSON_feed_keeps_its_version(string item, string rule) =>
        Assert.Equal(
            rule,
            string.Join(
                ' ',
                Of(
                        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": "
                            + "\"Post\", \"feed_url\": \"https://example.org/feed.json\", \"items\": [{"
                            + item
                            + "}]}",
                        "feed.json"
                    )
                    .Select(f => f.Rule.Name)
                    .Distinct()
            )
        );

    [Theory]
    [InlineData("{\"version\": \"1.0\", \"items\": [{}]}")]
    [InlineData("{broken")]
    public void JSON_that_is_no_feed_is_passed_over(string text) => Assert.Empty(Of(text, "package.json"));

    [Fact]
    public void Entities_of_entities_are_refused()
    {
        var declared = string.Concat(
            Enumerable
                .Range(1, 20)
                .Select(i => $"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}\">")
        );
        Assert.Equal(
            "feed-unreadable",
            Assert
                .Single(
                    Of(
                        $"<!DOCTYPE rss [<!ENTITY e0 \"harbour\">{declared}]>"
                            + $"<rss version=\"2.0\"><channel><title>&e20;</title></channel></rss>"
                    )
                )
                .Rule.Name
        );
    }

    [Fact]
    public void RSS_091_has_letters_by_name() =>
        Assert.DoesNotContain(
            Of(
                "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" "
                    + "\"http://my.netscape.com/publish/formats/rss-0.91.dtd\"><rss "
                    + "version=\"0.91\"><channel><title>Caf&eacute;</title><link>https://example.org/</link>"
                    + "<description>A</description></channel></rss>"
            ),
            f => f.Severity == Severity.Error
        );

    [Fact]
    public void A_file_from_elsewhere_is_not_read() =>
        Assert.DoesNotContain(
            Of(
                "<!DOCTYPE rss [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&e;</title></channel></rss>"
            ),
            f => f.Message.Contains("root", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("<a>", 3_400_000)]
    [InlineData("<rss version=\"2.0\"><channel>", 400_000)]
    public void Ten_megabytes_of_nesting_end_soon_with_a_fault(string tag, int times) =>
        Assert.Equal("feed-unreadable", Assert.Single(Of(string.Concat(Enumerable.Repeat(tag, times)))).Rule.Name);

    [Fact]
    public void No_change_of_a_feed_makes_the_program_stumble()
    {
        string[] seeds =
        [
            Rss("<link>https://example.org/</link>"),
            Atom("<summary>A</summary>"),
            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Post\", \"items\": [{\"id\": \"1\", \"tags\": [\"a\"]}]}",
        ];
        var random = new Random(4);
        for (var i = 0; i < 3_000; i++)
        {
            var text = new StringBuilder(seeds[i % 3]);
            for (var j = random.Next(1, 6); j > 0; j--)
            {
                var at = random.Next(text.Length);
                switch (random.Next(4))
                {
                    case 0:
                        text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at));
                        break;
                    case 1:
                        text.Insert(at, "<>&\"'/:[]{}\0\uD800"[random.Next(13)]);
                        break;
                    case 2:
                        text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 60), text.Length - at)));
                        break;
                    default:
                        text[at] = (char)random.Next(32, 300);
                        break;
                }
            }
            Assert.All(
                Of(text.ToString(), i % 3 == 2 ? "feed.json" : "feed.xml"),
                f => Assert.True(f.At.Line >= 1 && f.At.Column >= 1)
            );
        }
    }
}
