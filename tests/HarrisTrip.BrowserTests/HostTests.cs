using System.Net;
using System.Text.RegularExpressions;
using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.BrowserTests;

/// <summary>A bundle behind real web servers that are told what it says of itself.</summary>
public sealed partial class HostTests(Chromium chromium, HostTests.Bundles bundles)
    : IClassFixture<HostTests.Bundles>,
        IDisposable
{
    static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    readonly ScratchFolder scratch = new();

    public static TheoryData<string, string> Everywhere =>
        new()
        {
            { "nginx", "/" },
            { "nginx", "/sub/path/" },
            { "caddy", "/" },
            { "caddy", "/sub/path/" },
            { "nginx", "/~odd/é/" },
            { "caddy", "/~odd/é/" },
        };

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_server_sends_what_the_bundle_says(string kind, string path)
    {
        await using var server = await ServeAsync(kind, path);

        await HeadersAsync(server);
        await RedirectsAsync(server);
        await NothingAsync(server);
        await GoneAsync(server);
        await CompressedAsync(server);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_browser_finds_nothing_to_complain_about_under_the_strict_policy(string kind, string path)
    {
        var page = await chromium.OpenAsync();
        await using var server = await ServeAsync(kind, path);

        var (faults, pages) = await Crawl.ThroughAsync(page, server.Root, "");

        Expect.None(faults);
        Assert.True(pages > 3);
        var answer = await page.GotoAsync(new Uri(server.Root, "no/such/page/").AbsoluteUri);
        Assert.Equal(404, answer!.Status);
        await page.Locator("main a").First.ClickAsync();
        Assert.Equal(server.Root.AbsoluteUri, page.Url);
        // Without the header, the old address itself leads on.
        await page.GotoAsync(new Uri(server.Root, "old/story/").AbsoluteUri);
        Assert.Equal(new Uri(server.Root, "how-to-write-an-article/").AbsoluteUri, page.Url);
    }

    /// <summary>
    /// Every header and every byte, but for what the preview adds to be able to reload, and how long a browser may keep
    /// things.
    /// </summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/sub/path/")]
    [InlineData("/~odd/é/")]
    public async Task The_preview_sends_what_a_server_sends(string path)
    {
        await using var server = await ServeAsync("nginx", path);
        await using var preview = await ServedSite.StartAsync(
            bundles.Articles,
            "--base-url",
            Bundles.AddressAt(path),
            "--now",
            RealProgram.Now
        );
        var root = new Uri(preview.Root, path);
        string[] paths =
        [
            "",
            "index.html",
            "how-to-write-an-article/",
            "how-to-write-an-article",
            "es/",
            "old/story/",
            "2019/%D1%81%D1%82%D0%B0%D1%80%D1%8B%D0%B9.html",
            "taken-down/",
            "was/here/",
            "2018/%D1%81%D0%BD%D1%8F%D1%82.html",
            "no/such/page/",
            "no.0123456789.png",
            "404.html",
            "_hosts/nginx.conf",
            "_headers",
            ".harristrip",
            "sitemap.xml",
            "atom.xml",
            "rss.xml",
            "feed.json",
            "robots.txt",
            "manifest.webmanifest",
            "favicon.ico",
            "?query=1",
        ];

        foreach (var one in paths)
        {
            using var served = await GetAsync(server, one);
            using var shown = await GetAsync(new Uri(root, one));
            Assert.Equal(await FactsAsync(one, served), await FactsAsync(one, shown));
        }
        var picture = Path.GetRelativePath(
            (await bundles.AtAsync(path)).Bundle,
            Directory.EnumerateFiles((await bundles.AtAsync(path)).Bundle, "*.png", SearchOption.AllDirectories).First()
        );
        using var servedPart = await GetAsync(new Uri(server.Root, picture), part: (10, 99));
        using var shownPart = await GetAsync(new Uri(root, picture), part: (10, 99));
        Assert.Equal(HttpStatusCode.PartialContent, shownPart.StatusCode);
        Assert.Equal(await FactsAsync(picture, servedPart), await FactsAsync(picture, shownPart));
    }

    /// <summary>All that an answer tells, a line each.</summary>
    static async Task<string> FactsAsync(string asked, HttpResponseMessage answer)
    {
        var isPage = answer.Content.Headers.ContentType?.MediaType == "text/html" && answer.Headers.Location is null;
        var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(header => !Differing.Contains(header.Key))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal);
        return string.Join(
            '\n',
            [
                asked,
                $"{answer.StatusCode}",
                .. answer.Headers.Location is { } to
                    ? [new Uri(new Uri("http://host"), to).AbsolutePath]
                    : headers.Select(header => OwnPart().Replace(header, "")),
                answer.Headers.Location is not null ? ""
                : isPage ? OwnScript().Replace(System.Text.Encoding.UTF8.GetString(body), "")
                : Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(body)),
            ]
        );
    }

    /// <summary>What servers send as they like, and what the preview has reason to send otherwise.</summary>
    static readonly HashSet<string> Differing = new(StringComparer.OrdinalIgnoreCase)
    {
        "Server",
        "Date",
        "Connection",
        "Keep-Alive",
        "Transfer-Encoding",
        "Accept-Ranges",
        "Last-Modified",
        "Vary",
        "ETag",
        "Content-Length",
        "Cache-Control",
    };

    /// <summary>The preview's own script and what it asks for, in a policy.</summary>
    [GeneratedRegex(@"; script-src 'sha256-[^']+'; connect-src \S+$")]
    private static partial Regex OwnPart();

    [GeneratedRegex("<script data-version=.*?</script>", RegexOptions.Singleline)]
    private static partial Regex OwnScript();

    async Task<WebServer> ServeAsync(string kind, string path)
    {
        var (folder, bundle) = await bundles.AtAsync(path);
        return await (
            kind == "nginx"
                ? WebServer.NginxAsync(scratch, folder, bundle, path)
                : WebServer.CaddyAsync(scratch, folder, bundle, path)
        );
    }

    static async Task HeadersAsync(WebServer server)
    {
        using var page = await GetAsync(server, "");
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
        Assert.Equal("public, max-age=60", page.Headers.CacheControl!.ToString());
        Assert.StartsWith(
            "default-src 'none'; img-src 'self'",
            page.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("strict-origin-when-cross-origin", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains(
            "geolocation=()",
            page.Headers.GetValues("Permissions-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.False(page.Headers.Contains("Strict-Transport-Security"));

        var style = (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Split('"')
            .First(part => part.EndsWith(".css", StringComparison.Ordinal));
        using var asset = await GetAsync(server, style);
        Assert.Equal("text/css; charset=utf-8", asset.Content.Headers.ContentType!.ToString());
        Assert.Contains(
            "max-age=31536000",
            asset.Headers.GetValues("Cache-Control").Single(),
            StringComparison.Ordinal
        );
        Assert.Contains("immutable", asset.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", asset.Headers.GetValues("X-Content-Type-Options").Single());
        var story = await Http.GetStringAsync(
            new Uri(server.Root, "how-to-write-an-article/"),
            TestContext.Current.CancellationToken
        );
        using var picture = await GetAsync(
            server,
            "how-to-write-an-article/"
                + story
                    .Split('"')
                    .First(part =>
                        part.EndsWith(".png", StringComparison.Ordinal) && part.AsSpan().IndexOfAny(" /") < 0
                    )
        );
        Assert.Contains("immutable", picture.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        foreach (
            var (file, type) in ((string, string)[])
                [
                    ("sitemap.xml", "application/xml"),
                    ("atom.xml", "application/atom+xml"),
                    ("rss.xml", "application/rss+xml"),
                    ("feed.json", "application/feed+json"),
                ]
        )
        {
            using var answer = await GetAsync(server, file);
            Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    static async Task RedirectsAsync(WebServer server)
    {
        foreach (var old in (string[])["old/story/", "2019/%D1%81%D1%82%D0%B0%D1%80%D1%8B%D0%B9.html"])
        {
            using var answer = await GetAsync(server, old);
            Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
            Assert.Equal(
                new Uri(server.Root, "how-to-write-an-article/"),
                new Uri(server.Root, answer.Headers.Location!)
            );
        }
    }

    static async Task NothingAsync(WebServer server)
    {
        foreach (
            var hidden in (string[])
                [
                    "no/such/page/",
                    "no.0123456789.png",
                    "404.html",
                    "_headers",
                    "_redirects",
                    "_hosts/nginx.conf",
                    "_hosts/manifest.json",
                    "vercel.json",
                    ".nojekyll",
                    ".harristrip",
                ]
        )
        {
            using var answer = await GetAsync(server, hidden);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
            Assert.Equal("public, max-age=60", answer.Headers.CacheControl!.ToString());
            Assert.True(answer.Headers.Contains("Content-Security-Policy"));
            Assert.Contains(
                ">This page is not here</h1>",
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }
    }

    static async Task GoneAsync(WebServer server)
    {
        foreach (var gone in (string[])["taken-down/", "was/here/", "2018/%D1%81%D0%BD%D1%8F%D1%82.html"])
        {
            using var answer = await GetAsync(server, gone);
            Assert.Equal((gone, HttpStatusCode.Gone), (gone, answer.StatusCode));
            Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
            Assert.True(answer.Headers.Contains("Content-Security-Policy"));
            Assert.Contains(
                "This article is no longer available</h1>",
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }
    }

    static async Task CompressedAsync(WebServer server)
    {
        using var plain = await GetAsync(server, "");
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        var length = (await plain.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        foreach (var coding in (string[])["br", "gzip"])
        {
            using var answer = await GetAsync(server, "", coding);
            Assert.Equal(coding, answer.Content.Headers.ContentEncoding.Single());
            Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            Assert.InRange(
                (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length,
                1,
                length / 2
            );
        }
    }

    static Task<HttpResponseMessage> GetAsync(WebServer server, string path, string? coding = null) =>
        GetAsync(new Uri(server.Root, path), coding);

    static async Task<HttpResponseMessage> GetAsync(
        Uri address,
        string? coding = null,
        (long First, long Last)? part = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (part is var (first, last))
        {
            request.Headers.Range = new System.Net.Http.Headers.RangeHeaderValue(first, last);
        }
        if (coding is not null)
        {
            request.Headers.AcceptEncoding.ParseAdd(coding);
        }
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public void Dispose() => scratch.Dispose();

    /// <summary>The project's own site with addresses that lead on and that are gone, built once for each path.</summary>
    public sealed class Bundles : IDisposable
    {
        readonly ScratchFolder scratch = new();

        public Bundles()
        {
            scratch.Copy(RealProgram.Articles, "articles");
            var guide = scratch.Path("articles", "how-to-write-an-article", "index.md");
            File.WriteAllText(
                guide,
                File.ReadAllText(guide)
                    .Replace(
                        "\npublished:",
                        "\naliases: [old/story, \"2019/старый.html\"]\npublished:",
                        StringComparison.Ordinal
                    )
            );
            scratch.Write(
                "articles/taken-down/index.md",
                "---\ntitle: Taken down\npublished: 2020-01-02T09:00:00Z\nexpires: 2020-02-02T09:00:00Z\n"
                    + "aliases: [was/here, \"2018/снят.html\"]\n---\nWords.\n"
            );
        }

        /// <summary>What they are built from.</summary>
        public string Articles => scratch.Path("articles");

        /// <summary>The full address of the site whose path on its host is given.</summary>
        public static string AddressAt(string path) =>
            "https://news.example" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

        /// <summary>The root of a server, and the bundle at its path.</summary>
        public async Task<(string Folder, string Bundle)> AtAsync(string path)
        {
            var folder = scratch.Path("at " + path.Replace('/', ' '));
            var bundle = Path.Combine(folder, path.Trim('/'));
            if (!Directory.Exists(folder))
            {
                await RealProgram.BuildAsync(scratch.Path("articles"), bundle, "--base-url", AddressAt(path));
            }
            return (folder, bundle);
        }

        public void Dispose() => scratch.Dispose();
    }
}
