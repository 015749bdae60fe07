using HarrisTrip.Tests.Outside;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.CommandLine;

/// <summary>The real program, as a script sees it: what it says, where, and how it ends.</summary>
public sealed class CommandLineTests : IDisposable
{
    const string Good =
        "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n"
        + "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n"
        + "images:\n  - file: quay.png\n    alt: A ship\n    credit: Port office\n    lead: true\nauthors:\n  "
        + "- name: Ann Author\n---\n\n## The wall\n\nSee [the wall](#the-wall).\n";

    readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Three_mistakes_in_three_files_are_all_told_at_their_lines_and_the_bundle_stays_as_it_was()
    {
        WriteSite();
        var good = await Build();
        Assert.True(good is { Code: 0, Error: "Encoding 1 picture; what is made is kept.\n" }, good.ToString());
        var before = Snapshot();

        Change("one", "standfirst:", "stanfirst:");
        Change("two", "(#the-wall)", "(#the-wal)");
        Change("three", "    credit: Port office\n", "");
        var bad = await Build();

        Assert.Equal(1, bad.Code);
        Assert.Contains(
            $"{Articles}/one/index.md:4:1: error key-unknown: `stanfirst` is not a key of front matter. Did you mean `standfirst`?\n",
            bad.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"{Articles}/two/index.md:16:5: error link-broken: There is no anchor `the-wal` on this page. Did you mean `the-wall`?\n",
            bad.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"{Articles}/three/index.md:6:11: error image-credit-missing: `quay.png` has no credit. Add `credit:` to its record.\n",
            bad.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("3 errors", bad.Error, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public async Task A_build_sums_up_what_it_made_and_when_to_build_again()
    {
        WriteSite();
        Change("two", "2026-01-02T09", "2031-01-02T09");
        var ran = await RealProgram.RunAsync(["build", Articles, "-o", Dist, "--now", "2030-01-01T00:00:00Z"]);
        Assert.Equal(0, ran.Code);
        Assert.Matches(@"^2 articles, 10 pages, [\d.]+ [kM]B in \d+\.\d\d s, 0 warnings\.\n", ran.Out);
        Assert.Contains("Build again at 2031-01-02T09:00:00Z", ran.Out, StringComparison.Ordinal);
        Assert.Equal("Encoding 2 pictures; what is made is kept.\n", ran.Error);

        var again = await RealProgram.RunAsync([
            "build",
            Articles,
            "-o",
            Dist,
            "--now",
            "2030-01-01T00:00:00Z",
            "--format",
            "sarif",
        ]);
        Assert.Equal((0, ""), (again.Code, again.Error));
    }

    [Fact]
    public async Task Check_takes_files_and_folders_and_groups_of_rules()
    {
        var one = scratch
            .Write(
                "a/one.html",
                "<!DOCTYPE html><title>One</title><h1>One</h1><a href=two.html>Two</a><a href=three.html>Three</a>"
            )
            .Replace('\\', '/');
        scratch.Write("a/two.html", "<!DOCTYPE html><title>Two</title><h1>Two</h1><img src=one.html>");
        var ran = await RealProgram.RunAsync(["check", one, "--only", "links", "--format", "short"]);
        Assert.Equal(
            (
                1,
                $"{one}:1:70: error link-broken: `three.html` leads to nothing that is published. "
                    + $"Correct the address, or remove the link.\n1 page checked: 1 error, 0 warnings.\n",
                ""
            ),
            (ran.Code, ran.Out, ran.Error)
        );
        Assert.Equal(
            0,
            (
                await RealProgram.RunAsync([
                    "check",
                    Path.Combine(scratch.Root, "a"),
                    one,
                    "--skip",
                    "html,links,access,weight,metadata",
                ])
            ).Code
        );
        var wrong = await RealProgram.RunAsync(["check", one, "--only", "link"]);
        Assert.Equal(
            (2, "harristrip: --only has no group `link`. Did you mean `links`? See `harristrip check --help`.\n"),
            (wrong.Code, wrong.Error)
        );
    }

    [Fact]
    public async Task Quiet_says_nothing_when_all_is_well()
    {
        WriteSite();
        var ran = await RealProgram.RunAsync(["build", Articles, "-o", Dist, "--quiet"]);
        Assert.Equal(new Ran(0, "", ""), ran);
    }

    [Theory]
    [InlineData("--bogus")]
    [InlineData("--jobs", "0")]
    [InlineData("--now", "yesterday")]
    [InlineData("--base-url", "example.org")]
    [InlineData("second-folder")]
    [InlineData("-o", "")]
    public async Task A_command_that_makes_no_sense_ends_with_2_and_says_why(params string[] options)
    {
        WriteSite();
        var ran = await RealProgram.RunAsync(["build", Articles, .. options]);
        Assert.Equal(2, ran.Code);
        Assert.StartsWith("harristrip: ", ran.Error, StringComparison.Ordinal);
        Assert.Empty(ran.Out);
    }

    [Theory]
    [InlineData("no-such-folder")]
    [InlineData("no/such.md")]
    [InlineData("README.md")]
    public async Task What_is_not_there_to_build_is_said(string path)
    {
        WriteSite();
        File.WriteAllText(scratch.Path("articles", "README.md"), "not an article");
        var ran = await RealProgram.RunAsync(["build", scratch.Path("articles", path), "-o", Dist]);
        Assert.Equal(2, ran.Code);
        Assert.False(Directory.Exists(Dist));
    }

    [Fact]
    public async Task A_folder_that_is_not_ours_is_never_emptied()
    {
        WriteSite();
        Directory.CreateDirectory(Dist);
        File.WriteAllText(Path.Combine(Dist, "thesis.txt"), "years of work");
        var ran = await Build();
        Assert.Equal(2, ran.Code);
        Assert.Equal("years of work", File.ReadAllText(Path.Combine(Dist, "thesis.txt")));
    }

    [Fact]
    public async Task One_article_is_one_folder_whichever_way_it_is_named()
    {
        WriteSite();
        foreach (var name in new[] { "one", "one/", "one/index.md" })
        {
            var ran = await RealProgram.RunAsync(["build", Path.Combine(Articles, name), "-o", Dist]);
            Assert.Equal(0, ran.Code);
            Assert.Equal(
                ["assets", "index.html"],
                Directory
                    .GetFileSystemEntries(Dist)
                    .Select(f => Path.GetFileName(f)!)
                    .Where(f => f[0] != '.' && !f.StartsWith("quay.", StringComparison.Ordinal))
                    .Order()
            );
        }
    }

    [Fact]
    public async Task A_new_article_builds_as_a_draft_and_is_never_written_over()
    {
        var begun = await RealProgram.RunAsync(["new", "Harbour: \"it opens\"", "-o", Articles]);
        Assert.Equal(0, begun.Code);
        var file = scratch.Path("articles", "harbour-it-opens", "index.md");
        Assert.True(File.Exists(file));
        Assert.Equal(0, (await RealProgram.RunAsync(["build", Articles, "--drafts", "-o", Dist])).Code);
        Assert.Contains(
            "<h1>Harbour: “it opens”</h1>",
            File.ReadAllText(Path.Combine(Dist, "harbour-it-opens", "index.html")),
            StringComparison.Ordinal
        );

        File.WriteAllText(file, "written since");
        Assert.Equal(2, (await RealProgram.RunAsync(["new", "Harbour: it opens", "-o", Articles])).Code);
        Assert.Equal("written since", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("-rf", "rf")]
    [InlineData("--help", "help")]
    [InlineData("~/.ssh", "ssh")]
    [InlineData("../../up", "up")]
    [InlineData("nul", "article")]
    [InlineData("$(reboot)", "reboot")]
    [InlineData("...", "article")]
    public async Task A_headline_of_any_kind_makes_the_name_of_a_folder_that_harms_nobody(
        string headline,
        string folder
    )
    {
        Assert.Equal(0, (await RealProgram.RunAsync(["new", "-o", Articles, "--", headline])).Code);
        Assert.Equal([folder], Directory.GetFileSystemEntries(Articles).Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public async Task Check_finds_the_faults_of_a_folder_that_others_made()
    {
        Directory.CreateDirectory(scratch.Path("public", "about"));
        File.WriteAllText(
            scratch.Path("public", "index.html"),
            "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Home</title>"
                + "<meta name=\"description\" content=\"The pages of a small harbour town, made with another tool.\"></head>\n"
                + "<body><h1>Home</h1>\n<a href=\"about/#tea\">About</a> "
                + "<a href=\"nowhere.html\">Nowhere</a></body></html>\n"
        );
        File.WriteAllText(
            scratch.Path("public", "about", "index.html"),
            "<!DOCTYPE html>\n<html lang=\"en\"><head><title>About</title>"
                + "<meta name=\"description\" content=\"About the pages of a small harbour town, made with another tool.\"></head>\n"
                + "<body><h1>About</h1><h2 id=\"team\">Team</h2><a href=\"../\">Home</a></body></html>\n"
        );
        var ran = await RealProgram.RunAsync([
            "check",
            scratch.Path("public"),
            "--format",
            "short",
            "--only",
            "links,metadata",
        ]);
        Assert.Equal(1, ran.Code);
        var folder = scratch.Path("public");
        Assert.Equal(
            $"""
            {folder}/about/index.html:1:1: warning favicon-missing: The page has no icon. Add <link rel="icon" href="…">, or put a favicon.ico into the root.
            {folder}/about/index.html:2:17: warning open-graph-missing: The preview of the page lacks og:title, og:type, og:url, og:image. Add these properties.
            {folder}/about/index.html:2:17: warning viewport-missing: The page does not say how wide it is on a phone. Add <meta name="viewport" content="width=device-width, initial-scale=1">.
            {folder}/index.html:2:17: warning open-graph-missing: The preview of the page lacks og:title, og:type, og:url, og:image. Add these properties.
            {folder}/index.html:2:17: warning viewport-missing: The page does not say how wide it is on a phone. Add <meta name="viewport" content="width=device-width, initial-scale=1">.
            {folder}/index.html:4:1: error link-broken: The page `about/` has no anchor `tea`. Did you mean `team`?
            {folder}/index.html:4:32: error link-broken: `nowhere.html` leads to nothing that is published. Correct the address, or remove the link.
            2 pages checked: 2 errors, 5 warnings.

            """,
            ran.Out
        );
    }

    [Fact]
    public async Task Our_own_bundle_passes_our_own_check()
    {
        WriteSite();
        await Build();
        var ran = await RealProgram.RunAsync(["check", Dist, "--base-url", "https://example.org/"]);
        Assert.EndsWith(" checked: 0 errors, 0 warnings.\n", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_says_what_a_rule_wants_and_finds_the_rule_that_was_meant()
    {
        var known = await RealProgram.RunAsync(["explain", "image-credit-missing"]);
        Assert.Equal(0, known.Code);
        Assert.Contains("Bad:\n    ---\n", known.Out, StringComparison.Ordinal);
        Assert.Contains("Good:\n    ---\n", known.Out, StringComparison.Ordinal);
        var unknown = await RealProgram.RunAsync(["explain", "image-credits-missing"]);
        Assert.Equal(2, unknown.Code);
        Assert.Contains("Did you mean `image-credit-missing`?", unknown.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("build", "--help")]
    [InlineData("check", "--help")]
    [InlineData("new", "--help")]
    [InlineData("explain", "--help")]
    public async Task Help_has_examples(params string[] arguments)
    {
        var ran = await RealProgram.RunAsync(arguments);
        Assert.Equal(0, ran.Code);
        Assert.Contains("Examples:\n  harristrip ", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_a_number_alone()
    {
        var ran = await RealProgram.RunAsync(["--version"]);
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", ran.Out);
    }

    [Fact]
    public async Task Away_from_a_terminal_nothing_is_coloured()
    {
        WriteSite();
        Change("one", "standfirst:", "stanfirst:");
        Assert.DoesNotContain("\u001b", (await Build()).ToString(), StringComparison.Ordinal);
    }

    string Articles => scratch.Path("articles").Replace('\\', '/');

    string Dist => scratch.Path("dist");

    void WriteSite()
    {
        foreach (var name in new[] { "one", "two", "three" })
        {
            Directory.CreateDirectory(scratch.Path("articles", name));
            File.WriteAllText(
                scratch.Path("articles", name, "index.md"),
                Good.Replace("Harbour opens", $"Harbour {name} opens", StringComparison.Ordinal)
                    .Replace("first ship", $"ship {name}", StringComparison.Ordinal)
            );
            File.WriteAllBytes(scratch.Path("articles", name, "quay.png"), Pictures.Png(600, 400));
        }
        File.WriteAllText(
            scratch.Path("articles", "site.yaml"),
            "title: The Harbour Post\n"
                + "description: News from the harbour and from the town around it, every day of the year.\n"
                + "base_url: https://example.org/\n"
        );
    }

    void Change(string article, string from, string to)
    {
        var file = scratch.Path("articles", article, "index.md");
        var text = File.ReadAllText(file);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    Task<Ran> Build() => RealProgram.RunAsync(["build", Articles, "-o", Dist, "--now", "2030-01-01T00:00:00Z"]);

    /// <summary>Every file of the bundle, to the byte and to the moment it was written.</summary>
    string[] Snapshot() =>
        [
            .. Directory
                .GetFiles(Dist, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(f => $"{f} {File.GetLastWriteTimeUtc(f).Ticks} {Convert.ToHexString(File.ReadAllBytes(f))}"),
        ];

    [Theory]
    [InlineData("buld articles", "There is no command `buld`. Did you mean `build`?")]
    [InlineData("serialise", "There is no command `serialise`. See `harristrip --help`.")]
    [InlineData("build --ouput=dist", "There is no option `--ouput`. Did you mean `--output`?")]
    [InlineData("build --frobnicate", "There is no option `--frobnicate`. See `harristrip build --help`.")]
    [InlineData("check --formt json x", "There is no option `--formt`. Did you mean `--format`?")]
    [InlineData("diff one two three", "`three` is one argument too many. See `harristrip diff --help`.")]
    [InlineData("diff one", "Required argument 'new' missing for command: 'diff'. See `harristrip diff --help`.")]
    public async Task A_slip_in_the_command_line_is_told_with_what_was_probably_meant(string line, string expected)
    {
        var ran = await RealProgram.RunAsync(line.Split(' '));
        Assert.Equal(new Ran(2, "", $"harristrip: {expected}\n"), ran);
    }
}
