using System.Globalization;
using System.Text;
using CsCheck;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Publication;

/// <summary>
/// What is embargoed leaves no trace in any byte of a bundle; what expired leaves a page that says no more than that.
/// </summary>
public class EmbargoTests
{
    const string Mark = "Zq7Xv";

    [Fact]
    public void No_byte_of_any_file_comes_from_an_embargoed_article_whatever_its_fields_are() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[1, 3], Gen.Bool.Array[13])
            .Sample(
                (open, coming, fields) =>
                {
                    var folder = new MemoryFolder()
                        .With(
                            "site.yaml",
                            "title: Record\nfeeds: {entries: 5, categories: true, tags: true}\n"
                                + "republish: true\nmarkdown: true\nllms: true\n"
                                + "security: {contacts: ['mailto:a@example.org'], expires: 2027-01-02T09:00:00Z}\n"
                        )
                        .With("first/index.md", Open("first"));
                    for (var i = 0; i < open; i++)
                    {
                        folder.With(
                            $"open-{i.ToString(CultureInfo.InvariantCulture)}/index.md",
                            Open($"open {i.ToString(CultureInfo.InvariantCulture)}")
                        );
                    }
                    for (var i = 0; i < coming; i++)
                    {
                        Embargoed(folder, i, fields);
                    }
                    var (result, bundle) = Build.Site(folder);
                    Assert.False(result.Failed, result.Diagnostics.Lines());
                    foreach (var (path, content) in bundle.Files)
                    {
                        Assert.DoesNotContain(
                            Mark,
                            path + Encoding.Latin1.GetString(content),
                            StringComparison.OrdinalIgnoreCase
                        );
                    }
                },
                iter: 30,
                threads: 1
            );

    [Theory]
    [InlineData("Tomorrow: Minister resigns over harbour.")]
    [InlineData("The minister will go, [as we will tell](https://example.org/news/zq7xv/).")]
    public void A_build_finds_what_an_open_article_gives_away(string text)
    {
        var (result, _) = Build.Site(
            new MemoryFolder()
                .With("open/index.md", Open("open", text))
                .With(
                    "zq7xv/index.md",
                    "---\ntitle: Minister resigns over harbour\npublished: 2027-01-02T09:00:00Z\n---\n\nText.\n"
                )
        );
        Assert.Contains(
            result.Diagnostics,
            d =>
                d.Rule.Name is "embargo-leaked"
                && d.At.ToString().StartsWith("articles/zq7xv/index.md:2:", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("[All of it](https://example.org/news/tag/zq7xv-tag/)")]
    [InlineData("[All of it](https://example.org/news/author/zq7xv-author/page/2/)")]
    [InlineData("[All of it](https://example.org/news/series/zq7xv-series/)")]
    [InlineData("[All of it](https://example.org/news/category/%D9%85%D9%8A%D9%86%D8%A7%D8%A1/)")]
    [InlineData("[Before](https://example.org/news/2019/zq7xv.html)")]
    [InlineData("[Before](https://example.org/news/zq7xv-old/#part)")]
    public void A_build_finds_the_addresses_that_only_an_embargoed_article_has(string text) =>
        Assert.Contains(With(Open("open", text)).Diagnostics, d => d.Rule.Name is "embargo-leaked" && d.At.Line == 2);

    [Theory]
    [InlineData("<meta property=\"article:tag\" content=\"Zq7Xv tag\">")]
    [InlineData("<meta name=\"author\" content=\"Zq7Xv author\">")]
    [InlineData(
        "<script "
            + "type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"Article\",\"keywords\":[\"sea\",\"Zq7Xv "
            + "tag\"]}</script>"
    )]
    [InlineData("<a href=\"../tag/zq7xv-tag/\">All</a>")]
    [InlineData("<a href=\"/news/tag/zq7xv-tag/\">All</a>")]
    [InlineData("<a href='../2019/zq7xv.html'>Before</a>")]
    public void A_build_finds_the_names_that_a_template_gives_away(string html) =>
        Assert.Contains(
            "embargo-leaked",
            With(
                    Open("open"),
                    o =>
                        o with
                        {
                            Theme = new MemoryFolder().With("article.html", $"<h1>{{{{ article.title }}}}</h1>{html}"),
                        }
                )
                .Rules()
        );

    [Theory]
    [InlineData(
        "sea",
        "In this season, **sea** and \"sea\" are one: `sea`. "
            + "[Sea](https://example.com/tag/sea/), [own](https://example.org/news/story-sea/)."
    )]
    [InlineData("Ann Lens", "By **Ann Lens**, who took the picture.")]
    [InlineData("en", "Text.")]
    [InlineData("name", "Text.")]
    [InlineData("image", "Text.")]
    [InlineData("open", "Text.")]
    public void A_name_of_common_words_stops_nobody_who_uses_them(string name, string text)
    {
        var (result, _) = Build.Site(
            new MemoryFolder()
                .With("story-sea/index.md", Open("of the sea"))
                .With(
                    "open/index.md",
                    $"---\ntitle: Story open\npublished: 2026-01-02T09:00:00Z\ncategory: Sea\nimages:\n  "
                        + $"- file: harbour.png\n    alt: A quay\n    credit: Ann Lens\n    lead: true\n---\n\n"
                        + $"{text}\n"
                )
                .With("open/harbour.png", Pictures.Harbour)
                .With(
                    "sea/index.md",
                    $"---\ntitle: Zq7Xv goes\npublished: 2027-01-02T09:00:00Z\ntags: [{name}]\n"
                        + $"authors: [{name}]\nseries: {{name: {name}}}\n---\n\nText.\n"
                )
        );
        Assert.Empty(result.Diagnostics.Where(d => d.Rule.Name == "embargo-leaked").Lines());
    }

    static BuildResult With(string open, Func<BuildOptions, BuildOptions>? options = null) =>
        Build
            .Site(
                new MemoryFolder()
                    .With("open/index.md", open)
                    .With(
                        "zq7xv/index.md",
                        "---\ntitle: Minister resigns over harbour\npublished: 2027-01-02T09:00:00Z\n"
                            + "tags: [Zq7Xv tag, sea]\nauthors: [Zq7Xv author]\ncategory: ميناء\n"
                            + "series: {name: Zq7Xv series}\naliases: [2019/zq7xv.html, zq7xv-old]\n---\n\nText.\n"
                    ),
                options
            )
            .Result;

    [Theory]
    [InlineData("Harbour", "The harbour is open, and the Harbour office too.")]
    [InlineData("Story open", "A story that has the same title.")]
    public void A_title_of_common_words_stops_nobody_who_uses_them(string title, string text)
    {
        var (result, _) = Build.Site(
            new MemoryFolder()
                .With("open/index.md", Open("open", text))
                .With("soon/index.md", $"---\ntitle: {title}\npublished: 2027-01-02T09:00:00Z\n---\n\nText.\n")
        );
        Assert.DoesNotContain("embargo-leaked", result.Rules());
    }

    [Fact]
    public void What_expired_leaves_a_page_that_is_not_to_be_found_and_stands_in_no_list()
    {
        var (result, bundle) = Build.Site(
            new MemoryFolder()
                .With("open/index.md", Open("open"))
                .With(
                    "gone/index.md",
                    $"---\ntitle: {Mark} is over\npublished: 2026-01-02T09:00:00Z\n"
                        + $"expires: 2026-02-01T00:00:00Z\ntags: [{Mark}]\nlang: de\n---\n\n{Mark}.\n"
                )
        );
        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.DoesNotContain(Mark, bundle.AllText(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(
            "<meta name=\"robots\" content=\"noindex",
            bundle.Text("gone/index.html"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Dieser Artikel ist nicht mehr verfügbar",
            bundle.Text("gone/index.html"),
            StringComparison.Ordinal
        );
        Assert.All(
            bundle.Files.Keys.Where(f => f != "gone/index.html" && !f.StartsWith("_hosts/", StringComparison.Ordinal)),
            f =>
                Assert.DoesNotContain(
                    "gone/",
                    f.StartsWith("gone/", StringComparison.Ordinal) ? "gone/" : bundle.Text(f),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void The_old_addresses_of_what_expired_are_gone_with_it_unless_somebody_else_has_them()
    {
        var (result, bundle) = Build.Site(
            new MemoryFolder()
                .With(
                    "open/index.md",
                    "---\ntitle: Open\npublished: 2026-01-02T09:00:00Z\naliases: [taken]\n---\n\nText.\n"
                )
                .With(
                    "gone/index.md",
                    $"---\ntitle: {Mark} is over\npublished: 2026-01-02T09:00:00Z\n"
                        + $"expires: 2026-02-01T00:00:00Z\naliases: [old, 2019/{Mark}.html, taken, open]\n---\n\n"
                        + $"Text.\n"
                )
        );
        Assert.False(result.Failed, result.Diagnostics.Lines());
        foreach (var file in (string[])["old/index.html", $"2019/{Mark}.html"])
        {
            Assert.Contains("no longer available", bundle.Text(file), StringComparison.Ordinal);
            Assert.DoesNotContain($"{Mark} is over", bundle.Text(file), StringComparison.Ordinal);
        }
        Assert.Contains("../open/", bundle.Text("taken/index.html"), StringComparison.Ordinal);
        Assert.Contains(
            "location = \"/news/old/\" { error_page 410",
            bundle.Text("_hosts/nginx.conf"),
            StringComparison.Ordinal
        );
        Assert.Contains("\"/news/old/\" 410", bundle.Text("_hosts/Caddyfile"), StringComparison.Ordinal);
        Assert.Equal("/news/taken/ /news/open/ 301\n", bundle.Text("_redirects"));
    }

    [Fact]
    public void An_old_address_of_what_expired_that_is_a_page_of_the_site_is_a_fault_at_that_address()
    {
        var (result, _) = Build.Site(
            new MemoryFolder()
                .With("open/index.md", Open("open"))
                .With(
                    "gone/index.md",
                    "---\ntitle: Over\npublished: 2026-01-02T09:00:00Z\nexpires: 2026-02-01T00:00:00Z\naliases: [tag/sea]\n---\n\nText.\n"
                )
        );
        Assert.Contains(
            "The old address tag/sea is also the address of a page of the site itself.",
            Assert.Single(result.Diagnostics, d => d.Rule.Name == "address-taken" && d.At.Line == 5).Message,
            StringComparison.Ordinal
        );
    }

    static string Open(string name, string text = "Text.") =>
        $"---\ntitle: Story {name}\npublished: 2026-01-02T09:00:00Z\ncategory: World\ntags: [sea]\n---\n\n{text}\n";

    static void Embargoed(MemoryFolder folder, int number, bool[] fields)
    {
        var slug = $"{Mark}-{number.ToString(CultureInfo.InvariantCulture)}".ToLowerInvariant();
        string[] some =
        [
            $"standfirst: {Mark} standfirst\n",
            $"authors: [{Mark} author]\n",
            $"category: {Mark} category\n",
            $"tags: [{Mark} tag, sea]\n",
            $"dateline: {Mark} place\n",
            $"images:\n  - file: {Mark}.png\n    alt: {Mark} alt\n    caption: {Mark} caption\n    credit: {Mark} credit\n    lead: true\n",
            $"key_points: [{Mark} point]\n",
            $"sources:\n  - title: {Mark} source\n    url: https://example.com/{Mark}\n",
            $"corrections:\n  - date: 2027-01-05\n    text: {Mark} correction\n",
            $"disclosure: {Mark} disclosure\n",
            $"aliases: [{slug}-old]\n",
            $"series: {{name: {Mark} series}}\n",
            "updated: 2027-03-01T00:00:00Z\n",
        ];
        folder
            .With(
                $"{slug}/index.md",
                $"---\ntitle: {Mark} headline\npublished: 2027-01-02T09:00:00Z\n"
                    + $"{string.Concat(some.Where((_, i) => fields[i]))}---\n\n{Mark} body. "
                    + $"[Open](../first/index.md)\n"
            )
            .With($"{slug}/{Mark}.png", Pictures.Harbour);
    }
}
