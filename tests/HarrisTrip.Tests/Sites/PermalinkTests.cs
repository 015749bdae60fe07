using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>Addresses that are made of more than a slug, and collisions between them.</summary>
public class PermalinkTests
{
    const string Head =
        "---\npublished: 2026-01-02T23:30:00-05:00\n"
        + "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n";

    [Theory]
    [InlineData("{slug}", "first/")]
    [InlineData("/{slug}/", "first/")]
    [InlineData("{category}/{year}/{month}/{slug}/", "world-news/2026/01/first/")]
    [InlineData("{year}-{month}-{day}/{slug}", "2026-01-02/first/")]
    [InlineData("{lang}/a/{slug}-{year}", "pt-br/a/first-2026/")]
    [InlineData("новости/{slug}", "новости/first/")]
    public void A_page_lies_where_the_pattern_of_the_site_says(string pattern, string address)
    {
        var (result, bundle) = Build.Site(
            Site(pattern).With("first.md", $"{Head}title: First\ncategory: World News\nlang: pt-BR\n---\nWords.\n")
        );

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Contains(address + "index.html", bundle.Files.Keys);
        Assert.Contains(
            $"<link rel=\"canonical\" "
                + $"href=\"https://example.org/news/{Uri.EscapeDataString(address).Replace("%2F", "/", StringComparison.Ordinal)}\">",
            bundle.Text(address + "index.html"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"href=\"{Uri.EscapeDataString(address).Replace("%2F", "/", StringComparison.Ordinal)}\"",
            bundle.Text("index.html"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("../second/index.md", "../../2025/second/")]
    [InlineData("/2025/second/#wall", "../../2025/second/#wall")]
    [InlineData("../../2025/second/", "../../2025/second/")]
    [InlineData("../other/", "../../2025/second/")]
    [InlineData("/2026/first/#wall", "#wall")]
    [InlineData("../about.md", "../../about/us/")]
    [InlineData("/", "../../")]
    public void However_an_article_is_named_the_link_leads_to_its_address(string link, string printed)
    {
        var (result, bundle) = Build.Site(
            Site("{year}/{slug}")
                .With("first/index.md", $"{Head}title: First\n---\nsee [there]({link})\n\n## Wall\n")
                .With(
                    "second/index.md",
                    $"{Head.Replace("2026", "2025", StringComparison.Ordinal)}title: Second\naliases: []\n---\n## Wall\n"
                )
                .With("about.md", $"{Head}title: About\npermalink: about/us\n---\nWords.\n")
                .With(
                    "other/index.md",
                    $"{Head.Replace("2026", "2024", StringComparison.Ordinal)}title: Other\nslug: elsewhere\n---\nWords.\n"
                )
        );
        printed = link == "../other/" ? "../../2024/elsewhere/" : printed;

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Contains(
            $"<p>see <a href=\"{printed}\">",
            bundle.Text("2026/first/index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_pictures_of_an_article_lie_beside_its_page_at_any_depth()
    {
        var (result, bundle) = Build.Site(
            Site("a/b/{year}/{slug}")
                .With("first/harbour.png", Pictures.Harbour)
                .With(
                    "first/index.md",
                    $"{Head}title: First\nimages: [{{file: harbour.png, alt: a, credit: b, lead: true}}]\n---\nWords.\n"
                )
        );

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Contains(bundle.Files.Keys, f => f.StartsWith("a/b/2026/first/harbour.", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_articles_may_have_one_slug_where_their_addresses_differ_and_are_then_named_by_their_folders()
    {
        MemoryFolder Recaps(string related) =>
            Site("{year}/{slug}")
                .With("one/index.md", $"{Head}title: One\nslug: recap\n---\nWords.\n")
                .With(
                    "two/index.md",
                    $"{Head.Replace("2026", "2025", StringComparison.Ordinal)}title: Two\nslug: recap\nrelated: [{related}]\n---\nWords.\n"
                );

        Assert.Contains("article-unknown", Build.Site(Recaps("recap")).Result.Rules());
        var (result, bundle) = Build.Site(Recaps("one"));
        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Contains("href=\"../../2026/recap/\"", bundle.Text("2025/recap/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one", "ONE")]
    [InlineData("stra\u00DFe-\u00E9", "STRA\u00DFE-\u00C9")]
    [InlineData("one", "atom.xml/one")]
    [InlineData("one", "one/index.html/two")]
    [InlineData("page/1", "PAGE/1")]
    public void Addresses_that_one_disk_or_host_takes_for_one_are_found_before_anything_is_written(
        string one,
        string other
    )
    {
        var (result, _) = Build.Site(
            Site("{slug}")
                .With("a.md", $"{Head}title: One\npermalink: {one}\n---\nWords.\n")
                .With("b.md", $"{Head}title: Other\npermalink: {other}\n---\nWords.\n")
        );

        Assert.Contains(result.Rules(), rule => rule is "address-taken" or "permalink-invalid");
    }

    [Fact]
    public void Spellings_of_an_accent_are_one_address()
    {
        var (result, _) = Build.Site(
            Site("caf\u00E9/{slug}")
                .With("a.md", $"{Head}title: One\nslug: one\n---\nWords.\n")
                .With("b.md", $"{Head}title: Other\npermalink: Cafe\u0301/One\n---\nWords.\n")
        );

        Assert.Equal(2, result.Rules().Count(rule => rule == "address-taken"));
    }

    [Theory]
    [InlineData("{yaer}/{slug}", "Did you mean {year}?")]
    [InlineData("{title}/{slug}", "It may contain {slug}")]
    [InlineData("{year}/{month}", "has no {slug}")]
    [InlineData("{slug}.html", "Write `{slug}/`")]
    [InlineData("../{slug}", "cannot be `..`")]
    [InlineData("a//{slug}", "cannot be ``")]
    [InlineData("{slug", "contains `{`")]
    [InlineData("a b/{slug}", "contains a space")]
    [InlineData("con/{slug}", "which is the name of a device on Windows")]
    public void A_pattern_that_makes_no_address_is_refused_with_what_to_do(string pattern, string expected)
    {
        var (result, _) = Build.Site(Site(pattern).With("a.md", $"{Head}title: One\n---\nWords.\n"));

        Assert.Contains(
            result.Diagnostics,
            d => d.Rule.Name == "permalink-invalid" && d.ToString().Contains(expected, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_article_without_the_category_that_its_address_is_made_of_is_not_published_elsewhere()
    {
        var (result, _) = Build.Site(Site("{category}/{slug}").With("a.md", $"{Head}title: One\n---\nWords.\n"));
        Assert.Contains("key-missing", result.Rules());
    }

    [Fact]
    public void An_address_that_is_too_long_for_some_system_is_refused()
    {
        var (result, _) = Build.Site(
            Site($"{new string('a', 150)}/{{slug}}")
                .With("a.md", $"{Head}title: One\nslug: {new string('b', 100)}\n---\nWords.\n")
        );
        Assert.Contains("permalink-invalid", result.Rules());
    }

    [Theory]
    [InlineData(
        "https://example.org/новости/",
        "https://example.org/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/first/"
    )]
    [InlineData("https://пример.рф/~a", "https://xn--e1afmkfd.xn--p1ai/~a/first/")]
    public void Full_addresses_are_written_in_ascii(string root, string canonical)
    {
        var (result, bundle) = Build.Site(
            new MemoryFolder().With("first.md", $"{Head}title: First\n---\nWords.\n"),
            o => o with { BaseUrl = root }
        );

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Contains(
            $"<link rel=\"canonical\" href=\"{canonical}\">",
            bundle.Text("first/index.html"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("https://example.org/?a")]
    [InlineData("https://example.org/a%0Ab/")]
    [InlineData("https://example.org/a%22%3Bb/")]
    [InlineData("https://example.org/$a/")]
    [InlineData("https://example.org/%7Bpath%7D/")]
    public void A_root_that_would_mean_something_else_in_the_files_of_hosts_is_refused(string root)
    {
        var (result, _) = Build.Site(
            new MemoryFolder()
                .With("site.yaml", $"title: News\nbase_url: \"{root}\"\n")
                .With("first.md", $"{Head}title: First\n---\nWords.\n"),
            o => o with { BaseUrl = null }
        );

        Assert.Contains(result.Diagnostics, d => d.Rule.Name == "url-invalid" && d.At.Path == "articles/site.yaml");
    }

    static MemoryFolder Site(string pattern) =>
        new MemoryFolder().With("site.yaml", $"title: News\npermalink: \"{pattern}\"\n");
}
