using System.Net;
using HarrisTrip.Check.Links;
using HarrisTrip.Cli.External;
using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.External;

/// <summary>The whole way, from a page to a server on this machine and back to the page's line.</summary>
public sealed class ExternalCheckTests : IDisposable
{
    readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Links_to_other_sites_are_asked_for_and_reported_at_their_lines()
    {
        using var server = new LoopbackServer(path =>
            path switch
            {
                "/there" => "200 OK",
                "/old" => "301 Moved Permanently\nLocation: /there",
                "/members" => "403 Forbidden",
                _ => "404 Not Found",
            }
        );
        var at = $"http://127.0.0.1:{server.Port}";
        Write(
            $"<a href=\"{at}/there#x\">There</a>\n<a href=\"{at}/old\">Old</a>\n"
                + $"<a href=\"{at}/members\">Members</a>\n<a href=\"{at}/none\">None</a>"
        );

        var ran = await Check("--allow-host", "127.0.0.1");

        var page = scratch.Path("site", "index.html").Replace('\\', '/');
        Assert.Equal(1, ran.Code);
        Assert.Equal(
            [
                $"{page}:3:1: warning link-external-moved: `{at}/old` has moved permanently. Write `{at}/there`.",
                $"{page}:4:1: warning link-external-refused: `{at}/members` answers 403. Open it yourself to see whether it is there.",
                $"{page}:5:1: error link-external-gone: `{at}/none` answers 404. "
                    + $"Find where it is now, link to an archived copy, or remove the link.",
            ],
            ran.Out.Split('\n').Where(line => line.Contains("link-external-", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_private_address_is_not_asked_unless_it_is_allowed_by_name()
    {
        var requests = 0;
        using var server = new LoopbackServer(_ => Interlocked.Increment(ref requests) > 0 ? "200 OK" : "");
        Write($"<a href=\"http://localhost:{server.Port}/\">Here</a>");

        var ran = await Check();

        Assert.Contains("link-external-unsure", ran.Out, StringComparison.Ordinal);
        Assert.Contains("leads to a private address", ran.Out, StringComparison.Ordinal);
        Assert.Equal(0, requests);
    }

    [Fact]
    public async Task A_redirect_to_a_private_address_is_not_followed()
    {
        var requests = 0;
        using var inside = new LoopbackServer(_ => Interlocked.Increment(ref requests) > 0 ? "200 OK" : "");
        using var outside = new LoopbackServer(path =>
            path == "/robots.txt" ? "404 Not Found" : $"302 Found\nLocation: http://127.0.0.1:{inside.Port}/secret"
        );
        Write($"<a href=\"http://localhost:{outside.Port}/\">Here</a>");

        var ran = await Check("--allow-host", "localhost");

        Assert.Contains("leads to a private address", ran.Out, StringComparison.Ordinal);
        Assert.Equal(0, requests);
    }

    [Fact]
    public async Task Without_being_told_to_no_other_site_is_asked()
    {
        var requests = 0;
        using var server = new LoopbackServer(_ => Interlocked.Increment(ref requests) > 0 ? "200 OK" : "");
        Write($"<a href=\"http://127.0.0.1:{server.Port}/\">Here</a>");

        await RealProgram.RunAsync(["check", scratch.Path("site"), "--only", "links"]);

        Assert.Equal(0, requests);
    }

    [Fact]
    public async Task A_good_answer_is_remembered_for_its_time_and_a_bad_one_is_not()
    {
        var requests = new List<string>();
        using var server = new LoopbackServer(path =>
        {
            lock (requests)
            {
                requests.Add(path);
            }
            return path == "/there" ? "200 OK" : "404 Not Found";
        });
        Write(
            $"<a href=\"http://127.0.0.1:{server.Port}/there\">There</a> <a href=\"http://127.0.0.1:{server.Port}/none\">None</a>"
        );

        await Check("--allow-host", "127.0.0.1");
        requests.Clear();
        await Check("--allow-host", "127.0.0.1");
        Assert.Equal(["/none", "/none", "/robots.txt"], requests.Order(StringComparer.Ordinal));
        await Check("--allow-host", "127.0.0.1", "--cache-hours", "0");
        Assert.Contains("/there", requests);
    }

    [Fact]
    public void A_cache_forgets_what_is_old_and_passes_over_what_it_cannot_read()
    {
        var now = new DateTimeOffset(2026, 1, 2, 9, 0, 0, TimeSpan.Zero);
        var file = scratch.Write("cache.jsonl", "not JSON\n{\"address\": 1}\n[]\n");
        var cache = AnswerCache.Open(file, TimeSpan.FromHours(24), now);
        cache.Add(
            "https://a.example/",
            new ExternalOutcome(ExternalState.Moved, "has moved permanently", "https://b.example/"),
            now
        );
        cache.Add("https://c.example/", new ExternalOutcome(ExternalState.Gone, "answers 404"), now);
        cache.Save();

        Assert.Equal(
            "https://b.example/",
            AnswerCache.Open(file, TimeSpan.FromHours(24), now.AddHours(23)).Find("https://a.example/")?.To
        );
        Assert.Null(AnswerCache.Open(file, TimeSpan.FromHours(24), now.AddHours(24)).Find("https://a.example/"));
        Assert.Null(AnswerCache.Open(file, TimeSpan.FromHours(24), now).Find("https://c.example/"));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.31.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.0.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("100.128.0.1", false)]
    [InlineData("0.0.0.0", true)]
    [InlineData("224.0.0.1", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("8.8.8.8", false)]
    [InlineData("::1", true)]
    [InlineData("::", true)]
    [InlineData("fe80::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("::ffff:8.8.8.8", false)]
    [InlineData("64:ff9b::7f00:1", true)]
    [InlineData("2002:7f00:1::", true)]
    [InlineData("2606:4700::1111", false)]
    public void What_only_this_network_reaches_is_private(string ip, bool isPrivate) =>
        Assert.Equal(isPrivate, PrivateNetwork.Has(IPAddress.Parse(ip)));

    void Write(string body) =>
        scratch.Write(
            "site/index.html",
            $"<!DOCTYPE html><html lang=\"en\"><head><title>Home</title></head><body><h1>Home</h1>\n{body}</body></html>"
        );

    Task<Ran> Check(params string[] options) =>
        RealProgram.RunAsync([
            "check",
            scratch.Path("site"),
            "--only",
            "links",
            "--format",
            "short",
            "--external",
            "--cache",
            scratch.Path("cache", "links.jsonl"),
            .. options,
        ]);
}
