using HarrisTrip.Diagnostics;
using HarrisTrip.Tests.Outside;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Publication;

/// <summary>
/// An address that the last bundle had and this one has not is told, unless it leads on or says that it is gone.
/// </summary>
public class GoneAddressTests
{
    [Theory]
    [InlineData(
        "moved",
        "slug: wall\n",
        "articles/quay.md:2",
        "“Harbour opens” was at `quay/` in the last bundle, and nothing redirects from there.",
        "Add `quay/` to `aliases` of this article."
    )]
    [InlineData("moved", "slug: wall\naliases: [quay]\n")]
    [InlineData(
        "moved",
        "permalink: \"{year}/{slug}/\"\n",
        "articles/quay.md:2",
        "“Harbour opens” was at `quay/` in the last bundle, and nothing redirects from there.",
        "Add `quay/` to `aliases` of this article."
    )]
    [InlineData(
        "headline and address",
        "slug: wall\n",
        "articles/quay.md:2",
        "“Harbour opens” was at `quay/` in the last bundle, and nothing redirects from there.",
        "Add `quay/` to `aliases` of this article."
    )]
    [InlineData(
        "taken away",
        "",
        "articles/site.yaml:1",
        "“Harbour opens” was at `quay/` in the last bundle, and now nothing is there.",
        "If it moved, add `quay/` to the `aliases` of that article. "
            + "If it was taken down, keep its file and set `expires:`, so that readers are told."
    )]
    [InlineData("expired", "expires: 2026-03-01T00:00:00Z\n")]
    [InlineData(
        "draft",
        "draft: true\n",
        "articles/site.yaml:1",
        "“Harbour opens” was at `quay/` in the last bundle, and now nothing is there.",
        null
    )]
    [InlineData("same", "")]
    public void The_article_that_left_it_is_told_what_to_do(
        string how,
        string matter,
        string? place = null,
        string? message = null,
        string? help = null
    )
    {
        var (result, _) = Rebuilt(
            Site(""),
            how == "taken away" ? Rest : Site(matter, how == "headline and address" ? "A wall" : "Harbour opens")
        );

        var faults = result.Diagnostics.Where(d => d.Rule.Name == "address-gone").ToList();
        Assert.Equal(
            place is null ? [] : [$"{place} {message}"],
            faults.Select(d => $"{d.At.Path}:{d.At.Line} {d.Message}")
        );
        Assert.All(faults, d => Assert.Equal((Severity.Warning, help ?? d.Help), (d.Severity, d.Help)));
    }

    [Fact]
    public void An_old_address_that_led_on_is_missed_too()
    {
        var fault = Assert.Single(
            Rebuilt(Site("aliases: [old-quay, older.html]\n"), Site("aliases: [older.html]\n")).Result.Diagnostics,
            d => d.Rule.Name == "address-gone"
        );

        Assert.Equal(
            "The old address `old-quay/` redirected in the last bundle, and now nothing is there.",
            fault.Message
        );
    }

    [Fact]
    public void A_category_or_topic_that_is_gone_is_told_once_with_all_others()
    {
        var fault = Assert.Single(
            Rebuilt(
                Site("category: World\ntags: [Harbours]\nauthors: [Ann Bell]\n"),
                Site("category: The world\ntags: [Harbours]\nauthors: [Ann Bel]\n")
            ).Result.Diagnostics,
            d => d.Rule.Name == "address-gone"
        );

        Assert.Equal(
            ("articles/site.yaml", "2 lists of the last bundle are gone: `author/ann-bell/`, `category/world/`."),
            (fault.At.Path, fault.Message)
        );
    }

    [Fact]
    public void What_is_embargoed_now_gives_nothing_away()
    {
        var (result, bundle) = Rebuilt(
            Site(""),
            new MemoryFolder()
                .With("site.yaml", "title: The Quay\n")
                .With("other.md", Article("Other", ""))
                .With(
                    "quay.md",
                    "---\ntitle: Secret plans\npublished: 2027-01-02T09:00:00Z\nslug: secret\n---\n\nWords.\n"
                )
        );

        Assert.DoesNotContain(
            "ecret",
            Assert.Single(result.Diagnostics, d => d.Rule.Name == "address-gone").ToString(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("ecret", bundle.AllText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_preview_is_neither_held_against_the_last_bundle_nor_missed_after_it(bool first)
    {
        var (before, after) = (
            Build.Site(Site("draft: true\nslug: wall\n"), o => o with { Drafts = first }).Bundle,
            Site(first ? "draft: true\n" : "slug: other\n")
        );

        Assert.DoesNotContain(
            "address-gone",
            Build.Site(after, o => From(o, before) with { Drafts = !first }).Result.Rules()
        );
    }

    [Fact]
    public async Task The_second_of_two_builds_into_one_folder_tells_it()
    {
        using var scratch = new ScratchFolder();
        Directory.CreateDirectory(scratch.Path("articles"));
        string[] build =
        [
            "build",
            scratch.Path("articles"),
            "-o",
            scratch.Path("dist"),
            "--base-url",
            "https://example.org/",
        ];
        foreach (var (file, isReported) in new[] { ("a.md", false), ("b.md", true), ("b.md", false) })
        {
            Directory.EnumerateFiles(scratch.Path("articles")).ToList().ForEach(File.Delete);
            await File.WriteAllTextAsync(
                scratch.Path("articles", file),
                Article("Harbour opens", ""),
                TestContext.Current.CancellationToken
            );
            Assert.Equal(
                isReported,
                (await RealProgram.RunAsync(build))
                    .ToString()
                    .Contains("Add `a/` to `aliases` of this article.", StringComparison.Ordinal)
            );
        }
    }

    static (BuildResult Result, MemoryBundle Bundle) Rebuilt(MemoryFolder before, MemoryFolder after) =>
        Build.Site(after, o => From(o, Build.Site(before).Bundle));

    static BuildOptions From(BuildOptions options, MemoryBundle last) =>
        options with
        {
            Previous = path => last.Files.GetValueOrDefault(path),
            PreviousPages = [.. last.Files.Keys.Where(HarrisTrip.Files.Paths.IsPage)],
        };

    static MemoryFolder Rest =>
        new MemoryFolder().With("site.yaml", "title: The Quay\n").With("other.md", Article("Other", ""));

    static MemoryFolder Site(string matter, string title = "Harbour opens") =>
        Rest.With("quay.md", Article(title, matter));

    static string Article(string title, string matter) =>
        $"---\ntitle: {title}\npublished: 2026-01-02T09:00:00Z\n"
        + $"standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n"
        + $"{matter}---\n\nWords of {title}.\n";
}
