using HarrisTrip.Cli.Publishing;
using HarrisTrip.Diagnostics;
using HarrisTrip.Tests.Check;
using HarrisTrip.Tests.Outside;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Parsing;

/// <summary>
/// Letters that were lost, signs that nobody sees, and names that are stored in another way than they are written.
/// </summary>
public class SpellingTests
{
    const string Head = "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n---\n\n";

    [Theory]
    [InlineData("The mayor of K\uFFFDln came.", 6, 15)]
    [InlineData("He came.\n\n> She said \uFFFDno\uFFFD.", 8, 12)]
    [InlineData("See [the na\uFFFDve quay](https://example.org/).", 6, 12)]
    [InlineData("The code `caf\uFFFD` too.", 6, 14)]
    [InlineData("A letter &#xFFFD; is gone.", 6, 10)]
    [InlineData("A letter &#0; is gone.", 6, 10)]
    public void A_letter_that_was_lost_is_an_error_at_its_place(string text, int line, int column) =>
        Assert.Contains(
            Build.Article(Head + text + "\n").Result.Diagnostics,
            d => d is { Rule.Name: "encoding", Severity: Severity.Error } && (d.At.Line, d.At.Column) == (line, column)
        );

    [Theory]
    [InlineData("title: Malm\uFFFD opens", 12)]
    [InlineData("title: \"Malm\\uFFFD opens\"", 8)]
    public void A_headline_has_lost_none(string title, int column) =>
        Assert.Equal(
            (2, column),
            Build
                .Article($"---\n{title}\npublished: 2026-01-02T09:00:00Z\n---\n\nText.\n")
                .Result.Diagnostics.Where(d => d.Rule.Name == "encoding")
                .Select(d => (d.At.Line, d.At.Column))
                .Single()
        );

    [Theory]
    [InlineData("site.yaml")]
    [InlineData("theme/words/en.yaml")]
    [InlineData("theme/partials/footer.html")]
    public void Settings_words_and_templates_have_lost_none(string file)
    {
        var site = new MemoryFolder()
            .With("quay/index.md", Head + "Text.\n")
            .With("site.yaml", file == "site.yaml" ? "title: Caf\uFFFD Post\n" : "title: Port Post\n");
        var theme = new MemoryFolder()
            .With(
                "words/en.yaml",
                file.EndsWith("en.yaml", StringComparison.Ordinal) ? "tags_title: T\uFFFDgs\n" : "tags_title: Tags\n"
            )
            .With(
                "partials/footer.html",
                file.EndsWith(".html", StringComparison.Ordinal)
                    ? "<footer>\uFFFD</footer>\n"
                    : "<footer>Port</footer>\n"
            );
        var (result, _) = Build.Site(site, o => o with { Theme = theme, ThemeName = "theme" });
        Assert.Contains(
            result.Diagnostics,
            d => d.Rule.Name == "encoding" && d.At.Path.EndsWith(file, StringComparison.Ordinal) && d.At.Column > 1
        );
    }

    [Theory]
    [InlineData("The ship \u202Eatsev came in.", 6, 10)]
    [InlineData("The ship \u2067Vesta\u202C came in.", 6, 10)]
    [InlineData("One \u202Bship\u202C, two \u202Aships.\n\nThree.", 6, 17)]
    [InlineData("The first.\n\n- A \u2066ship\n- Another", 8, 5)]
    [InlineData("A \u2068ship \u202Dcame\u2069 in\u2067.", 6, 18)]
    [InlineData("A ship &#x202E;came in.", 6, 8)]
    public void A_direction_that_nothing_turns_back_is_a_warning_at_its_sign(string text, int line, int column) =>
        Assert.Equal(
            [(line, column)],
            Build
                .Article(Head + text + "\n")
                .Result.Diagnostics.Where(d => d is { Rule.Name: "direction-unclosed", Severity: Severity.Warning })
                .Select(d => (d.At.Line, d.At.Column))
        );

    [Theory]
    [InlineData("title: The \u202Eship", 2, 12)]
    [InlineData("title: \"The \\u202Eship\"", 2, 8)]
    [InlineData("title: Ship\nauthors:\n  - \u2067Ann Lee", 4, 5)]
    public void A_field_is_turned_back_too(string matter, int line, int column) =>
        Assert.Equal(
            [(line, column)],
            Build
                .Article($"---\n{matter}\npublished: 2026-01-02T09:00:00Z\n---\n\nText.\n")
                .Result.Diagnostics.Where(d => d.Rule.Name == "direction-unclosed")
                .Select(d => (d.At.Line, d.At.Column))
        );

    [Theory]
    [InlineData("The ship \u2067Vesta\u2069 and \u202Bother\u202C ships.")]
    [InlineData("The ship \u2068Vesta\ncame\u2069 in.")]
    [InlineData("A stray \u202C and \u2069.")]
    [InlineData("A soft\u00ADhyphen, a \u200Fmark\u200E, a \u200Djoiner.")]
    [InlineData("A ship &#x2067;Vesta&#x2069; came in.")]
    public void A_direction_that_is_turned_back_is_none(string text) =>
        Assert.DoesNotContain(
            Build.Article(Head + text + "\n").Result.Diagnostics,
            d => d.Rule.Name is "direction-unclosed" or "encoding" or "control-character"
        );

