using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Pictures;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>Old addresses lead to where an article is now.</summary>
public class AliasTests
{
    const string Head =
        "---\npublished: 2026-01-02T09:00:00Z\n"
        + "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n";

    [Theory]
    [InlineData("/2019/05/quay/", "2019/05/quay/index.html", "../../../quay/")]
    [InlineData("old", "old/index.html", "../quay/")]
    [InlineData("2019/quay.html", "2019/quay.html", "../quay/")]
    [InlineData("story.php", "story.php/index.html", "../quay/")]
    [InlineData("старый", "старый/index.html", "../quay/")]
    [InlineData("cafe\u0301", "caf\u00E9/index.html", "../quay/")]
    public void A_page_at_the_old_address_leads_on_at_once(string alias, string file, string target)
    {
        var (result, bundle) = Build.Site(
            new MemoryFolder().With("quay.md", $"{Head}title: Quay & wall\naliases: [\"{alias}\"]\n---\nWords.\n")
        );

        Assert.DoesNotContain(result.Rules(), rule => rule is not "share-image-missing" and not "description-missing");
        var page = bundle.Text(file);
        Assert.Contains($"<meta http-equiv=\"refresh\" content=\"0; url={target}\">", page, StringComparison.Ordinal);
        Assert.Contains(
            "<link rel=\"canonical\" href=\"https://example.org/news/quay/\">",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{target}\">", page, StringComparison.Ordinal);
        Assert.Contains("<title>Quay &amp; wall</title>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wall", "free", "address-taken articles/a.md:6", "address-taken articles/b.md:1")]
    [InlineData(
        "Wall",
        "QUAY",
        "address-taken articles/a.md:1",
        "address-taken articles/a.md:6",
        "address-taken articles/b.md:1",
        "address-taken articles/b.md:6"
    )]
    [InlineData("old/", "/OLD", "address-taken articles/a.md:6", "address-taken articles/b.md:6")]
    [InlineData("404.html", "free", "address-taken articles/a.md:6")]
    [InlineData("page/../x", "free", "slug-invalid articles/a.md:6")]
    [InlineData("old//x", "free", "slug-invalid articles/a.md:6")]
    public void An_old_address_that_somebody_else_has_is_a_fault_at_both(
        string one,
        string other,
        params string[] faults
    )
    {
        var (result, _) = Build.Site(
            new MemoryFolder()
                .With("a.md", $"{Head}title: Quay\nslug: quay\naliases: [{one}]\n---\nWords.\n")
                .With("b.md", $"{Head}title: Wall\nslug: wall\naliases: [{other}]\n---\nWords.\n")
        );

        Assert.Equal(
            faults,
            result
                .Diagnostics.Where(d => d.Severity == Severity.Error)
                .Select(d => $"{d.Rule.Name} {d.At.Path}:{d.At.Line}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        "Old, old",
        "differs only in capital letters from another one of this article",
        "/news/Old/",
        "/news/old/"
    )]
    [InlineData(
        "2019/Wall.html, 2019/wall.html",
        "differs only in capital letters from another one of this article",
        "/news/2019/Wall.html",
        "/news/2019/wall.html"
    )]
    [InlineData(
        "HAFEN-ÄU, hafen-äu",
        "differs only in capital letters from another one of this article",
        "/news/HAFEN-%C3%84U/",
        "/news/hafen-%C3%A4u/"
    )]
    [InlineData("Quay", "differs only in capital letters from this article's own address")]
    [InlineData("old, /old/", "is in `aliases` twice", "/news/old/")]
    public void Old_addresses_of_one_article_that_a_disk_takes_for_one_are_told_and_published_as_far_as_can_be(
        string aliases,
        string expected,
        params string[] moves
    )
    {
        var (result, bundle) = Build.Site(
            new MemoryFolder().With("quay.md", $"{Head}title: Harbour\nslug: quay\naliases: [{aliases}]\n---\nWords.\n")
        );

        Assert.False(result.Failed, result.Diagnostics.Lines());
        var fault = Assert.Single(result.Diagnostics, d => d.Rule.Name == "address-taken");
        Assert.Equal((Severity.Warning, "articles/quay.md:6"), (fault.Severity, $"{fault.At.Path}:{fault.At.Line}"));
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.Equal(bundle.Files.Count, bundle.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        var rules = bundle.Files.ContainsKey("_redirects")
            ? bundle
                .Text("_redirects")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(' ')[0])
            : [];
        Assert.Equal(moves, rules);
    }

    [Theory]
    [InlineData("WALL", "wall", "The old address WALL is, apart from capital letters, the address of articles/b.md.")]
    [InlineData("wall", "wall", "The old address wall is also the address of articles/b.md.")]
    public void An_old_address_that_another_has_is_told_as_what_it_is(string alias, string slug, string expected)
    {
        var (result, _) = Build.Site(
            new MemoryFolder()
                .With("a.md", $"{Head}title: Quay\naliases: [{alias}]\n---\nWords.\n")
                .With("b.md", $"{Head}title: Wall\nslug: {slug}\n---\nWords.\n")
        );

        Assert.Equal(
            expected,
            Assert
                .Single(result.Diagnostics, d => d.Rule.Name == "address-taken" && d.At.Path == "articles/a.md")
                .Message
        );
    }

    [Fact]
    public void A_page_whose_address_is_an_old_one_elsewhere_is_told_what_to_mend_and_where()
    {
        var (result, _) = Build.Site(
            new MemoryFolder()
                .With("a.md", $"{Head}title: Quay\naliases: [wall]\n---\nWords.\n")
                .With("b.md", $"{Head}title: Wall\nslug: wall\n---\nWords.\n")
        );

        var fault = Assert.Single(
            result.Diagnostics,
            d => d.Rule.Name == "address-taken" && d.At.Path == "articles/b.md"
        );
        Assert.Contains("is also an old address of articles/a.md.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_a_page_whose_address_an_alias_took_are_not_told_as_well()
    {
        var (result, _) = Build.Site(
            new MemoryFolder().With(
                "a.md",
                $"{Head}title: Quay\ncategory: World\naliases: [category/world]\n---\nWords.\n"
            )
        );

        Assert.Single(result.Diagnostics, d => d.Rule.Name == "address-taken");
        Assert.DoesNotContain(result.Diagnostics, d => d.Rule.Name == "link-redirects");
    }

    [Fact]
    public void An_old_address_that_is_called_like_a_file_that_pages_show_is_a_fault_at_its_line()
    {
        static MemoryFolder Folder(string alias) =>
            new MemoryFolder()
                .With("quay.md", $"{Head}title: Quay\naliases: [\"{alias}\"]\n---\nWords. [Tides](tides.csv)\n")
                .With("tides.csv", "1,2\n");
        var made = Build.Site(Folder("old")).Bundle.Files.Keys;
        foreach (var file in made.Where(file => SourceAssets.IsHashedName(file)))
        {
            var fault = Assert.Single(Build.Site(Folder(file)).Result.Diagnostics, d => d.Rule.Name == "address-taken");
            Assert.Equal((Severity.Error, 5), (fault.Severity, fault.At.Line));
            Assert.Contains(
                $"`{file}` is an address of this article, and a file that a page shows or links to.",
                fault.Message,
                StringComparison.Ordinal
            );
        }
        Assert.True(made.Count(file => SourceAssets.IsHashedName(file)) >= 3);
        Assert.Contains(
            "assets/style.0123456789.css/index.html",
            Build.Site(Folder("assets/style.0123456789.css")).Bundle.Files.Keys
        );
    }

    [Fact]
    public void An_old_address_that_is_the_articles_own_is_a_fault_once()
    {
        var (result, _) = Build.Site(
            new MemoryFolder().With("quay.md", $"{Head}title: Quay\naliases: [/quay/]\n---\nWords.\n")
        );

        Assert.Contains(
            "also the address of this article's own page",
            Assert.Single(result.Diagnostics, d => d.Rule.Name == "address-taken").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_old_addresses_of_what_is_embargoed_leave_no_trace_and_are_checked()
    {
        var soon = "---\npublished: 2027-01-01T00:00:00Z\ntitle: Soon\naliases: [secretly, quay]\n---\nWords.\n";
        var (result, bundle) = Build.Site(
            new MemoryFolder().With("quay.md", $"{Head}title: Quay\n---\nWords.\n").With("soon.md", soon)
        );

        Assert.Contains(result.Diagnostics, d => d.Rule.Name == "address-taken" && d.At.Path == "articles/soon.md");
        Assert.DoesNotContain(bundle.Files.Keys, f => f.Contains("secretly", StringComparison.Ordinal));
        Assert.DoesNotContain("secretly", bundle.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bundle_of_one_article_has_no_pages_elsewhere() =>
        Assert.DoesNotContain(
            "old/index.html",
            Build.Article($"{Head}title: Quay\naliases: [old]\n---\nWords.\n").Bundle.Files.Keys
        );
}
