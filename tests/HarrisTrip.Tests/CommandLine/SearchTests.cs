using HarrisTrip.Cli;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.CommandLine;

/// <summary>
/// A site that can be searched, made by the real Pagefind; and what becomes of a build when that fails.
/// </summary>
public sealed class SearchTests : IDisposable
{
    const string Now = "2026-06-01T12:00:00Z";

    readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task The_index_holds_the_articles_and_nothing_else_and_is_the_same_each_time()
    {
        var program = Pagefind.Need();
        WriteSite();
        scratch.Write(
            "articles/gone/index.md",
            Story("Lighthouse falls", "en", "Zq7Xv was here.", "expires: 2026-02-01T00:00:00Z\n")
        );

        await BuildAsync("one", "--search", "--pagefind", program, "--jobs", "1");
        var index = Pagefind.AllText(scratch.Path("one"));

        Assert.Contains("\"page_count\":1", index, StringComparison.Ordinal);
        Assert.Contains("\"content\":\"Harbour opens. The wall holds", index, StringComparison.Ordinal);
        Assert.Contains("\"url\":\"/harbour/\"", index, StringComparison.Ordinal);
        Assert.Contains("\"category\":\"World\"", index, StringComparison.Ordinal);
        Assert.Contains("\"byline\":\"Ann Author\"", index, StringComparison.Ordinal);
        Assert.DoesNotContain("Zq7Xv", index, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Port office", index, StringComparison.Ordinal);
        Assert.DoesNotContain("It was the wrong wall", index, StringComparison.Ordinal);
        Assert.DoesNotContain("pagefind-ui", index, StringComparison.Ordinal);
        Assert.Equal(3, Directory.GetFiles(scratch.Path("one", "search", "pagefind", "fragment")).Length);
        for (var i = 0; i < 2; i++)
        {
            await BuildAsync("two", "--search", "--pagefind", program, "--jobs", "8");
            Assert.Equal(
                File.ReadAllText(scratch.Path("one", ".harristrip")),
                File.ReadAllText(scratch.Path("two", ".harristrip"))
            );
        }
    }

    [Fact]
    public async Task What_is_embargoed_leaves_no_trace_in_the_index()
    {
        var program = Pagefind.Need();
        WriteSite();
        scratch.Write(
            "articles/zq7xv/index.md",
            Story("Zq7Xv headline", "en", "Zq7Xv body.", "tags: [Zq7Xv tag]\nstandfirst: Zq7Xv standfirst\n")
                .Replace("2026-01-02", "2027-01-02", StringComparison.Ordinal)
        );

        await BuildAsync("dist", "--search", "--pagefind", program);
        Assert.DoesNotContain("Zq7Xv", Pagefind.AllText(scratch.Path("dist")), StringComparison.OrdinalIgnoreCase);

        await BuildAsync("dist", "--search", "--pagefind", program, "--now", "2028-01-01T00:00:00Z");
        Assert.Contains("Zq7Xv body", Pagefind.AllText(scratch.Path("dist")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_of_it_is_in_the_lists_and_the_archive_and_passes_the_check()
    {
        var program = Pagefind.Need();
        WriteSite("search: true\nbase_url: https://example.org/sub/path/\n");

        await BuildAsync("dist", "--pagefind", program, "--zip", "--precompress", "best");

        using var archive = System.IO.Compression.ZipFile.OpenRead(scratch.Path("dist.zip"));
        var manifest = File.ReadAllText(scratch.Path("dist", "_hosts", "manifest.json"));
        var s3 = File.ReadAllLines(scratch.Path("dist", "_hosts", "s3.jsonl"));
        foreach (
            var file in Directory
                .GetFiles(scratch.Path("dist", "search"), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(scratch.Path("dist"), file).Replace('\\', '/'))
        )
        {
            Assert.NotNull(archive.GetEntry(file));
            Assert.Contains($"\"{file}\"", manifest, StringComparison.Ordinal);
        }
        Assert.Contains(
            s3,
            line =>
                line.Contains(".pf_fragment\"", StringComparison.Ordinal)
                && line.Contains("immutable", StringComparison.Ordinal)
        );
        Assert.Contains(
            s3,
            line =>
                line.Contains("pagefind-entry.json\"", StringComparison.Ordinal)
                && line.Contains("application/json", StringComparison.Ordinal)
                && line.Contains("max-age=60", StringComparison.Ordinal)
        );
        Assert.Contains(
            s3,
            line =>
                line.Contains("/pagefind.js\"", StringComparison.Ordinal)
                && line.Contains("text/javascript", StringComparison.Ordinal)
                && line.Contains("max-age=60", StringComparison.Ordinal)
        );
        Assert.True(File.Exists(scratch.Path("dist", "search", "pagefind", "pagefind.js.br")));
        var check = await RealProgram.RunAsync([
            "check",
            scratch.Path("dist"),
            "--base-url",
            "https://example.org/sub/path/",
        ]);
        Assert.True(check.Code == 0, check.ToString());
    }

    [Fact]
    public async Task Without_search_nothing_tells_of_it()
    {
        WriteSite();
        await BuildAsync("dist");
        Assert.False(Directory.Exists(scratch.Path("dist", "search")));
        foreach (
            var file in Directory
                .GetFiles(scratch.Path("dist"), "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".html" or "" or ".conf" or ".json")
        )
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain("pagefind", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("wasm-unsafe", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(
        "echo 'Running Pagefind'; echo 'Error: the harbour is closed' >&2; exit 1",
        "harristrip: Pagefind failed, so there would be no search: Error: the harbour is closed. Nothing was published."
    )]
    [InlineData(
        "exit 3",
        "harristrip: Pagefind failed, so there would be no search: it ended with 3 and did not say why. Nothing was published."
    )]
    [InlineData(
        "exit 0",
        "harristrip: Pagefind ended well, but left no index that can be read. Nothing was published."
    )]
    [InlineData(
        "echo '{\"languages\":{\"en\":{\"page_count\":9}}}' > pagefind-entry.json",
        "harristrip: The search index has 9 pages, but there are 3 articles. Nothing was published."
    )]
    public async Task When_Pagefind_fails_nothing_is_published(string script, string expected)
    {
        WriteSite();
        await BuildAsync("dist");
        var before = File.ReadAllText(scratch.Path("dist", ".harristrip"));

        var ran = await RunAsync("dist", "--search", "--pagefind", Script(script));

        Assert.Equal(2, ran.Code);
        Assert.Contains(expected, ran.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(scratch.Path("dist", ".harristrip")));
        Assert.Equal(
            [".dist.harristrip", "articles", "dist", "fake"],
            Directory
                .GetFileSystemEntries(scratch.Root)
                .Select(entry => Path.GetFileName(entry))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_Pagefind_that_hangs_is_stopped()
    {
        var site = scratch.Path("dist");
        using var bundle = StagedBundle.Open(site, []);
        var hanging = new SearchIndex(Script("sleep 1000 & wait"), TimeSpan.FromMilliseconds(100));
        var refused = Assert.Throws<UsageException>(() =>
            hanging.Add(bundle, bundle, 1, TestContext.Current.CancellationToken)
        );
        Assert.Equal("Pagefind was not done after 0.1 s and was stopped. Nothing was published.", refused.Message);
    }

    [Fact]
    public async Task Without_Pagefind_it_is_said_how_to_get_it()
    {
        WriteSite("search: true\n");
        var empty = new Dictionary<string, string?> { ["PATH"] = scratch.Path("nowhere") };
        foreach (
            string[] options in (string[][])
                [
                    [],
                    ["--search"],
                ]
        )
        {
            var ran = await RealProgram.RunAsync(
                ["build", scratch.Path("articles"), "-o", scratch.Path("dist"), "--now", Now, .. options],
                empty
            );
            Assert.Equal(2, ran.Code);
            Assert.Contains(
                "Search needs Pagefind, which is not installed here. Nothing was published. "
                    + "Install it with `npm install --global pagefind`, or name its file with --pagefind.",
                ran.Error,
                StringComparison.Ordinal
            );
            Assert.False(Directory.Exists(scratch.Path("dist")));
        }
        var wrong = await RunAsync("dist", "--search", "--pagefind", "no-such-file");
        Assert.Contains(
            "There is no file `no-such-file`, which --pagefind names.",
            wrong.Error,
            StringComparison.Ordinal
        );
        var one = await RealProgram.RunAsync(["build", RealProgram.OneArticle, "-o", scratch.Path("dist"), "--search"]);
        Assert.Contains("--search is for a whole site, not for one article.", one.Error, StringComparison.Ordinal);
    }

    /// <summary>A program that stands in for Pagefind.</summary>
    string Script(string text)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program that stands in for Pagefind is a shell script.");
        var file = scratch.Write("fake", "#!/bin/sh\n" + text + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
        return file;
    }

    void WriteSite(string settings = "")
    {
        scratch.Write(
            "articles/site.yaml",
            "title: Record\ndescription: News of the harbour and of the towns around it, from those who work there every day.\n"
                + settings
        );
        scratch.Write(
            "articles/harbour/index.md",
            Story(
                "Harbour opens",
                "en",
                "The wall holds.",
                "category: World\nauthors: [Ann Author]\ncorrections:\n  - date: 2026-01-05\n    text: It was the wrong wall.\n"
            )
        );
        scratch.Write("articles/puerto/index.md", Story("El puerto abre", "es", "El muro aguanta."));
        scratch.Write("articles/hafen/index.md", Story("Der Hafen öffnet", "de", "Die Mauer hält."));
    }

    static string Story(string title, string lang, string text, string more = "") =>
        $"---\ntitle: {title}\nlang: {lang}\npublished: 2026-01-02T09:00:00Z\n{more}---\n\n{text}\n";

    async Task BuildAsync(string target, params string[] options)
    {
        var ran = await RunAsync(target, options);
        Assert.True(ran.Code == 0, ran.ToString());
    }

    Task<Ran> RunAsync(string target, params string[] options) =>
        RealProgram.RunAsync([
            "build",
            scratch.Path("articles"),
            "-o",
            scratch.Path(target),
            .. options.Contains("--now") ? Array.Empty<string>() : ["--now", Now],
            .. options,
        ]);
}
