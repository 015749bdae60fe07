using Xunit;

namespace HarrisTrip.Tests.Serving;

/// <summary>What nobody asks for who means well, byte for byte on real sockets.</summary>
public sealed class HostileRequestTests(ServedSmallSite site) : IClassFixture<ServedSmallSite>
{
    static readonly string[] Starts = ["", "/news", "/news/quay", "/_harristrip"];

    static readonly string[] Climbs =
    [
        "/..",
        "/%2e%2e",
        "/.%2E",
        "/%252e%252e",
        "/%25252e%25252e",
        "/..%2f..",
        "/..%252f..",
        "/..%5c..",
        "/..\\..",
        "/%c0%ae%c0%ae",
        "/%e0%80%ae%e0%80%ae",
        "/%uff0e%uff0e",
        "/....//..",
        "/..;/..",
        "/.%00./..",
        "/./..",
        "//..",
        "/\u00ef\u00bc\u008e\u00ef\u00bc\u008e",
    ];

    static readonly string[] Goals =
    [
        "/secret.txt",
        "/articles/_notes/secret.txt",
        "/articles/.cache/secret.txt",
        "/../../../../etc/passwd",
    ];

    static readonly string[] Others =
    [
        "/news/quay/link.txt",
        "/_notes/secret.txt",
        "/news/_notes/secret.txt",
        "/news/.cache/secret.txt",
        "/news/quay/index.md",
        "/news/site.yaml",
        "/news/_hosts/nginx.conf",
        "/news/_headers",
        "/news/.nojekyll",
        "/news/quay%00.html",
        "/news/quay/%00",
        "/news/quay/\0",
        "/news/quay/\u007f",
        "/news/quay\\index.html",
        "/news/quay%5cindex.html",
        "/news%2fquay%2f",
        "/news/quay/%",
        "/news/quay/%2",
        "/news/quay/%zz/",
        "/news/quay/%ff/",
        "/C:/Windows/win.ini",
        "/news/C:%5cWindows%5cwin.ini",
        "/news/quay::$DATA",
        "//evil.example/news/",
        "/\\evil.example/news/",
        "\\\\server\\share\\file",
        "file:///etc/passwd",
        "http://evil.example/news/",
        "https://localhost/news/",
        "*",
        "news/",
        "?",
        "#",
        "/_harristrip/../news/",
        "/_harristrip/desk.css/../../secret.txt",
        "/_harristrip/page.js%00",
        "/_harristrip/?article=../secret.txt",
        "/_harristrip/?article=articles/_notes/secret.txt",
        "/_harristrip/?article=%2Fetc%2Fpasswd",
        "/" + new string('a', 5_000),
        "/" + new string('a', 60_000),
        "/news/" + string.Concat(Enumerable.Repeat("../", 1_500)) + "etc/passwd",
        "/news/" + string.Concat(Enumerable.Repeat("%2e%2e/", 400)) + "etc/passwd",
    ];

    static readonly string[] Hosts =
    [
        "evil.example",
        "evil.example:80",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evil.example#localhost",
        "localhost@evil.example",
        "evil.example@localhost",
        "localhost, evil.example",
        "localhost evil.example",
        "localhost:80:80",
        "localhost:80@evil.example",
        "localhost.",
        "127.0.0.2",
        "127.1",
        "0.0.0.0",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "[::2]",
        "[::1",
        "[::ffff:127.0.0.1]",
        "[::1%25lo]",
        "::1",
        "news.local",
        "",
        "\u00e9",
    ];

    [Fact]
    public async Task Nothing_outside_of_the_bundle_is_ever_sent()
    {
        string[] targets =
        [
            .. Starts.SelectMany(start => Climbs.SelectMany(climb => Goals.Select(goal => start + climb + goal))),
            .. Others,
        ];
        Assert.InRange(targets.Length, 200, 400);

        foreach (var target in targets)
        {
            var answer = await site.SendAsync(target, $"127.0.0.1:{site.Root.Port}");

            AssertRefused(answer, target);
        }
    }

    [Fact]
    public async Task No_other_name_leads_to_the_preview()
    {
        foreach (var host in Hosts)
        {
            foreach (var target in (string[])["/news/", "/news/quay/", "/_harristrip/", "/_harristrip/events"])
            {
                var answer = await site.SendAsync(target, host);

                AssertRefused(answer, $"{host} {target}");
                Assert.DoesNotContain("harbour", answer, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Theory]
    [InlineData("GET /news/ HTTP/1.1\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /news/ HTTP/1.0\r\n\r\n")]
    [InlineData("GET /news/ HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n")]
    [InlineData("POST /news/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nConnection: close\r\n\r\na")]
    [InlineData("PUT /news/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    [InlineData("TRACE /news/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    [InlineData("CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    [InlineData("GET\t/news/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    public async Task No_other_request_is_answered_with_a_page(string request) =>
        AssertRefused(await site.SendAsync(request), request);

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:1")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:8000")]
    public async Task The_names_of_this_machine_lead_there(string host) =>
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", await site.SendAsync("/news/quay/", host), StringComparison.Ordinal);

    static void AssertRefused(string answer, string asked)
    {
        Assert.True(
            answer.Length == 0 || (answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal)),
            $"{asked}\n{answer}"
        );
        Assert.DoesNotContain(SmallSite.Secret, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }
}
