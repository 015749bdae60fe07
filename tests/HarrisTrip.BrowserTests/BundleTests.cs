using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.BrowserTests;

/// <summary>What the real program builds, in a real browser.</summary>
public sealed class BundleTests(Chromium chromium, SharedBundles bundles) : IClassFixture<SharedBundles>
{
    [Fact]
    public async Task A_bundle_of_one_article_works_opened_from_disk()
    {
        var page = await chromium.OpenAsync();
        var bundle = await bundles.BuildAsync(RealProgram.OneArticle);

        var (faults, pages) = await Crawl.ThroughAsync(page, OnDisk(bundle), "index.html");

        Expect.None(faults);
        Assert.Equal(1, pages);
    }

    [Fact]
    public async Task The_site_works_from_the_root_of_a_server()
    {
        var page = await chromium.OpenAsync();
        var bundle = await bundles.BuildAsync(RealProgram.Articles);
        await using var server = await FileServer.StartAsync(bundle, "/");

        var (faults, pages) = await Crawl.ThroughAsync(page, server.Root, "");

        Expect.None(faults);
        AssertHasAllArticles(pages);
    }

    [Fact]
    public async Task The_site_works_from_a_folder_of_a_server()
    {
        var page = await chromium.OpenAsync();
        var bundle = await bundles.BuildAsync(RealProgram.Articles, "--base-url", "https://news.example/trip/");
        await using var server = await FileServer.StartAsync(bundle, "/trip/");

        var (faults, pages) = await Crawl.ThroughAsync(page, server.Root, "");

        Expect.None(faults);
        AssertHasAllArticles(pages);
    }

    [Theory]
    [InlineData("", "HarrisTrip")]
    [InlineData("es/", "HarrisTrip")]
    public async Task A_browser_reads_the_manifest_of_an_edition_without_a_fault(string edition, string name)
    {
        var page = await chromium.OpenAsync();
        var bundle = await bundles.BuildAsync(RealProgram.Articles, "--base-url", "https://news.example/trip/");
        await using var server = await FileServer.StartAsync(bundle, "/trip/");

        await page.GotoAsync(new Uri(server.Root, edition).AbsoluteUri);
        var answer = (await (await page.Context.NewCDPSessionAsync(page)).SendAsync("Page.getAppManifest"))!.Value;

        Assert.Empty(answer.GetProperty("errors").EnumerateArray().Select(e => e.GetRawText()));
        var manifest = answer.GetProperty("manifest");
        Assert.Equal(name, manifest.GetProperty("name").GetString());
        Assert.Equal(new Uri(server.Root, edition).AbsoluteUri, manifest.GetProperty("startUrl").GetString());
        Assert.Equal(new Uri(server.Root, edition).AbsoluteUri, manifest.GetProperty("scope").GetString());
        Assert.Equal(3, manifest.GetProperty("icons").GetArrayLength());
    }

    [Fact]
    public async Task The_site_works_from_the_server_that_the_README_shows()
    {
        var page = await chromium.OpenAsync();
        var bundle = await bundles.BuildAsync(RealProgram.Articles);
        using var server = await PythonServer.StartAsync(bundle);

        var (faults, pages) = await Crawl.ThroughAsync(page, server.Root, "");

        Expect.None(faults);
        AssertHasAllArticles(pages);
    }

    [Fact]
    public async Task A_portable_site_works_opened_from_disk()
    {
        var page = await chromium.OpenAsync();
        var bundle = await bundles.BuildAsync(RealProgram.Articles, "--portable");

        var (faults, pages) = await Crawl.ThroughAsync(page, OnDisk(bundle), "index.html");

        Expect.None(faults);
        AssertHasAllArticles(pages);
    }

    [Fact]
    public async Task Words_that_never_end_and_other_scripts_fit_on_a_phone()
    {
        var page = await chromium.OpenAsync();
        var bundle = await bundles.BuildAsync(RealProgram.HardSite);
        await using var server = await FileServer.StartAsync(bundle, "/");

        var (faults, pages) = await Crawl.ThroughAsync(page, server.Root, "");

        Expect.None(faults);
        // The articles, and the lists around them, each with words that never end in its name.
        Assert.InRange(pages, 40, 80);
    }

    [Fact]
    public async Task A_reader_without_scripts_gets_from_the_home_page_to_an_article_and_back()
    {
        var page = await chromium.OpenAsync(scripts: false);
        var bundle = await bundles.BuildAsync(RealProgram.Articles, "--portable");
        var home = new Uri(OnDisk(bundle), "index.html").AbsoluteUri;
        await page.GotoAsync(home);
        var headline = page.Locator("main h2 a").First;
        var title = await headline.InnerTextAsync();

        await headline.ClickAsync();

        Assert.Equal(title, await page.Locator("h1").InnerTextAsync());
        await page.Locator("header a").First.ClickAsync();
        Assert.Equal(home, page.Url);
    }

    static Uri OnDisk(string folder) => new(folder + Path.DirectorySeparatorChar);

    static void AssertHasAllArticles(int pages)
    {
        var articles = Directory.EnumerateFiles(RealProgram.Articles, "index.md", SearchOption.AllDirectories).Count();
        Assert.True(pages > articles, $"Only {pages} pages were reached for {articles} articles and a home page.");
    }
}