    [Theory]
    [InlineData("caf\u00E9.png", "cafe\u0301.png", "cafe\u0301.png")]
    [InlineData("cafe\u0301.png", "caf\u00E9.png", "caf\u00E9.png")]
    [InlineData("caf\u00E9.png", "cafe\u0301.png", "caf\u00E9.png")]
    [InlineData("K\u00F6ln \u00E0 la.png", "Ko\u0308ln a\u0300 la.png", "Ko\u0308ln a\u0300 la.png")]
    [InlineData("\u1E69.png", "s\u0323\u0307.png", "s\u0307\u0323.png")]
    public void A_picture_is_found_however_its_accents_are_stored(string file, string record, string use)
    {
        var (result, bundle) = Build.Site(
            new MemoryFolder()
                .With(
                    "quay/index.md",
                    $"---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\nimages:\n  "
                        + $"- {{file: {record}, alt: A ship, credit: Port}}\n---\n\n![](<{use}>)\n"
                )
                .With($"quay/{file}", Sites.Pictures.Harbour)
        );
        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.DoesNotContain("image-unused", result.Rules());
        Assert.Contains("<img", bundle.Text("quay/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_and_articles_are_found_from_links_in_the_same_way()
    {
        var (result, bundle) = Build.Site(
            new MemoryFolder()
                .With(
                    "quay/index.md",
                    Head
                        + "[Tides](mare\u0301es.pdf), [the café](../cafe\u0301/index.md), [the hôtel](../h\u00F4tel.md).\n"
                )
                .With("quay/mar\u00E9es.pdf", "%PDF-1.4")
                .With("caf\u00E9/index.md", Head.Replace("Harbour", "Cafe", StringComparison.Ordinal) + "Text.\n")
                .With("ho\u0302tel.md", Head.Replace("Harbour", "Hotel", StringComparison.Ordinal) + "Text.\n")
        );
        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Contains("href=\"../caf%C3%A9/\"", bundle.Text("quay/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"../h%C3%B4tel/\"", bundle.Text("quay/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_that_differ_only_so_are_told()
    {
        var (result, _) = Build.Site(
            new MemoryFolder()
                .With(
                    "quay/index.md",
                    "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\nimages:\n  "
                        + "- {file: caf\u00E9.png, alt: A ship, credit: Port}\n---\n\n![](caf\u00E9.png)\n"
                )
                .With("quay/caf\u00E9.png", Sites.Pictures.Harbour)
                .With("quay/cafe\u0301.png", Sites.Pictures.Harbour)
        );
        Assert.Contains(
            "two files",
            Assert.Single(result.Diagnostics, d => d.Rule.Name == "image-file-missing").Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("elsewhere", "../outside", "articles/elsewhere")]
    [InlineData("up", "..", "articles/up")]
    [InlineData("nowhere", "no-such-folder", "articles/nowhere")]
    [InlineData("story.md", "../outside/index.md", "articles/story.md")]
    [InlineData("site.yaml", "../outside/site.yaml", "articles/site.yaml")]
    [InlineData("circle", "circle", "articles/circle")]
    [InlineData("again", "quay", "articles/again")]
    [InlineData("again.md", "quay/index.md", "articles/again.md")]
    [InlineData("_aside", "../outside", null)]
    [InlineData("loop", ".", null)]
    public void A_link_out_of_the_articles_or_to_one_of_them_is_told(string name, string goal, string? expected)
    {
        using var scratch = new ScratchFolder();
        foreach (var folder in new[] { "articles/quay", "outside" })
        {
            Directory.CreateDirectory(scratch.Path(folder));
            File.WriteAllText(scratch.Path(folder, "index.md"), Head + "Text.\n");
        }
        File.CreateSymbolicLink(scratch.Path("articles", name), goal);
        var (result, bundle) = Build.Site(new DiskFolder(scratch.Path("articles")));
        Assert.Equal(
            expected is null ? [] : [expected],
            result.Diagnostics.Where(d => d.Rule.Name == "article-skipped").Select(d => d.At.Path)
        );
        Assert.Equal(1, result.Articles);
        Assert.False(result.Failed, result.Diagnostics.Lines());
    }

    [Fact]
    public void The_text_of_an_article_may_not_lie_elsewhere()
    {
        using var scratch = new ScratchFolder();
        foreach (var folder in new[] { "articles/quay", "articles/wall", "outside" })
        {
            Directory.CreateDirectory(scratch.Path(folder));
            File.WriteAllText(scratch.Path(folder, "index.md"), Head + "Text.\n");
        }
        File.Delete(scratch.Path("articles", "wall", "index.md"));
        File.CreateSymbolicLink(scratch.Path("articles", "wall", "index.md"), "../../outside/index.md");
        var (result, _) = Build.Site(new DiskFolder(scratch.Path("articles")));
        Assert.Equal(
            "articles/wall/index.md",
            Assert.Single(result.Diagnostics, d => d.Rule.Name == "article-skipped").At.Path
        );
    }

    [Fact]
    public void A_folder_with_the_name_of_the_text_is_told()
    {
        var (result, _) = Build.Site(
            new MemoryFolder().With("quay/index.md/notes.md", Head + "Text.\n").With("wall.md", Head + "Text.\n")
        );
        var fault = Assert.Single(result.Diagnostics, d => d.Rule.Name == "article-skipped");
        Assert.Equal(
            ("articles/quay/index.md", "`quay/index.md` is a folder and no file, so nothing of `quay` is published."),
            (fault.At.Path, fault.Message)
        );
    }
}
