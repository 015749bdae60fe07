using Xunit;

namespace HarrisTrip.Tests.Metadata;

public class OneTruthTests
{
    [Fact]
    public void A_site_that_says_the_same_everywhere_has_no_fault() =>
        Assert.Empty(MetadataSite.Broken(MetadataSite.Files));

    [Theory]
    [InlineData(
        "index.html",
        "\"headline\": \"Harbour opens\"",
        "\"headline\": \"Harbour closes\"",
        "headline-mismatch"
    )]
    [InlineData("index.html", "<h1>Harbour opens</h1>", "<h1>Harbour closes</h1>", "headline-mismatch")]
    [InlineData(
        "index.html",
        "og:title\" content=\"Harbour opens",
        "og:title\" content=\"Harbour closes",
        "preview-mismatch"
    )]
    [InlineData(
        "index.html",
        "og:description\" content=\"Harbour",
        "og:description\" content=\"Market",
        "preview-mismatch"
    )]
    [InlineData(
        "index.html",
        "\"image\": [\"https://example.org/harbour.png\"]",
        "\"image\": [\"https://example.com/other.png\"]",
        "preview-mismatch"
    )]
    [InlineData(
        "index.html",
        "\"datePublished\": \"2026-01-02T09:00:00+01:00\"",
        "\"datePublished\": \"2026-01-02T10:00:00+01:00\"",
        "date-mismatch"
    )]
    [InlineData(
        "index.html",
        "published_time\" content=\"2026-01-02T09",
        "published_time\" content=\"2026-01-02T08",
        "date-mismatch"
    )]
    [InlineData("index.html", "<time datetime=\"2026-01-02T09", "<time datetime=\"2026-01-01T09", "date-mismatch")]
    [InlineData("index.html", "<time datetime=\"2026-01-03T10", "<time datetime=\"2026-01-04T10", "date-mismatch")]
    [InlineData(
        "index.html",
        "\"datePublished\": \"2026-01-02T09:00:00+01:00\"",
        "\"datePublished\": \"Friday\"",
        "date-invalid"
    )]
    [InlineData(
        "index.html",
        "published_time\" content=\"2026-01-02T09:00:00+01:00",
        "published_time\" content=\"2026-01-02T09:00:00",
        "date-zone-missing"
    )]
    [InlineData("index.html", "2026-01-03T10:00:00+01:00", "2026-01-01T10:00:00+01:00", "dates-reversed")]
    [InlineData("index.html", "\"name\": \"Ann Author\"", "\"name\": \"Cara Camera\"", "author-mismatch")]
    [InlineData("index.html", ">Ann Author</a>", ">Cara Camera</a>", "author-mismatch")]
    [InlineData("index.html", "\"articleSection\": \"Town\"", "\"articleSection\": \"Sport\"", "category-mismatch")]
    [InlineData(
        "index.html",
        "\"url\": \"https://example.org/\", \"main",
        "\"url\": \"https://example.org/market/\", \"main",
        "address-mismatch"
    )]
    [InlineData("index.html", "\"inLanguage\": \"en\"", "\"inLanguage\": \"fr\"", "language-mismatch")]
    [InlineData("index.html", "en_GB", "fr_FR", "language-mismatch")]
    [InlineData(
        "index.html",
        "rel=\"canonical\" href=\"https://example.org/\"",
        "rel=\"canonical\" href=\"https://example.org/quay/\"",
        "metadata-target-missing"
    )]
    [InlineData(
        "index.html",
        "rel=\"canonical\" href=\"https://example.org/\"",
        "rel=\"canonical\" href=\"/\"",
        "canonical-mismatch"
    )]
    [InlineData(
        "index.html",
        "og:image\" content=\"https://example.org/harbour.png",
        "og:image\" content=\"https://example.org/quay.png",
        "metadata-target-missing"
    )]
    [InlineData(
        "index.html",
        "og:image\" content=\"https://example.org/harbour.png",
        "og:image\" content=\"harbour.png",
        "open-graph-invalid"
    )]
    [InlineData("index.html", "og:title\" content=\"Harbour opens", "og:title\" content=\"", "open-graph-invalid")]
    [InlineData("index.html", "<meta property=\"og:image:alt\" content=\"A ship\">", "", "preview-image-alt")]
    [InlineData("index.html", "summary_large_image", "big", "twitter-card")]
    [InlineData("index.html", "<meta name=\"twitter:card\" content=\"summary_large_image\">", "", "twitter-card")]
    [InlineData(
        "index.html",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "",
        "viewport-missing"
    )]
    [InlineData(
        "index.html",
        "<meta charset",
        "<meta name=\"robots\" content=\"noindex\"><meta charset",
        "noindex-left"
    )]
    [InlineData("index.html", "\"headline\"", "\"headlines\"", "json-ld-unknown")]
    [InlineData("index.html", "\"NewsArticle\"", "\"NewsArtcle\"", "json-ld-unknown")]
    [InlineData(
        "index.html",
        "\"headline\": \"Harbour opens\",",
        "\"headline\": \"Harbour opens\", \"headline\": \"Harbour opens\",",
        "json-ld-invalid"
    )]
    [InlineData("index.html", "\"https://schema.org\"", "\"https://shema.org\"", "json-ld-invalid")]
    [InlineData(
        "index.html",
        "\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\"",
        "\"@context\": \"https://schema.org\", \"isAccessibleForFree\": false, \"@type\": \"NewsArticle\"",
        "json-ld-incomplete"
    )]
    [InlineData("index.html", "\"publisher\": {", "\"editor\": {", "json-ld-incomplete")]
    [InlineData("index.html", "\"image\": [\"https://example.org/harbour.png\"]", "\"image\": [\"\"]", "json-ld-value")]
    [InlineData(
        "index.html",
        "\"image\": [\"https://example.org/harbour.png\"]",
        "\"image\": [\"/harbour.png\"]",
        "json-ld-address-relative"
    )]
    [InlineData("index.html", "\"position\": 2", "\"position\": 3", "breadcrumb-invalid")]
    [InlineData("index.html", "The ship is in.", "The {{ ship }} is in.", "template-leftover")]
    [InlineData("index.html", "The ship is in.", "[object Object]", "template-leftover")]
    [InlineData("index.html", "The ship is in.", "Lorem ipsum dolor", "template-leftover")]
    [InlineData("index.html", "alt\" content=\"A ship\"", "alt\" content=\"undefined\"", "template-leftover")]
    [InlineData("market/index.html", "<title>Market moves", "<title>Harbour opens", "title-repeated")]
    [InlineData(
        "market/index.html",
        "name=\"description\" content=\"Market moves",
        "name=\"description\" content=\"Harbour opens",
        "description-repeated"
    )]
    [InlineData(
        "market/index.html",
        "rel=\"canonical\" href=\"https://example.org/market/\"",
        "rel=\"canonical\" href=\"https://example.org/\"",
        "canonical-repeated"
    )]
    [InlineData(
        "market/index.html",
        "<meta charset",
        "<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/market/\">"
            + "<link rel=\"alternate\" hreflang=\"es\" href=\"https://example.org/\"><meta charset",
        "hreflang-one-way"
    )]
    [InlineData(
        "market/index.html",
        "<meta charset",
        "<link rel=\"alternate\" hreflang=\"english\" href=\"https://example.org/market/\"><meta charset",
        "hreflang-invalid"
    )]
    [InlineData(
        "feed.xml",
        "<link>https://example.org/market/</link>",
        "<link>https://example.org/quay/</link>",
        "feed-link-broken"
    )]
    [InlineData("feed.xml", "<title>Market moves</title>", "<title>Market stays</title>", "feed-page-mismatch")]
    [InlineData("feed.xml", "08:00:00 GMT", "08:00:00 EST", "")]
    [InlineData("feed.xml", "08:00:00 GMT", "09:00:00 GMT", "feed-page-mismatch")]
    [InlineData("sitemap.xml", "https://example.org/market/", "https://example.org/quay/", "sitemap-link-broken")]
    [InlineData("sitemap.xml", "<url><loc>https://example.org/market/</loc></url>", "", "sitemap-page-missing")]
    [InlineData(
        "market/index.html",
        "<meta property=\"og:type\" content=\"article\">",
        "<meta property=\"og:type\" content=\"article\"><meta name=\"robots\" content=\"none\">",
        "sitemap-page-unlisted"
    )]
    [InlineData("sitemap.xml", "2026-01-03", "2026-01-05", "sitemap-page-mismatch")]
    [InlineData("robots.txt", "Disallow: /drafts/", "Disallow: /*rket/$", "robots-block-pages")]
    public void One_place_that_says_something_else_is_found(string file, string was, string becomes, string rule)
    {
        Assert.Contains(was, MetadataSite.Files[file], StringComparison.Ordinal);
        var found = MetadataSite.Broken(
            new Dictionary<string, string>(MetadataSite.Files)
            {
                [file] = MetadataSite.Files[file].Replace(was, becomes, StringComparison.Ordinal),
            }
        );
        if (rule.Length > 0)
        {
            Assert.Contains(rule, found);
        }
        else
        {
            Assert.Empty(found);
        }
    }

    [Theory]
    [InlineData("<code>{{ page.title }}</code> <p>TODO el mundo, LOREM</p><p>null and void</p>")]
    [InlineData("<p>a {b} 50% {c}</p>")]
    public void What_is_shown_on_purpose_is_no_leftover(string body) =>
        Assert.DoesNotContain(
            "template-leftover",
            MetadataSite.Broken(
                new Dictionary<string, string>
                {
                    ["index.html"] =
                        $"<!DOCTYPE html><html lang=\"en\"><head><title>A</title></head><body>{body}</body></html>",
                }
            )
        );

    [Fact]
    public void No_change_of_structured_data_makes_the_program_stumble()
    {
        var random = new Random(5);
        var page = MetadataSite.Files["index.html"];
        for (var i = 0; i < 500; i++)
        {
            var text = new System.Text.StringBuilder(page);
            for (var j = random.Next(1, 8); j > 0; j--)
            {
                var at = random.Next(text.Length);
                text[at] = "{}[]\",:0<"[random.Next(9)];
            }
            MetadataSite.Broken(new Dictionary<string, string> { ["index.html"] = text.ToString() });
        }
    }
}
