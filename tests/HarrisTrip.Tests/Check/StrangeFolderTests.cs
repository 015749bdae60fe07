using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.Check;

/// <summary>
/// A folder that somebody else made may hold links to anywhere: they are reported, and nothing of what they lead to is
/// read.
/// </summary>
public sealed class StrangeFolderTests : IDisposable
{
    const string Page =
        "<!DOCTYPE html><html lang=\"en\"><head><title>Pier</title></head><body><h1>Pier</h1></body></html>";
    const string Secret = "the-tide-tables-of-the-admiralty";

    readonly ScratchFolder scratch = new();

    public StrangeFolderTests()
    {
        Assert.SkipWhen(
            OperatingSystem.IsWindows(),
            "Links need rights on Windows, and there are no pipes in folders."
        );
        scratch.Write("site/index.html", Page);
        scratch.Write("beyond/tide.html", $"<p>{Secret}");
        scratch.Write("beyond/tide.json", $"{{\"https://jsonfeed.org/version/1\": \"{Secret}");
    }

    public void Dispose() => scratch.Dispose();

    /// <summary>
    /// The name of a link in the folder, what it leads to, and how that is told; null when it is nobody's business.
    /// </summary>
    public static TheoryData<string, string, string?> Links =>
        new()
        {
            {
                "a.html",
                "../beyond/tide.html",
                "a.html:1:1: error symlink-outside: `a.html` is a symbolic link that leads out of the folder: nothing of it was read."
            },
            {
                "feed.json",
                "../beyond/tide.json",
                "feed.json:1:1: error symlink-outside: `feed.json` is a symbolic link that leads out of the folder"
            },
            { "style.css", "../../site/../beyond/tide.html", "leads out of the folder" },
            { "b.html", "/etc/hostname", "leads out of the folder" },
            { "zero.html", "/dev/zero", "leads out of the folder" },
            { "root", "/", "leads out of the folder" },
            { "up", "..", "leads out of the folder" },
            { "beyond", "../beyond", "leads out of the folder" },
            { "c.html", "../beyond/none.html", "leads out of the folder" },
            { "d.html", "none.html", "`d.html` is a symbolic link that leads nowhere" },
            { "e.html", "e.html", "`e.html` is a symbolic link that leads in a circle" },
            { "f.html", "index.html", null },
            { "g.html", "./../site/index.html", null },
            { "h", ".", null },
        };

    [Theory, MemberData(nameof(Links))]
    public async Task A_link_is_followed_within_the_folder_and_told_beyond_it(
        string name,
        string goal,
        string? expected
    )
    {
        File.CreateSymbolicLink(scratch.Path("site", name), goal);
        var ran = await RealProgram.RunAsync(["check", scratch.Path("site"), "--only", "security,html,feeds"]);
        Assert.Equal((expected is null ? 0 : 1, ""), (ran.Code, ran.Error));
        Assert.Contains(expected ?? "0 errors", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("doctype-missing", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("jsonl")]
    [InlineData("github")]
    [InlineData("sarif")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    public async Task No_report_quotes_what_lies_beyond(string format)
    {
        File.CreateSymbolicLink(scratch.Path("site", "a.html"), "../beyond/tide.html");
        File.CreateSymbolicLink(scratch.Path("site", "zero.html"), "/dev/zero");
        var ran = await RealProgram.RunAsync(["check", scratch.Path("site"), "--format", format]);
        Assert.Equal((1, ""), (ran.Code, ran.Error));
        Assert.Contains("symlink-outside", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chains_of_links_count_by_where_they_end()
    {
        File.CreateSymbolicLink(scratch.Path("site", "one.html"), "two.html");
        File.CreateSymbolicLink(scratch.Path("site", "two.html"), "three.html");
        File.CreateSymbolicLink(scratch.Path("site", "three.html"), "../beyond/tide.html");
        File.CreateSymbolicLink(scratch.Path("site", "in.html"), "../site/way.html");
        File.CreateSymbolicLink(scratch.Path("site", "way.html"), scratch.Path("site", "index.html"));
        var ran = await RealProgram.RunAsync([
            "check",
            scratch.Path("site"),
            "--only",
            "security",
            "--format",
            "short",
        ]);
        Assert.Equal(
            ["one.html", "three.html", "two.html"],
            ran.Out.Split('\n').SkipLast(2).Select(line => Path.GetFileName(line.Split(':')[0]))
        );
    }

    [Fact]
    public async Task What_is_only_there_by_a_link_out_of_the_folder_is_not_there()
    {
        scratch.Write(
            "site/index.html",
            Page.Replace(
                "<h1>",
                "<p><a href=\"a.html\">Tides</a><img src=\"beyond/p.png\" alt=\"Pier\"></p><h1>",
                StringComparison.Ordinal
            )
        );
        scratch.Write("beyond/p.png", "PNG");
        File.CreateSymbolicLink(scratch.Path("site", "a.html"), "../beyond/tide.html");
        File.CreateSymbolicLink(scratch.Path("site", "beyond"), "../beyond");
        var ran = await RealProgram.RunAsync(["check", scratch.Path("site"), "--only", "links", "--format", "short"]);
        Assert.Contains("error link-broken: `a.html`", ran.Out, StringComparison.Ordinal);
        Assert.Contains("`beyond/p.png`", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_named_itself_may_be_a_link_too()
    {
        File.CreateSymbolicLink(scratch.Path("site", "a.html"), "../beyond/tide.html");
        var ran = await RealProgram.RunAsync(["check", scratch.Path("site", "a.html")]);
        Assert.Equal(1, ran.Code);
        Assert.Contains("error symlink-outside", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipes_sockets_and_devices_are_told_and_never_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux says what is a pipe.");
        foreach (var name in new[] { "pipe.html", "pipe.css" })
        {
            using var made = System.Diagnostics.Process.Start("mkfifo", [scratch.Path("site", name)]);
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        File.CreateSymbolicLink(scratch.Path("site", "link.html"), "pipe.html");
        using var socket = new System.Net.Sockets.Socket(
            System.Net.Sockets.AddressFamily.Unix,
            System.Net.Sockets.SocketType.Stream,
            System.Net.Sockets.ProtocolType.Unspecified
        );
        // The address of a socket has no room for a long path.
        var near = Path.Combine(Path.GetTempPath(), $"ht-{Environment.ProcessId}.sock");
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(near));
        File.Move(near, scratch.Path("site", "socket.html"));
        var ran = await RealProgram.RunAsync(["check", scratch.Path("site"), "--only", "security", "--format", "text"]);
        Assert.Equal(
            ["link.html", "pipe.css", "pipe.html", "socket.html"],
            ran.Out.Split('\n')
                .Where(l => l.Contains("error special-file", StringComparison.Ordinal))
                .Select(line => Path.GetFileName(line.Split(':')[0]))
        );
    }
}
