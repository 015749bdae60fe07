using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.CommandLine;

/// <summary>Standard streams that are closed, or lead to a full disk.</summary>
public sealed class StreamTests : IDisposable
{
    const string Article =
        "---\ntitle: The lamp is lit\npublished: 2026-02-03T04:00:00Z\n"
        + "standfirst: After a winter in the dark the lamp of the lighthouse burns again every night.\n"
        + "authors:\n  - name: Ole Berg\n---\n\nIt burns.\n";
    const string Draft = "---\ntitle: The lamp is lit\npublished: 2026-02-03T04:00:00Z\n---\n\nIt burns.\n";

    readonly ScratchFolder scratch = new();

    public StreamTests()
    {
        scratch.Write("articles/lamp/index.md", Draft);
        scratch.Write("articles/tower/index.md", Article.Replace("lamp", "tower", StringComparison.Ordinal));
        scratch.Write("page.html", "<!DOCTYPE html><html lang=en><title>Lamp</title><p>It burns.</b></p>");
        scratch.Write(
            "lamp.txt",
            "The lamp is lit\n\nBy Ole Berg\n\nThe lamp burns again. It is seen from the whole bay, every night, whatever the weather.\n"
        );
    }

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Closed_streams_are_as_if_nobody_read_them()
    {
        foreach (
            var command in new[]
            {
                "build articles -o dist --now 2026-11-01T00:00:00Z",
                "check page.html",
                "check dist -f sarif",
                "explain image-credit-missing",
                "diff dist dist",
                "due articles -f json",
                "import lamp.txt -o came",
                "build nowhere",
                "--version",
            }
        )
        {
            var right = await RunAsync($"$harristrip {command} </dev/null");
            foreach (
                var (closed, output, errors) in new[]
                {
                    (">&-", "", right.Error),
                    ("2>&-", right.Out, ""),
                    ("<&- >&- 2>&-", "", ""),
                }
            )
            {
                var ran = await RunAsync($"rm -rf dist2 came; $harristrip {Elsewhere(command)} {closed}");

                Assert.True(right.Code == ran.Code, $"{command} {closed}: {ran}");
                Assert.Equal(Plain(output), Plain(ran.Out));
                Assert.Equal(errors, ran.Error);
                if (command.StartsWith("build articles", StringComparison.Ordinal))
                {
                    Assert.Equal(WholeBundle.Of(scratch.Path("dist")), WholeBundle.Of(scratch.Path("dist2")));
                }
            }
        }
    }

    /// <summary>A build goes to a folder of its own, and so has all of its work to do.</summary>
    static string Elsewhere(string command) => command.Replace("-o dist", "-o dist2", StringComparison.Ordinal);

    [Theory]
    [InlineData("check page.html")]
    [InlineData("check page.html -f short")]
    [InlineData("check page.html -f jsonl")]
    [InlineData("check page.html -f sarif")]
    [InlineData("check page.html -f github")]
    [InlineData("check page.html -f gitlab")]
    [InlineData("check page.html -f junit")]
    [InlineData("check page.html -f html")]
    [InlineData("explain")]
    [InlineData("explain link-broken")]
    [InlineData("due articles -f json")]
    [InlineData("--help")]
    [InlineData("build --help")]
    [InlineData("--version")]
    public async Task A_report_to_a_full_disk_is_a_failure_and_told(string command)
    {
        var ran = await RunAsync($"$harristrip {command} >/dev/full");
        Assert.Equal(3, ran.Code);
        Assert.Contains("No space left on device.", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_published_before_nobody_can_be_told_is_said_to_be()
    {
        var ran = await RunAsync("$harristrip build articles -o dist --now 2026-11-01T00:00:00Z >/dev/full");
        Assert.Equal(3, ran.Code);
        Assert.Contains(
            "harristrip: The bundle is published in `dist`. The output cannot be written: No space left on device.\n",
            ran.Error,
            StringComparison.Ordinal
        );
        WholeBundle.Of(scratch.Path("dist"));
    }

    [Theory]
    [InlineData("build articles -o dist --now 2026-11-01T00:00:00Z -f jsonl >/dev/full")]
    [InlineData("build articles -o dist --now 2026-11-01T00:00:00Z 2>/dev/full")]
    [InlineData("build articles -o dist --now 2026-11-01T00:00:00Z -f html >/dev/full 2>/dev/full")]
    public async Task Nothing_is_published_whose_faults_nobody_could_read(string command)
    {
        Assert.Equal(3, (await RunAsync($"$harristrip {command}")).Code);
        Assert.False(Directory.Exists(scratch.Path("dist")));
        WholeBundle.AssertNothingLeft(scratch.Path("dist"), scratch.Path("articles"));
    }

    [Theory]
    [InlineData("explain", 0)]
    [InlineData("check page.html -f html", 1)]
    [InlineData("check page.html -f sarif", 1)]
    [InlineData("--help", 0)]
    [InlineData("due articles", 0)]
    public async Task Who_reads_no_further_is_no_fault(string command, int code)
    {
        var ran = await RunAsync($"$harristrip {command} | head -n 1 >first; exit ${{PIPESTATUS[0]}}");
        Assert.Equal(new Ran(code, "", ""), ran);
    }

    Task<Ran> RunAsync(string script) => Shell.RunAsync($"cd \"$1\"; {script}", scratch.Root);

    /// <summary>Without what a build took, and where it went.</summary>
    static string Plain(string output) =>
        System.Text.RegularExpressions.Regex.Replace(output, @"in \d+\.\d\d s|dist2?", "");
}
