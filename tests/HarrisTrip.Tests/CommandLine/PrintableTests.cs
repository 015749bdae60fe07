using HarrisTrip.Diagnostics;
using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.CommandLine;

/// <summary>
/// What a page or a file name holds never moves a cursor, turns a line round or commands the server that runs a build.
/// </summary>
public sealed class PrintableTests : IDisposable
{
    static readonly string[] forPeople = ["text", "short", "github"];

    readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    /// <summary>A sign as HTML writes it, and how it is shown.</summary>
    static readonly (string Written, string Shown)[] signs =
    [
        ("&#27;[2J", "\\u001B[2J"),
        ("&#7;", "\\u0007"),
        ("&#8;", "\\u0008"),
        ("&#127;", "\\u007F"),
        ("\u0085", "\\u0085"),
        ("&#x202e;", "\\u202E"),
        ("&#x202A;", "\\u202A"),
        ("&#x2066;", "\\u2066"),
        ("\u2069", "\\u2069"),
        ("\u2028", "\\u2028"),
        ("&#13;", "\\r"),
    ];

    [Fact]
    public async Task A_sign_that_is_not_seen_is_shown_as_an_escape()
    {
        scratch.Write(
            "site/index.html",
            "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Pier</title></head><body><h1>Pier</h1>\n"
                + string.Concat(
                    signs.Select(s => $"<p><a href=\"lock{s.Written}gate.html\">Gate</a> {s.Written}</p>\n")
                )
                + "</body></html>"
        );
        foreach (var format in forPeople.Append("html"))
        {
            var ran = await RealProgram.RunAsync([
                "check",
                scratch.Path("site"),
                "--only",
                "links",
                "--format",
                format,
            ]);
            AssertTame(ran.Out);
            Assert.All(
                signs,
                s =>
                    Assert.Contains(
                        format == "github" && s.Shown == "\\r" ? "lock%0Dgate" : $"lock{s.Shown}gate",
                        ran.Out,
                        StringComparison.Ordinal
                    )
            );
        }
    }

    [Fact]
    public async Task No_line_of_a_page_is_a_command()
    {
        string[] lines =
        [
            "::error::the pier is gone",
            "   ::set-output name=pier::gone",
            "##[error]the pier is gone",
            "##vso[task.setvariable variable=pier]gone",
            "##teamcity[buildStop comment='gone']",
        ];
        scratch.Write(
            "site/index.html",
            $"<!DOCTYPE html>\n<html lang=\"en\"><head><title>Pier</title></head><body><h1>Pier</h1>\n"
                + string.Concat(
                    lines.Select(l => $"{l} <a href=\"gone.html\">Gate</a>\n<a href=\"{l}.html\">Gate</a>\n")
                )
                + "</body></html>"
        );
        foreach (var format in forPeople)
        {
            var ran = await RealProgram.RunAsync(["check", scratch.Path("site"), "--format", format]);
            Assert.NotEmpty(ran.Out);
            AssertTame(ran.Out);
            Assert.All(
                ran.Out.Split('\n'),
                l => Assert.False(format != "github" && l.TrimStart().StartsWith("::", StringComparison.Ordinal), l)
            );
        }
    }

    [Fact]
    public async Task Names_of_files_are_shown_in_the_same_way()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        foreach (
            var name in new[]
            {
                "::error::pier.html",
                "pier\u001b[1m.html",
                "gate\u009b" + "1m.html",
                "lock\ngate.html",
                "lock\r,a:b%.html",
                "x\u202elmth.html",
                "##[debug]y.html",
            }
        )
        {
            scratch.Write($"site/{name}", "<p>Pier");
        }
        foreach (var format in forPeople)
        {
            var ran = await OutsideProgram.RunAsync(
                "/bin/sh",
                [
                    "-c",
                    "cd \"$1\" && exec \"$2\" check . --only html --format \"$3\"",
                    "sh",
                    scratch.Path("site"),
                    RealProgram.Location,
                    format,
                ]
            );
            AssertTame(ran.Out);
            Assert.Contains(
                format == "github" ? "file=lock%0D%2Ca%3Ab%25.html," : "lock\\r,a:b%.html:1:1:",
                ran.Out,
                StringComparison.Ordinal
            );
            Assert.Contains(
                format == "github" ? "file=lock%0Agate.html," : "lock\\ngate.html:1:1:",
                ran.Out,
                StringComparison.Ordinal
            );
            Assert.Contains(
                format == "github" ? "file=%3A%3Aerror%3A%3Apier.html," : "\\u003A:error::pier.html:1:1:",
                ran.Out,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Build_due_and_import_show_it_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        scratch.Write("articles/pi\u001ber/index.md", "---\nheadline: \"Pier \\e[31m\"\n---\n");
        scratch.Write("posts/pi\u001ber.md", "---\ntitle: \"Pier\"\nodd\u0007: \"::error::\"\n---\n\nText.\n");
        AssertTame(
            OutputOf(await RealProgram.RunAsync(["build", scratch.Path("articles"), "-o", scratch.Path("dist")]))
        );
        AssertTame(OutputOf(await RealProgram.RunAsync(["due", scratch.Path("articles")])));
        AssertTame(OutputOf(await RealProgram.RunAsync(["import", scratch.Path("posts"), scratch.Path("taken")])));

        static string OutputOf(Ran ran)
        {
            Assert.NotEqual(70, ran.Code);
            return ran.Out + ran.Error;
        }
    }

    [Theory]
    [InlineData("two\r\nlines\tand\n::more", "two lines and ::more")]
    [InlineData("\u0080\u009b\u009f\u00a0é", "\\u0080\\u009B\\u009F\u00a0é")]
    [InlineData("  ::warning::", "  \\u003A:warning::")]
    [InlineData("##[a ##b.c[ ## [ #[", "#\\u0023[a #\\u0023b.c[ ## [ #[")]
    [InlineData("héllo 🚀 \\u001B", "héllo 🚀 \\u001B")]
    public void A_line_is_one_line(string text, string shown) => Assert.Equal(shown, Printable.Line(text));

    [Fact]
    public void Half_a_character_is_shown_as_one() =>
        Assert.Equal(
            ["a \\uD83D b", "\\uDC00", "🚀\\uD83D🚀", "\\uDE80\\uD83D"],
            new[] { "a \ud83d b", "\udc00", "🚀\ud83d🚀", "\ude80\ud83d" }.Select(Printable.Line)
        );

    [Theory]
    [InlineData("##[error]", 1)]
    [InlineData("##vso[a]", 1)]
    [InlineData("##vso[a]", 4)]
    [InlineData("##teamcity[a]", 2)]
    [InlineData("a ##b[", 4)]
    public void A_command_is_none_where_an_excerpt_is_cut_in_two(string line, int at) =>
        Assert.DoesNotMatch(@"##[\w.]*\[", Printable.Of(line, 0, at) + Printable.Of(line, at, line.Length));

    static void AssertTame(string output)
    {
        Assert.DoesNotContain(
            output,
            c =>
                c != '\n'
                && (
                    char.IsControl(c)
                    || c is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069')
                )
        );
        Assert.DoesNotMatch(@"##[\w.]*\[", output);
    }
}
