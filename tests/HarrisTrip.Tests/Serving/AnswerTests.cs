using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace HarrisTrip.Tests.Serving;

/// <summary>What a browser gets: the site as its hosts will send it, and nothing of it to other sites.</summary>
public sealed partial class AnswerTests(ServedSmallSite site) : IClassFixture<ServedSmallSite>
{
    const string Host = "The Harbour Record";

    [Theory]
    [InlineData("news/", HttpStatusCode.OK, "text/html; charset=utf-8", null)]
    [InlineData("news/quay/", HttpStatusCode.OK, "text/html; charset=utf-8", null)]
    [InlineData("news/quay/?from=elsewhere", HttpStatusCode.OK, "text/html; charset=utf-8", null)]
    [InlineData("news/quay", HttpStatusCode.MovedPermanently, null, "/news/quay/")]
    [InlineData("news", HttpStatusCode.MovedPermanently, null, "/news/")]
    [InlineData("news/old/quay/", HttpStatusCode.MovedPermanently, null, "/news/quay/")]
    [InlineData("", HttpStatusCode.Found, null, "/news/")]
    [InlineData("news/ferry/", HttpStatusCode.Gone, "text/html; charset=utf-8", null)]
    [InlineData("news/404.html", HttpStatusCode.NotFound, "text/html; charset=utf-8", null)]
    [InlineData("news/nothing/", HttpStatusCode.NotFound, "text/html; charset=utf-8", null)]
    [InlineData("news/nothing.png", HttpStatusCode.NotFound, "text/html; charset=utf-8", null)]
    [InlineData("news/_headers", HttpStatusCode.NotFound, "text/html; charset=utf-8", null)]
    [InlineData("elsewhere/", HttpStatusCode.NotFound, "text/html; charset=utf-8", null)]
    [InlineData("news/atom.xml", HttpStatusCode.OK, "application/atom+xml", null)]
    [InlineData("news/sitemap.xml", HttpStatusCode.OK, "application/xml", null)]
    [InlineData("news/manifest.webmanifest", HttpStatusCode.OK, "application/manifest+json", null)]
    public async Task An_address_has_the_answer_of_a_host(
        string path,
        HttpStatusCode status,
        string? type,
        string? location
    )
    {
        using var answer = await site.GetAsync(path);
        using var head = await site.AskAsync("HEAD", path);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(location, answer.Headers.Location?.OriginalString);
        Assert.Equal(answer.StatusCode, head.StatusCode);
        Assert.Equal(answer.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(answer.Content.Headers.ContentLength ?? 0, head.Content.Headers.ContentLength ?? 0);
        Assert.Equal("", await head.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task What_is_named_for_its_content_is_kept_and_all_else_asked_for_again()
    {
        using var page = await site.GetAsync("news/quay/");
        var style = StyleAddress().Match(await TextOf(page)).Groups[1].Value;

        using var styles = await site.GetAsync("news/quay/" + style);
        using var again = await site.GetAsync("news/quay/", $"If-None-Match: {page.Headers.ETag}");
        using var other = await site.GetAsync("news/quay/", "If-None-Match: \"other\"");

        Assert.Equal("no-cache", page.Headers.CacheControl!.ToString());
        Assert.Contains("immutable", styles.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        Assert.Equal("text/css; charset=utf-8", styles.Content.Headers.ContentType!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(page.Headers.ETag, again.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("bytes=0-4", HttpStatusCode.PartialContent, "<?xml")]
    [InlineData("bytes=2-4", HttpStatusCode.PartialContent, "xml")]
    [InlineData("bytes=-8", HttpStatusCode.PartialContent, "</feed>\n")]
    [InlineData(
        "bytes=999999-",
        HttpStatusCode.RequestedRangeNotSatisfiable,
        "The file does not have the requested range.\n"
    )]
    [InlineData(
        "bytes=-0",
        HttpStatusCode.RequestedRangeNotSatisfiable,
        "The file does not have the requested range.\n"
    )]
    [InlineData("bytes=4-2", HttpStatusCode.OK, null)]
    [InlineData("bytes=0-1,3-4", HttpStatusCode.OK, null)]
    [InlineData("lines=0-1", HttpStatusCode.OK, null)]
    [InlineData("bytes=-", HttpStatusCode.OK, null)]
    public async Task A_part_of_a_file_can_be_asked_for(string range, HttpStatusCode status, string? text)
    {
        using var whole = await site.GetAsync("news/atom.xml");
        using var answer = await site.GetAsync("news/atom.xml", "Range: " + range);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(text ?? await TextOf(whole), await TextOf(answer));
        Assert.Equal("bytes", whole.Headers.AcceptRanges.Single());
    }

    [Fact]
    public async Task The_policy_is_that_of_hosts_but_for_the_one_script_of_the_preview()
    {
        using var page = await site.GetAsync("news/quay/");
        using var feed = await site.GetAsync("news/atom.xml");
        var (html, sent) = (await TextOf(page), page.Headers.GetValues("Content-Security-Policy").Single());
        var published = feed.Headers.GetValues("Content-Security-Policy").Single();

        var own = OwnPart().Match(sent);
        Assert.Equal(published + own.Value, sent);
        Assert.Equal($"http://127.0.0.1:{site.Root.Port}/_harristrip/", own.Groups["events"].Value);
        // The page's own policy has no frame-ancestors, and the same additions.
        Assert.Contains(
            own.Value.Replace("'", "&#39;", StringComparison.Ordinal),
            MetaPolicy().Match(html).Value,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("frame-ancestors 'self'", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_desk_may_show_a_page_in_a_frame()
    {
        using var framed = await site.GetAsync(
            "news/quay/",
            "Sec-Fetch-Dest: iframe",
            "Sec-Fetch-Site: same-origin",
            "Sec-Fetch-Mode: navigate"
        );
        using var alone = await site.GetAsync("news/quay/");
        using var foreign = await site.GetAsync(
            "news/quay/",
            "Sec-Fetch-Dest: iframe",
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Mode: navigate"
        );

        Assert.Contains(
            "frame-ancestors 'self'",
            framed.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        // Browsers keep the policy with what they keep, so it may not have the same tag.
        Assert.NotEqual(alone.Headers.ETag, framed.Headers.ETag);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
    }

    [Theory]
    [InlineData("news/quay/", "Origin: https://evil.example")]
    [InlineData("news/quay/", "Origin: null")]
    [InlineData("news/quay/", "Sec-Fetch-Site: cross-site")]
    [InlineData("news/quay/", "Sec-Fetch-Site: same-site")]
    [InlineData("news/quay/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image")]
    [InlineData("_harristrip/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document")]
    [InlineData("_harristrip/events", "Origin: https://evil.example")]
    [InlineData("_harristrip/events", "Sec-Fetch-Site: same-site")]
    [InlineData("_harristrip/desk.js", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Dest: script")]
    public async Task Another_site_gets_nothing(string path, params string[] headers)
    {
        using var answer = await site.GetAsync(path, headers);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("The preview does not answer other sites.\n", await TextOf(answer));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate")]
    [InlineData("Sec-Fetch-Site: same-origin")]
    [InlineData("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document")]
    public async Task A_link_from_anywhere_opens_a_page(params string[] headers)
    {
        using var answer = await site.GetAsync("news/quay/", headers);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(Host, await TextOf(answer), StringComparison.Ordinal);
    }

    static Task<string> TextOf(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    [GeneratedRegex("rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex StyleAddress();

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>")]
    private static partial Regex MetaPolicy();

    [GeneratedRegex(
        @"; script-src 'sha256-[A-Za-z0-9+/]{43}='; connect-src (?<events>\S+)$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex OwnPart();
}
