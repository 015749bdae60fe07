using HarrisTrip.Tests.Outside;

namespace HarrisTrip.BrowserTests;

/// <summary>What the real program builds, in a real browser.</summary>
public sealed class BundleTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    readonly ScratchFolder scratch = new();

    string Bundle => scratch.Path("bundle");

    [Fact]
    public async Task A_bundle_of_one_article_works_opened_from_disk()
    {
        var page = await chromium.OpenAsync();
        await RealProgram.BuildAsync(RealProgram.OneArticle, Bundle);

        var (faults, pages) = await Crawl.ThroughAsync(page, OnDisk(Bundle), "index.html");

        Expect.None(faults);
        Assert.Equal(1, pages);
    }

    [Fact]
    public async Task The_site_works_from_the_root_of_a_server()
    {
        var page = await chromium.OpenAsync();
        await RealProgram.BuildAsync(RealProgram.Articles, Bundle);
        await using var server = await FileServer.StartAsync(Bundle, "/");

        var (faults, pages) = await Crawl.ThroughAsync(page, server.Root, "");

        Expect.None(faults);
        AssertHasAllArticles(pages);
    }

    [Fact]
    public async Task The_site_works_from_a_folder_of_a_server()
    {
        var page = await chromium.OpenAsync();
        await RealProgram.BuildAsync(RealProgram.Articles, Bundle, "--base-url", "https://news.example/trip/");
        await using var server = await FileServer.StartAsync(Bundle, "/trip/");

        var (faults, pages) = await Crawl.ThroughAsync(page, server.Root, "");

        Expect.None(faults);
        AssertHasAllArticles(pages);
    }

    [Fact]
    public async Task The_site_works_from_the_server_that_the_README_shows()
    {
        var page = await chromium.OpenAsync();
        await RealProgram.BuildAsync(RealProgram.Articles, Bundle);
        using var server = await PythonServer.StartAsync(Bundle);

        var (faults, pages) = await Crawl.ThroughAsync(page, server.Root, "");

        Expect.None(faults);
        AssertHasAllArticles(pages);
    }

    [Fact]
    public async Task A_portable_site_works_opened_from_disk()
    {
        var page = await chromium.OpenAsync();
        await RealProgram.BuildAsync(RealProgram.Articles, Bundle, "--portable");

        var (faults, pages) = await Crawl.ThroughAsync(page, OnDisk(Bundle), "index.html");

        Expect.None(faults);
        AssertHasAllArticles(pages);
    }

    public void Dispose() => scratch.Dispose();

    static Uri OnDisk(string folder) => new(folder + Path.DirectorySeparatorChar);

    static void AssertHasAllArticles(int pages)
    {
        var articles = Directory.EnumerateFiles(RealProgram.Articles, "index.md", SearchOption.AllDirectories).Count();
        Assert.True(pages > articles, $"Only {pages} pages were reached for {articles} articles and a home page.");
    }
}
