using System.Net;
using System.Net.Sockets;
using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.Serving;

/// <summary><c>harristrip serve</c> as an editor uses it, by the program itself.</summary>
public sealed class ServeCommandTests : IDisposable
{
    static readonly string[] now = ["--now", "2026-06-01T12:00:00Z"];

    readonly SmallSite site = new();

    [Fact]
    public async Task It_says_first_where_the_site_is_and_how_to_stop_and_leaves_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals here.");
        await using var serve = await ServedSite.StartAsync(site.Articles, now);
        Assert.Equal(
            $"Site: {serve.Root}\nEditor's desk: {serve.Root}_harristrip/\nPress Ctrl-C to stop.\n",
            serve.Greeting
        );
        await serve.UntilAsync("All pictures are made");
        var before = Files();
        // Somebody listens for changes, who would never hang up.
        using var http = new HttpClient();
        await using var events = await http.GetStreamAsync(
            new Uri(serve.Root, "_harristrip/events?page=/news/"),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(0, await serve.StopAsync());
        Assert.Equal(before, Files());
        Assert.DoesNotContain("dist", before);
    }

    [Fact]
    public async Task A_port_that_is_taken_gives_the_next()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = ((IPEndPoint)other.LocalEndpoint).Port;

        await using var serve = await ServedSite.StartAtAsync(taken, site.Articles, now);

        Assert.InRange(serve.Root.Port, taken + 1, taken + 50);
    }

    [Fact]
    public async Task Faults_are_told_once_and_that_they_are_fixed()
    {
        await using var serve = await ServedSite.StartAsync(site.Articles, now);
        await serve.UntilAsync("pages");

        site.Write("crane", "The old crane", more: "categry: Cranes\n");
        await serve.UntilAsync("1 error; the browser shows the last good version");
        site.Write("pier", "The pier");
        await serve.UntilAsync("pier/index.md changed: 1 error");
        site.Write("crane", "The old crane");
        await serve.UntilAsync("All faults are fixed.");

        Assert.Single(serve.Said, line => line.Contains("key-unknown", StringComparison.Ordinal));
        Assert.Contains(
            "crane/index.md:5:1: error key-unknown",
            string.Join('\n', serve.Said),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Good_builds_are_published_where_that_is_asked_for_and_no_others()
    {
        var dist = site.Scratch("dist");
        await using var serve = await ServedSite.StartAsync(site.Articles, [.. now, "-o", dist]);
        await serve.UntilAsync("Published to ");
        var page = Path.Combine(dist, "crane", "index.html");
        var first = File.ReadAllText(page);
        Assert.DoesNotContain("_harristrip", first, StringComparison.Ordinal);

        site.Write("crane", "The old crane", more: "categry: Cranes\n");
        await serve.UntilAsync("1 error; ");
        Assert.Equal(first, File.ReadAllText(page));

        site.Write("crane", "The older crane");
        await serve.UntilAsync("Published to ");
        Assert.Contains("The older crane", File.ReadAllText(page), StringComparison.Ordinal);
        var built = await RealProgram.RunAsync(["build", site.Articles, "-o", site.Scratch("built"), .. now]);
        Assert.Equal(0, built.Code);
        Assert.Equal(WholeBundle.Of(site.Scratch("built")), WholeBundle.Of(dist));
    }

    [Fact]
    public async Task A_folder_that_is_not_ours_is_refused_before_anything_is_served()
    {
        var ran = await RealProgram.RunAsync(["serve", site.Articles, "-o", site.Scratch("")]);

        Assert.Equal(2, ran.Code);
        Assert.Contains("contains the sources", ran.Error, StringComparison.Ordinal);
        Assert.Equal("", ran.Out);
    }

    [Theory]
    [InlineData("--port 70000", "--port must be a number from 0 to 65535, not `70000`.")]
    [InlineData("--host nowhere", "--host must be an IP address such as 192.168.1.5 or 0.0.0.0, not `nowhere`.")]
    [InlineData("--editor vscod", "`vscod` is not an editor that HarrisTrip knows. Did you mean `vscode`?")]
    [InlineData("--base-path /a?b/", "--base-path contains ? or #")]
    [InlineData("--draft-pictures -o dist", "With --draft-pictures there is nothing whole to publish.")]
    public async Task What_makes_no_sense_is_told_in_a_line(string words, string message)
    {
        var ran = await RealProgram.RunAsync(["serve", site.Articles, .. words.Split(' ')]);

        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.StartsWith("harristrip: " + message, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_can_be_seen_at_another_path_of_its_host()
    {
        await using var serve = await ServedSite.StartAsync(site.Articles, [.. now, "--base-path", "/sub/path"]);
        using var http = new HttpClient();

        var home = await http.GetStringAsync(serve.Root, TestContext.Current.CancellationToken);
        var missing = await http.GetAsync(new Uri(serve.Root, "sub/path/none/"), TestContext.Current.CancellationToken);

        Assert.Contains("https://example.org/sub/path/", home, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains(
            "href=\"/sub/path/\"",
            await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Another_address_is_told_to_be_open_to_others()
    {
        await using var serve = await ServedSite.StartAsync(site.Articles, [.. now, "--host", "0.0.0.0"]);

        Assert.Contains(
            "can read the preview, drafts included",
            await serve.UntilAsync("0.0.0.0"),
            StringComparison.Ordinal
        );
    }

    string[] Files() =>
        [
            .. Directory
                .EnumerateFileSystemEntries(site.Scratch(""), "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(site.Scratch(""), path))
                .Order(StringComparer.Ordinal),
        ];

    public void Dispose() => site.Dispose();
}
