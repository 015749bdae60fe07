using System.Text.Json;
using HarrisTrip.Check.Changes;
using HarrisTrip.Cli.Output;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Tests.Outside;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Publication;

/// <summary>Two bundles as an editor compares them, and the warning for text that changed without a word.</summary>
public class DiffTests
{
    const string First = "The wall is three metres high.\n\nThe [market](https://example.com/market) is near.\n";

    [Fact]
    public async Task An_editor_sees_what_came_went_moved_and_changed()
    {
        using var scratch = new ScratchFolder();
        Write(
            scratch.Path("old"),
            new MemoryFolder()
                .With("quay/index.md", Article("Harbour opens", First, credit: "Ann"))
                .With("quay/harbour.png", Pictures.Harbour)
                .With("went/index.md", Article("It went", "Gone."))
                .With("one/index.md", Article("Led on", "Same."))
                .With("two/index.md", Article("Not led on", "Same too."))
        );
        Write(
            scratch.Path("new"),
            new MemoryFolder()
                .With(
                    "quay/index.md",
                    Article(
                        "Harbour is open",
                        First
                            .Replace("three", "four", StringComparison.Ordinal)
                            .Replace("example.com", "example.net", StringComparison.Ordinal),
                        credit: "Bob"
                    )
                )
                .With("quay/harbour.png", Pictures.Harbour)
                .With("came/index.md", Article("It came", "New."))
                .With("uno/index.md", Article("Led on", "Same.", "aliases: [one]\n"))
                .With("dos/index.md", Article("Not led on", "Same too."))
        );
        var ran = await RealProgram.RunAsync(["diff", scratch.Path("old"), scratch.Path("new")]);
        Assert.Equal(1, ran.Code);
        Assert.Equal(
            """
            added: came/index.html, “It came”
            moved without redirect: two/index.html -> dos/index.html, “Not led on”
              the old address leads nowhere
            changed: quay/index.html, “Harbour is open”
              headline before: “Harbour opens”
              - The wall is three metres high.
              + The wall is four metres high.
              neither a date nor a correction tells readers that the text changed
              link removed: https://example.com/market
              link added: https://example.net/market
              credit of harbour: “Ann” -> “Bob”
            moved: one/index.html -> uno/index.html, “Led on”
            removed: went/index.html, “It went”

            """.ReplaceLineEndings("\n"),
            ran.Out
        );
        ran = await RealProgram.RunAsync(["diff", scratch.Path("old"), scratch.Path("new"), "--format", "json"]);
        using var json = JsonDocument.Parse(ran.Out);
        Assert.Equal(
            ["added", "moved-without-redirect", "changed", "moved", "removed"],
            json.RootElement.EnumerateArray().Select(c => c.GetProperty("change").GetString())
        );
    }

