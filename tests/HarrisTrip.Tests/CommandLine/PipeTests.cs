using HarrisTrip.Tests.Outside;
using HarrisTrip.Tests.Publishing;
using Xunit;

namespace HarrisTrip.Tests.CommandLine;

/// <summary>A pipe where a file should be: nobody writes to it, so whoever opened it would wait for ever.</summary>
public sealed class PipeTests : IDisposable
{
    readonly TempFolder folder = new();

    public PipeTests()
    {
        folder.Write("articles/site.yaml", "title: The Ferry Gazette\n");
        folder.Write(
            "articles/quay/index.md",
            "---\ntitle: The quay is open\npublished: 2026-01-02\n---\n\nThe first ship has come.\n"
        );
        folder.Write("templates/words/en.yaml", "back: Back to the front page\n");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("articles/quay/index.md")]
    [InlineData("articles/ferry.md")]
    [InlineData("articles/site.yaml")]
    [InlineData("templates/layout.html")]
    [InlineData("templates/assets/style.css")]
    [InlineData("templates/words/en.yaml")]
    public async Task A_pipe_among_the_texts_is_an_error_and_is_not_waited_for(string path)
    {
        if (File.Exists(folder[path]))
        {
            File.Delete(folder[path]);
        }
        Assert.SkipUnless(folder.Pipe(path), "There are no pipes here.");

        var ran = await RealProgram.RunAsync([
            "build",
            folder["articles"],
            "--templates",
            folder["templates"],
            "-o",
            folder["dist"],
            "--now",
            RealProgram.Now,
            "--format",
            "short",
        ]);

        Assert.Equal(1, ran.Code);
        var fault = Assert.Single(ran.Error.Split('\n'), line => line.Contains(": error ", StringComparison.Ordinal));
        Assert.EndsWith(
            $"{path}:1:1: error special-file: `{Path.GetFileName(path)}` is a pipe, a socket or a device, "
                + $"not a file: nothing of it was read. Put a file in its place, or remove it from the folder.",
            fault,
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(folder["dist"]));
    }

    [Fact]
    public async Task Rules_are_not_read_from_a_pipe()
    {
        Assert.SkipUnless(folder.Pipe("rules.yaml"), "There are no pipes here.");
        var ran = await RealProgram.RunAsync([
            "build",
            folder["articles"],
            "--rules",
            folder["rules.yaml"],
            "-o",
            folder["dist"],
        ]);
        Assert.Equal(2, ran.Code);
        Assert.Contains(
            "is a pipe, a socket or a device, not a file. Write the rules to a file, and name that.",
            ran.Error,
            StringComparison.Ordinal
        );
    }
}
