using HarrisTrip.Tests.Outside;
using Microsoft.Playwright;
using Xunit;

namespace HarrisTrip.BrowserTests;

/// <summary>What a reader finds, on the real index, by real servers that send the policy of the bundle.</summary>
public sealed class SearchTests(Chromium chromium) : IDisposable
{
    readonly ScratchFolder scratch = new();
    readonly List<string> complaints = [];

    [Theory]
    [InlineData("nginx", "/", "")]
    [InlineData("caddy", "/~odd/é/", "")]
    [InlineData("nginx", "/sub/path/", "hosting: {policy_in_pages: true}\n")]
    public async Task A_reader_types_a_word_and_sees_the_article(string kind, string path, string settings)
    {
        var page = await chromium.OpenAsync();
        await using var server = await ServeAsync(kind, path, settings);
        Listen(page);

        await page.GotoAsync(server.Root.AbsoluteUri);
        await page.GetByRole(AriaRole.Contentinfo).GetByRole(AriaRole.Link, new() { Name = "Search" }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Words to look for" }).FillAsync("wall");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Results: 13");
        await Assertions.Expect(page.Locator(".found li")).ToHaveCountAsync(10);
        await page.GetByRole(AriaRole.Button, new() { Name = "More results" }).ClickAsync();
        await Assertions.Expect(page.Locator(".found li")).ToHaveCountAsync(13);
        Assert.Contains("q=wall", page.Url, StringComparison.Ordinal);
        await page.EvaluateAsync(
            await File.ReadAllTextAsync(
                OutsidePart.Need(OutsidePart.ToolFile("axe-core", "axe.min.js"), "The npm package axe-core"),
                TestContext.Current.CancellationToken
            )
        );
        Expect.None(
            await page.EvaluateAsync<string[]>(
                "axe.run().then(found => found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ')))"
            )
        );

        // An article of a country's English is in the English edition, and so it is found there.
        await page.GotoAsync(new Uri(server.Root, "search/?q=quayside").AbsoluteUri);
        await Assertions.Expect(page.Locator(".found mark").First).ToHaveTextAsync("Quayside");
        await Assertions.Expect(page.Locator(".found a")).ToHaveCountAsync(1);
        // Text that looks like markup stays text.
        await Assertions.Expect(page.Locator(".found")).ToContainTextAsync("<img src=x>");
        await Assertions.Expect(page.Locator(".found img")).ToHaveCountAsync(0);
        await page.Locator(".found a").ClickAsync();
        Assert.Equal(new Uri(server.Root, "british/").AbsoluteUri, page.Url);

        await page.GotoAsync(new Uri(server.Root, "search/?q=%3Cb%3Exyzzy").AbsoluteUri);
        await Assertions
            .Expect(page.GetByRole(AriaRole.Status))
            .ToHaveTextAsync("Nothing was found. Try fewer or other words.");

        // Arabic has a page and an index of its own, and English articles are not in it.
        await page.GotoAsync(
            new Uri(server.Root, "ar/search/?q=%D8%A7%D9%84%D9%85%D9%8A%D9%86%D8%A7%D8%A1").AbsoluteUri
        );
        await Assertions.Expect(page.Locator(".found a")).ToHaveCountAsync(1);
        Expect.None(complaints);
    }

    [Fact]
    public async Task Without_JavaScript_the_page_is_a_way_into_the_archive()
    {
        var page = await chromium.OpenAsync(scripts: false);
        await using var server = await ServeAsync("nginx", "/", "");

        await page.GotoAsync(new Uri(server.Root, "search/").AbsoluteUri);
        await Assertions.Expect(page.GetByRole(AriaRole.Search)).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "January 2026" }).ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Link, new() { Name = "Harbour 3", Exact = true }))
            .ToBeVisibleAsync();
    }

    [Fact]
    public async Task Only_the_search_page_may_run_scripts()
    {
        await using var server = await ServeAsync("caddy", "/", "");
        using var http = new HttpClient();
        async Task<string> Policy(string path)
        {
            using var answer = await http.GetAsync(new Uri(server.Root, path), TestContext.Current.CancellationToken);
            return answer.Headers.GetValues("Content-Security-Policy").Single();
        }

        Assert.Contains("script-src 'self' 'wasm-unsafe-eval'", await Policy("search/"), StringComparison.Ordinal);
        Assert.Contains("script-src 'self' 'wasm-unsafe-eval'", await Policy("ar/search/"), StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", await Policy("british/"), StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", await Policy(""), StringComparison.Ordinal);
    }

    async Task<WebServer> ServeAsync(string kind, string path, string settings)
    {
        var folder = scratch.Path("served");
        var bundle = Path.Combine(folder, path.Trim('/'));
        scratch.Write("articles/site.yaml", "title: Record\nsearch: true\n" + settings);
        for (var i = 0; i < 13; i++)
        {
            scratch.Write(
                $"articles/story-{i}/index.md",
                Story($"Harbour {i}", "en", $"The wall holds for the day {i}.")
            );
        }
        scratch.Write(
            "articles/british/index.md",
            Story("British harbour", "en-GB", "Quayside views &lt;img src=x> of the sea.")
        );
        scratch.Write("articles/arabic/index.md", Story("الميناء مفتوح", "ar", "افتتح الميناء اليوم."));
        await RealProgram.BuildAsync(
            scratch.Path("articles"),
            bundle,
            "--pagefind",
            Pagefind.Need(),
            "--base-url",
            "https://news.example" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString))
        );
        return await (
            kind == "nginx"
                ? WebServer.NginxAsync(scratch, folder, bundle, path)
                : WebServer.CaddyAsync(scratch, folder, bundle, path)
        );
    }

    static string Story(string title, string lang, string text) =>
        $"---\ntitle: {title}\nlang: {lang}\npublished: 2026-01-02T09:00:00Z\ncategory: World\n---\n\n{text}\n";

    void Listen(IPage page)
    {
        page.Console += (_, message) => complaints.Add($"{page.Url} {message.Type}: {message.Text}");
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        page.RequestFailed += (_, request) => complaints.Add($"{request.Url}: {request.Failure}");
    }

    public void Dispose() => scratch.Dispose();
}
