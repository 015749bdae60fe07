using System.Text;
using System.Text.RegularExpressions;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Rights;

/// <summary>The list of all pictures with their makers and terms.</summary>
public partial class CreditsPageTests
{
    [Fact]
    public void Every_picture_of_the_site_is_listed_with_its_terms_and_nothing_of_what_is_not_published()
    {
        var site = new MemoryFolder()
            .With(
                "quay/index.md",
                Article(
                    1,
                    "  - file: quay.png\n    alt: A <b>ship</b>\n    credit: Port & Sons\n    "
                        + "creator: Ann Author\n    copyright: © 2026 Port office\n    "
                        + "license: https://example.org/terms?a=1&b=2\n    "
                        + "acquire_license: mailto:pictures@example.org\n    republish: true\n    lead: true\n"
                )
            )
            .With("quay/quay.png", Pictures.Harbour)
            .With(
                "soon/index.md",
                Article(1, "  - file: secret.png\n    alt: A secret\n    credit: Nobody\n    lead: true\n")
                    .Replace("2026-01-01", "2027-01-01", StringComparison.Ordinal)
            )
            .With("soon/secret.png", Pictures.Png(1200, 900))
            .With("words/index.md", Article(2, ""));
        var (result, bundle) = Build.Site(site);
        Assert.False(result.Failed, result.Diagnostics.Lines());
        var page = bundle.Text("credits/index.html");
        Assert.Contains("<a class=\"picture\" href=\"../quay/quay.", page, StringComparison.Ordinal);
        Assert.Contains(">A &lt;b&gt;ship&lt;/b&gt;</a>", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"credit\">Port &amp; Sons</span>", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"creator\">Ann Author</span>", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"copyright\">© 2026 Port office</span>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<a class=\"license\" href=\"https://example.org/terms?a=1&amp;b=2\">",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a class=\"acquire-license\" href=\"mailto:pictures@example.org\">",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("May be republished", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", bundle.AllText(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<a href=\"../credits/\">", bundle.Text("quay/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_pictures_has_no_such_page()
    {
        var (result, bundle) = Build.Site(new MemoryFolder().With("words/index.md", Article(1, "")));
        Assert.DoesNotContain(bundle.Files.Keys, f => f.StartsWith("credits", StringComparison.Ordinal));
        Assert.DoesNotContain("credits/", bundle.Text("index.html"), StringComparison.Ordinal);
        Assert.False(result.Failed);
    }

    [Fact]
    public void Pages_of_older_pictures_stay_as_they_are_when_articles_are_added()
    {
        var (before, small) = Build.Site(Site(230));
        var (after, large) = Build.Site(Site(260));
        Assert.False(before.Failed || after.Failed, after.Diagnostics.Lines());
        Assert.Equal(
            ["credits/1/index.html", "credits/2/index.html", "credits/index.html"],
            small
                .Files.Keys.Where(f => f.StartsWith("credits/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(small.Text("credits/1/index.html"), large.Text("credits/1/index.html"));
        Assert.Equal(
            260,
            large
                .Files.Where(f => f.Key.StartsWith("credits/", StringComparison.Ordinal))
                .Sum(f => Listed().Count(Encoding.UTF8.GetString(f.Value)))
        );
        Assert.DoesNotContain("link-same-words", after.Rules());
    }

    [Fact]
    public void A_theme_that_leaves_pictures_out_of_the_list_is_found_out()
    {
        var theme = new MemoryFolder().With(
            "credits.html",
            "<h1>{{ words.credits_title }}</h1>{{ for item in list }}{{ for picture in item.pictures offset:1 "
                + "}}<div class=\"picture-terms\"><a class=\"picture\" href=\"{{ url picture.href }}\">{{ "
                + "picture.name }}</a></div>{{ end }}{{ end }}"
        );
        var site = Site(1)
            .With(
                "pair/index.md",
                Article(
                    2,
                    "  - file: quay.png\n    alt: A ship\n    credit: Port office\n    lead: true\n  "
                        + "- file: wall.png\n    alt: A wall\n    credit: Port office\n"
                ) + "\n![](wall.png)\n"
            )
            .With("pair/quay.png", Pictures.Harbour)
            .With("pair/wall.png", Pictures.Png(640, 480));
        var (result, _) = Build.Site(site, o => o with { Theme = theme, ThemeName = "templates" });
        Assert.Contains("rights-lost", result.Rules());
        Assert.True(result.Failed);
    }

    static MemoryFolder Site(int articles)
    {
        var site = new MemoryFolder();
        for (var i = 0; i < articles; i++)
        {
            site.With(
                    $"story-{i:000}/index.md",
                    Article(
                        i,
                        "  - file: quay.png\n    alt: A ship at the quay\n    credit: Port office\n    lead: true\n"
                    )
                )
                .With($"story-{i:000}/quay.png", Pictures.Harbour);
        }
        return site;
    }

    static string Article(int number, string images) =>
        $"---\ntitle: Harbour opens for the {number}th time\n"
        + $"published: 2026-01-01T{number / 60:00}:{number % 60:00}:00Z\n"
        + $"standfirst: The new quay takes its ship number {number} after four years of work on the harbour "
        + $"wall.\n{(images.Length > 0 ? "images:\n" + images : "")}---\n\nThe quay is open.\n";

    [GeneratedRegex("class=\"picture-terms\"")]
    private static partial Regex Listed();
}
