using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>A link leads to the same place in a site, in a bundle of one article, and from disk.</summary>
public class LinkTests
{
    const string Head =
        "---\npublished: 2026-01-02T09:00:00Z\n"
        + "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n";

    [Theory]
    [InlineData("index.md#wall", "#wall", "#wall", "#wall")]
    [InlineData("../a/#wall", "#wall", "#wall", "#wall")]
    [InlineData("../first/#wall", "#wall", "#wall", "#wall")]
    [InlineData("../b/index.md", "../second/", "../second/index.html", null)]
    [InlineData("../second/", "../second/", "../second/index.html", null)]
    [InlineData("/second/#wall", "../second/#wall", "../second/index.html#wall", null)]
    [InlineData("../lone.md", "../lone/", "../lone/index.html", null)]
    [InlineData("/", "../", "../index.html", null)]
    [InlineData("../", "../", "../index.html", null)]
    public void However_an_article_is_named_the_link_leads_there(
        string link,
        string inSite,
        string portable,
        string? alone
    )
    {
        Assert.Equal(inSite, Printed(link, o => o, "first/index.html"));
        Assert.Equal(portable, Printed(link, o => o with { Portable = true }, "first/index.html"));
        Assert.Equal(alone, Printed(link, o => o with { Single = "a/index.md" }, "index.html"));
    }

    [Theory]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("\u1112\u1161\u11AB\u1100\u116E\u11A8", "\uD55C\uAD6D")]
    [InlineData("vie\u0323\u0302t", "vi\u1EC7t")]
    [InlineData("vie\u0302\u0323t", "vi\u1EC7t")]
    public void A_letter_and_its_mark_are_one_character_in_every_address(string written, string address)
    {
        var (result, bundle) = Build.Site(
            new MemoryFolder()
                .With($"{written}/index.md", $"---\ntitle: T\n{Head[4..]}---\n## {written}\n")
                .With("b.md", $"---\ntitle: T\nslug: {written}-2\n{Head[4..]}---\nWords.\n")
        );

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Contains($"<h2 id=\"{address}\">", bundle.Text($"{address}/index.html"), StringComparison.Ordinal);
        Assert.Contains($"{address}-2/index.html", bundle.Files.Keys);
    }

    [Fact]
    public void A_heading_of_marks_alone_is_read_in_time() =>
        Assert.False(
            Build
                .Article(
                    $"---\ntitle: T\n{Head[4..]}---\n"
                        + $"{string.Concat(Enumerable.Repeat($"## a{string.Concat(Enumerable.Repeat("\u0301\u0323", 40_000))}\n\n", 25))}"
                )
                .Result.Failed
        );

    [Theory]
    [InlineData("../none/")]
    [InlineData("none.pdf")]
    [InlineData("/none")]
    [InlineData("#none")]
    public void What_leads_nowhere_is_a_fault_in_a_site_and_alone(string link)
    {
        Assert.Contains("link-broken", Build.Site(Site(link)).Result.Rules());
        Assert.Contains(
            Build.Site(Site(link), o => o with { Single = "a/index.md" }).Result.Rules(),
            rule => rule is "link-broken" or "link-outside"
        );
    }

    [Fact]
    public void A_draft_takes_nothing_away_from_the_article_whose_slug_it_has()
    {
        var (_, bundle) = Build.Site(
            Site("../second/").With("a0/index.md", "---\ntitle: Plan\nslug: second\ndraft: true\n---\n")
        );
        Assert.Contains("href=\"../second/\"", bundle.Text("first/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("related: [plan]")]
    [InlineData("translations: {es: plan}")]
    [InlineData("translations: {en: first}")]
    public void What_would_be_left_out_without_a_word_is_told(string field)
    {
        var (result, _) = Build.Site(
            new MemoryFolder()
                .With("first/index.md", Head + $"title: First\n{field}\n---\n")
                .With("plan/index.md", "---\ntitle: Plan\nlang: es\ndraft: true\n---\n")
        );
        Assert.Contains("article-unknown", result.Rules());
    }

    [Fact]
    public void The_faults_of_an_embargoed_article_are_told_before_its_hour()
    {
        var (result, bundle) = Build.Site(
            Site("../second/")
                .With(
                    "soon/index.md",
                    "---\ntitle: Soon\npublished: 2027-01-01T00:00:00Z\n---\n\n[a](#nowhere) [b](../gone/) [c](../second/#wall)\n"
                )
        );
        Assert.Equal(2, result.Rules().Count(r => r == "link-broken"));
        Assert.DoesNotContain(bundle.Files.Keys, f => f.StartsWith("soon/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_changes_while_it_is_built_is_published_everywhere_as_it_was_read_first()
    {
        var (result, bundle) = Build.Site(new Restless(Head + "title: First\n---\n"));
        Assert.False(result.Failed);
        Assert.Contains("<p>Reading 0</p>", bundle.Text("first/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Reading 1", bundle.AllText(), StringComparison.Ordinal);
    }

    static string? Printed(string link, Func<BuildOptions, BuildOptions> options, string page)
    {
        var (result, bundle) = Build.Site(Site(link), options);
        Assert.DoesNotContain("link-broken", result.Rules());
        var html = bundle.Text(page);
        var start = html.IndexOf("<p>see <a href=\"", StringComparison.Ordinal);
        return start < 0
            ? html.Contains("<p>see there</p>", StringComparison.Ordinal)
                ? null
                : throw new InvalidDataException(html)
            : html[(start + "<p>see <a href=\"".Length)..].Split('"')[0];
    }

    static MemoryFolder Site(string link) =>
        new MemoryFolder()
            .With("a/index.md", $"{Head}title: First\nslug: first\n---\n\nsee [there]({link})\n\n## Wall\n")
            .With("b/index.md", $"{Head}title: Second\nslug: second\n---\n\n## Wall\n")
            .With("lone.md", $"{Head}title: Lone\n---\n");

    /// <summary>A folder whose one article says something else each time that it is read.</summary>
    sealed class Restless(string text) : Files.ISourceFolder
    {
        int reads;

        public IReadOnlyList<Files.FolderEntry> List(string folder) =>
            folder.Length == 0 ? [new Files.FolderEntry("first.md", IsFolder: false)] : [];

        public byte[]? Read(string path) =>
            path == "first.md" ? System.Text.Encoding.UTF8.GetBytes($"{text}\nReading {reads++}\n") : null;
    }
}
