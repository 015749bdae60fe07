using HarrisTrip.Check;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using Xunit;

namespace HarrisTrip.Tests.Safety;

/// <summary>
/// Good pages, style sheets, structured data, feeds and sitemaps with pieces cut out, doubled, moved and put in: all
/// rules come to an end, and say things that hold.
/// </summary>
public class MutationTests
{
    const string Page = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Harbour opens</title><link rel="canonical" href="https://example.org/a/"><link rel="stylesheet" href="a.css">
        <meta property="og:image" content="https://example.org/a.png"><meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'unsafe-inline' 'sha256-abc='">
        <style>@media (min-width: 30em) { p > a[href^="x"]::before { color: rgb(0 0 0 / 50%); background: url("a.png") no-repeat; margin: calc(1em + 2px) } }</style>
        <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "headline": "Harbour opens", "author": [{"@type": "Person", "name": "Ana"}], "datePublished": "2026-01-02T09:00:00Z", "image": {"@type": "ImageObject", "url": "a.png", "width": 1200}}]}</script>
        </head>
        <body>
        <header><nav aria-label="Parts"><a href="#wall">The wall</a></nav></header>
        <main><h1>Harbour opens</h1><time datetime="2026-01-02">2 January</time>
        <figure><img src="a.png" srcset="a.png 1x, b.png 2x" sizes="(max-width: 10em) 100vw, 50vw" alt="A quay" width="4" height="3"><figcaption>The quay</figcaption></figure>
        <h2 id="wall">The wall</h2><table><caption>Ships</caption><tr><th scope="col" id="c">Year</th><th>Ships</th></tr><tr><td headers="c" rowspan="2">2026</td><td>3</td></tr></table>
        <form><label for="q">Words</label><input id="q" type="search" list="l" aria-describedby="d" autocomplete="off"><datalist id="l"><option value="a"></datalist><button type="submit">Find</button><p id="d" role="note">Help</p></form>
        <svg viewBox="0 0 1 1" role="img" aria-label="A dot"><circle r="1"/></svg><math><mi>x</mi></math><video controls src="a.mp4"><track kind="captions" src="a.vtt" srclang="en"></video>
        </main>
        </body>
        </html>
        """;

    const string Style =
        "@import url(\"b.css\") screen;\n@font-face { font-family: A; src: url(a.woff2) format(\"woff2\"); "
        + "font-display: swap }\n:root { --ink: #111 }\na:hover, a:not(.b) { color: var(--ink) } /* c */\n";
    const string Rss =
        "<?xml version=\"1.0\"?>\n"
        + "<rss version=\"2.0\" "
        + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Post</title>"
        + "<link>https://example.org/</link><description>News</description>\n"
        + "<item><title>Quay</title><link>https://example.org/a/</link>"
        + "<guid isPermaLink=\"true\">https://example.org/a/</guid><pubDate>Fri, "
        + "02 Jan 2026 09:00:00 GMT</pubDate><enclosure url=\"https://example.org/a.mp3\" length=\"1\" "
        + "type=\"audio/mpeg\"/><dc:creator>Ana</dc:creator><description>&lt;p&gt;Words&lt;/p&gt;</description></item></channel></rss>\n";
    const string Atom =
        "<feed "
        + "xmlns=\"http://www.w3.org/2005/Atom\"><title>Post</title><id>https://example.org/</id>"
        + "<updated>2026-01-02T09:00:00Z</updated><author><name>Ana</name></author>\n"
        + "<entry><title type=\"html\">Quay &amp;amp; "
        + "wall</title><id>urn:uuid:1</id>"
        + "<link rel=\"alternate\" href=\"https://example.org/a/\"/><updated>2026-01-02T09:00:00Z</updated><content type=\"xhtml\">"
        + "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Words</p></div></content></entry></feed>\n";
    const string Map =
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
        + "xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>https://example.org/a/</loc>"
        + "<lastmod>2026-01-02</lastmod><priority>0.5</priority><news:news><news:publication>"
        + "<news:name>Post</news:name><news:language>en</news:language></news:publication>"
        + "<news:publication_date>2026-01-02</news:publication_date><news:title>Quay</news:title></news:news>"
        + "</url></urlset>\n";
    const string Json =
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Post\", \"items\": [{\"id\": "
        + "\"1\", \"url\": \"https://example.org/a/\", \"content_text\": \"Words\", \"date_published\": "
        + "\"2026-01-02T09:00:00Z\"}]}\n";

    static readonly string[] pieces =
    [
        "<",
        ">",
        "\"",
        "'",
        "=",
        "&",
        "&amp;",
        "/",
        "</",
        "<!--",
        "-->",
        "]]>",
        "{",
        "}",
        "[",
        "]",
        "(",
        ")",
        ":",
        ";",
        ",",
        "\\",
        "@",
        "#",
        "%",
        "\n",
        "\t",
        " ",
        "0",
        "-1",
        "9999999999999999999",
        "é",
        "\ud83d\ude00",
        "\u0000",
        "javascript:",
        "url(",
        "/*",
        "<p>",
        "</p>",
        "<table>",
        "<svg>",
        " role=x",
        " aria-label",
        "xmlns=\"\"",
    ];

    [Fact]
    public void Whatever_happens_to_a_page() =>
        Change(
            Page,
            1_200,
            html =>
            {
                var report = new Report();
                var folder = new Nothing();
                var facts = new PageChecker().Check(
                    new PageInput("a/index.html", Location.StartOf("a/index.html"), html, SourceMap.Empty),
                    folder,
                    report
                );
                SiteChecker.Check([facts], folder, report);
                Sound.Assert(report.Sorted(), _ => html);
            }
        );

    [Theory]
    [InlineData("a.css", Style)]
    [InlineData("rss.xml", Rss)]
    [InlineData("atom.xml", Atom)]
    [InlineData("sitemap.xml", Map)]
    [InlineData("feed.json", Json)]
    public void Whatever_happens_to_a_file(string name, string good) =>
        Change(
            good,
            800,
            text =>
            {
                var report = new Report();
                var folder = new Nothing();
                SiteChecker.Check(
                    [FileChecker.Check(new FileInput(name, Location.StartOf(name), text), folder, report)],
                    folder,
                    report
                );
                Sound.Assert(report.Sorted(), _ => text);
            }
        );

    /// <summary>The same changes in every run.</summary>
    static void Change(string good, int times, Action<string> check)
    {
        var random = new Random(20_261_125);
        for (var time = 0; time < times; time++)
        {
            var text = good;
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                var (at, length) = (random.Next(text.Length + 1), random.Next(1, 40));
                var cut = text.Substring(at, Math.Min(length, text.Length - at));
                text = random.Next(4) switch
                {
                    0 => text.Remove(at, cut.Length),
                    1 => text.Insert(at, cut),
                    2 => text.Remove(at, cut.Length).Insert(random.Next(text.Length - cut.Length + 1), cut),
                    _ => text.Insert(at, pieces[random.Next(pieces.Length)]),
                };
            }
            var changed = text;
            var failure = Record.Exception(() => check(changed));
            Assert.True(failure is null, $"{failure}\n{changed}");
        }
    }

    sealed class Nothing : IPublishedFolder
    {
        public string? Root => "https://example.org/";

        public bool Has(string path) => path is "index.html" or "a/index.html";
    }
}