    [Theory]
    [InlineData(
        "corrections: [{date: 2026-01-03, text: It is four metres.}]\n",
        "correction: (none) -> “Correction 3 January 2026 It is four metres.”",
        "updated: (none) -> “2026-01-03”"
    )]
    [InlineData("authors: [Ann Bell]\n", "byline: (none) -> “Ann Bell”")]
    [InlineData(
        "authors: [{name: Tor, role: Editor}, Ann Bell]\n",
        "byline added: “Tor, Editor”",
        "byline added: “Ann Bell”"
    )]
    [InlineData("disclosure: The port paid for the ferry.\n", "disclosure: (none) -> “The port paid for the ferry.”")]
    [InlineData("category: World\n", "category: (none) -> “World”")]
    [InlineData("tags: [Tides]\n", "topic: (none) -> “Tides”")]
    [InlineData(
        "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n",
        "+ The new quay takes its first ship after four years of work on the harbour wall."
    )]
    [InlineData("key_points: [Four metres]\n", "+ Four metres")]
    [InlineData("dateline: ROTTERDAM\n", "dateline: (none) -> “ROTTERDAM”")]
    [InlineData("kind: opinion\n", "kind: (none) -> “Opinion”")]
    [InlineData("series: {name: The wall, part: 2}\n", "series: (none) -> “The wall, 2”")]
    [InlineData(
        "sources: [{title: The plan, url: \"https://example.com/plan\", publisher: Port}]\n",
        "source: (none) -> “The plan, Port, https://example.com/plan”"
    )]
    [InlineData("updated: 2026-01-04T09:00:00Z\n", "updated: (none) -> “2026-01-04T09:00:00Z”")]
    [InlineData("related: [other]\n", "related article: (none) -> “/other/”")]
    [InlineData("translations: {es: otro}\n", "translation: (none) -> “/otro/”")]
    [InlineData("comments: closed\n", "replies: (none) -> “Comments on this article are closed.”")]
    [InlineData("lang: de\n", "language: “en” -> “de”")]
    [InlineData(
        "images: [{file: harbour.png, alt: The wall, caption: At noon, credit: Ann, lead: true}]\n",
        "credit of harbour: (no picture) -> “Ann”",
        "caption of harbour: (none) -> “At noon”",
        "description of harbour: (none) -> “The wall”"
    )]
    public void Every_field_that_a_reader_sees_is_compared_both_ways(string matter, params string[] expected)
    {
        using var scratch = new ScratchFolder();
        static MemoryFolder Site(string article) =>
            new MemoryFolder()
                .With("quay/index.md", article)
                .With("quay/harbour.png", Pictures.Harbour)
                .With("other.md", Article("Other", "Words."))
                .With("otro.md", Article("Otro", "Palabras.", "lang: es\n"));
        Write(scratch.Path("old"), Site(Article("Harbour opens", First)));
        Write(scratch.Path("new"), Site(Article("Harbour opens", First, matter)));

        var there = ChangeReport.Lines(Changes(scratch.Path("old"), scratch.Path("new")));
        var back = ChangeReport.Json(Changes(scratch.Path("new"), scratch.Path("old")));

        Assert.All(expected, line => Assert.Contains($"  {line}", there));
        using var json = JsonDocument.Parse(back);
        var fields = json.RootElement[0]
            .GetProperty("fields")
            .EnumerateArray()
            .Select(f => f.GetProperty("name").GetString()!)
            .ToList();
        Assert.All(
            expected.Where(line => line[0] != '+' && !line.StartsWith("credit", StringComparison.Ordinal)),
            line => Assert.Contains(fields, field => line.StartsWith(field, StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task An_order_that_changed_and_one_of_several_are_told_as_what_they_are()
    {
        using var scratch = new ScratchFolder();
        Write(
            scratch.Path("old"),
            new MemoryFolder().With(
                "quay/index.md",
                Article("Harbour opens", First, "authors: [Ann, Bob]\ntags: [Sea, Tides]\n")
            )
        );
        Write(
            scratch.Path("new"),
            new MemoryFolder().With(
                "quay/index.md",
                Article("Harbour opens", First, "authors: [Bob, Ann]\ntags: [Sea, Ships]\n")
            )
        );
        Assert.Equal(
            "changed: quay/index.html, “Harbour opens”\n  byline: “Ann”, “Bob” -> “Bob”, “Ann”\n  "
                + "topic removed: “Tides”\n  topic added: “Ships”\n",
            (await RealProgram.RunAsync(["diff", scratch.Path("old"), scratch.Path("new")])).Out
        );
    }

    [Fact]
    public async Task Bundles_that_tell_the_same_do_not_differ_for_an_editor()
    {
        using var scratch = new ScratchFolder();
        Write(scratch.Path("old"), new MemoryFolder().With("quay/index.md", Article("Harbour opens", First)));
        Write(
            scratch.Path("new"),
            new MemoryFolder().With("quay/index.md", Article("Harbour opens", First)),
            o => o with { Portable = true }
        );
        var ran = await RealProgram.RunAsync(["diff", scratch.Path("old"), scratch.Path("new")]);
        Assert.Equal((0, "No article changed.\n"), (ran.Code, ran.Out));
        Assert.Equal(2, (await RealProgram.RunAsync(["diff", scratch.Path("old"), scratch.Path("nowhere")])).Code);
    }

    [Theory]
    [InlineData("", "three", "four", true)]
    [InlineData("updated: 2026-01-03T09:00:00Z\n", "three", "four", false)]
    [InlineData("corrections:\n  - date: 2026-01-03\n    text: It is four metres.\n", "three", "four", false)]
    [InlineData("tags: [sea]\n", "three", "three", false)]
    public void Text_that_changed_since_the_last_bundle_without_a_word_is_a_warning(
        string matter,
        string before,
        string after,
        bool warned
    )
    {
        var (_, last) = Build.Site(
            new MemoryFolder().With(
                "quay/index.md",
                Article("Harbour opens", First.Replace("three", before, StringComparison.Ordinal))
            )
        );
        var (result, _) = Build.Site(
            new MemoryFolder().With(
                "quay/index.md",
                Article("Harbour opens", First.Replace("three", after, StringComparison.Ordinal), matter)
            ),
            o => o with { Previous = path => last.Files.GetValueOrDefault(path) }
        );
        Assert.Equal(warned, result.Diagnostics.Any(d => d.Rule.Name == "change-undeclared" && d.At.Line == 2));
    }

    [Fact]
    public async Task A_second_build_into_one_folder_knows_what_the_first_one_said()
    {
        using var scratch = new ScratchFolder();
        var article = scratch.Path("articles", "quay", "index.md");
        Directory.CreateDirectory(Path.GetDirectoryName(article)!);
        await File.WriteAllTextAsync(article, Article("Harbour opens", First), TestContext.Current.CancellationToken);
        string[] build =
        [
            "build",
            scratch.Path("articles"),
            "-o",
            scratch.Path("dist"),
            "--base-url",
            "https://example.org/",
        ];
        Assert.DoesNotContain(
            "change-undeclared",
            (await RealProgram.RunAsync(build)).ToString(),
            StringComparison.Ordinal
        );
        await File.WriteAllTextAsync(
            article,
            Article("Harbour opens", First.Replace("three", "four", StringComparison.Ordinal)),
            TestContext.Current.CancellationToken
        );
        Assert.Contains("change-undeclared", (await RealProgram.RunAsync(build)).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "change-undeclared",
            (await RealProgram.RunAsync(build)).ToString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(true, false, "https://port.example/", true)]
    [InlineData(false, true, "https://port.example/", true)]
    [InlineData(false, false, "http://localhost:8000/", true)]
    [InlineData(false, false, "http://127.0.0.1:8000/", true)]
    [InlineData(false, false, "https://port.example/", false)]
    public void A_preview_is_known_as_one_and_says_nothing_of_what_changed(
        bool drafts,
        bool portable,
        string root,
        bool isPreview
    )
    {
        (BuildResult Result, MemoryBundle Bundle) Built(string depth, MemoryBundle? last) =>
            Build.Site(
                new MemoryFolder().With(
                    "quay/index.md",
                    Article("Harbour opens", First.Replace("three", depth, StringComparison.Ordinal))
                ),
                o =>
                    o with
                    {
                        Drafts = drafts,
                        Portable = portable,
                        BaseUrl = root,
                        Previous = last is null ? null : path => last.Files.GetValueOrDefault(path),
                    }
            );
        var (_, last) = Built("three", last: null);
        var (result, _) = Built("four", last);
        Assert.Equal(isPreview, result.IsPreview);
        Assert.Equal(!isPreview, result.Rules().Contains("change-undeclared"));
    }

    [Theory]
    [InlineData("--drafts", "", true)]
    [InlineData("--base-url", "https://port.example/", false)]
    public async Task A_preview_is_nothing_that_readers_have_seen(string option, string value, bool isPreview)
    {
        using var scratch = new ScratchFolder();
        var article = scratch.Path("articles", "quay", "index.md");
        Directory.CreateDirectory(Path.GetDirectoryName(article)!);
        string[] plain = ["build", scratch.Path("articles"), "-o", scratch.Path("dist")];
        string[] preview =
        [
            .. plain,
            .. option == "--base-url" ? [option, value] : new[] { option, "--base-url", "https://port.example/" },
        ];
        foreach (
            var (depth, build) in new[]
            {
                ("three", preview),
                ("four", preview),
                ("five", [.. plain, "--base-url", "https://port.example/"]),
            }
        )
        {
            await File.WriteAllTextAsync(
                article,
                Article("Harbour opens", First.Replace("three", depth, StringComparison.Ordinal)),
                TestContext.Current.CancellationToken
            );
            Assert.Equal(
                depth != "three" && !isPreview,
                (await RealProgram.RunAsync(build)).ToString().Contains("change-undeclared", StringComparison.Ordinal)
            );
        }
    }

    static string Article(string title, string text, string matter = "", string? credit = null)
    {
        var images = credit is null
            ? ""
            : $"images:\n  - file: harbour.png\n    alt: The quay\n    credit: {credit}\n    lead: true\n";
        return $"---\ntitle: {title}\npublished: 2026-01-02T09:00:00Z\n{matter}{images}---\n\n{text}";
    }

    static IReadOnlyList<ArticleChange> Changes(string before, string after) =>
        BundleChanges.Between(
            new PublishedFolder(before, root: null, chosen: null, _ => false),
            new PublishedFolder(after, root: null, chosen: null, _ => false)
        );

    static void Write(string folder, MemoryFolder articles, Func<BuildOptions, BuildOptions>? options = null)
    {
        var (result, bundle) = Build.Site(articles, options);
        Assert.False(result.Failed, result.Diagnostics.Lines());
        foreach (var (path, content) in bundle.Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllBytes(Path.Combine(folder, path), content);
        }
    }
}
