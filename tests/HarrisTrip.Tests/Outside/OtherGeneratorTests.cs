using System.Globalization;
using Xunit;

namespace HarrisTrip.Tests.Outside;

/// <summary>A site of another generator (Eleventy), as its makers would check it.</summary>
public sealed class OtherGeneratorTests : IDisposable
{
    const int Posts = 1_000;

    const string Layout = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{ title }}</title>
        <meta name="description" content="{{ title }}: what the town's council said of it, and what it costs those who live here.">
        <link rel="icon" href="data:,">
        </head>
        <body>
        <header><a href="/">Home</a></header>
        <main>
        <h1>{{ title }}</h1>
        {{ content | safe }}
        </main>
        </body>
        </html>
        """;

    readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_thousand_pages_of_another_generator_have_the_faults_that_were_put_in_and_no_others()
    {
        var node = OutsidePart.Need(OutsidePart.OnPath("node"), "Node.js");
        var eleventy = OutsidePart.Need(
            OutsidePart.ToolFile("@11ty", "eleventy", "cmd.cjs"),
            "Eleventy (npm, tests/tools)"
        );
        WriteSite();
        var built = await OutsideProgram.RunAsync(
            node,
            [eleventy, "--quiet", $"--input={scratch.Path("in")}", $"--output={scratch.Path("site")}"]
        );
        Assert.True(built.Code == 0, built.ToString());

        var site = scratch.Path("site").Replace('\\', '/');
        var ran = await RealProgram.RunAsync(["check", site, "--skip", "metadata", "--format", "short"]);

        Assert.Equal(
            [
                $"{site}/post-100/index.html:14:14: error link-broken: The page `post-101/` has no anchor `pice`.",
                $"{site}/post-200/index.html:14:1: error asset-missing: The file `/quay.png` is not published.",
                $"{site}/post-200/index.html:14:1: error image-alt-missing: "
                    + $"The picture `/quay.png` has no description for readers who cannot see it.",
                $"{site}/post-300/index.html:17:1: error heading-order: “Next” is a heading of level 4 below one of level 2.",
            ],
            ran.Out.Split('\n')
                .Where(line => line.Contains(": error ", StringComparison.Ordinal))
                .Select(line => line[..(line.LastIndexOf(". ", StringComparison.Ordinal) + 1)])
        );
        Assert.Matches(@"\n1,001 pages[^:]* checked: 4 errors, \d+ warnings?\.\n$", ran.Out);
    }

    void WriteSite()
    {
        scratch.Write("in/_includes/post.njk", Layout);
        scratch.Write(
            "in/index.md",
            $"---\nlayout: post.njk\ntitle: All that was said\n---\n"
                + $"{string.Concat(Enumerable.Range(0, Posts).Select(n => $"* [Debate {n}](/post-{n}/)\n"))}"
        );
        for (var number = 0; number < Posts; number++)
        {
            scratch.Write(
                $"in/post-{number}.md",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"---\nlayout: post.njk\ntitle: Debate {number}\n---\n{number switch
            {
                100 => "The wall. [The price](/post-101/#pice)",
                200 => "<img src=\"/quay.png\">",
                _ => $"The council spoke of the wall for {number} minutes.",
            }}\n\n## The price {number}\n\n<p id=\"price\">It is {number} pounds.</p>\n{(number == 300 ? "\n#### Next\n\nMore.\n" : "")}"
                )
            );
        }
    }
}
