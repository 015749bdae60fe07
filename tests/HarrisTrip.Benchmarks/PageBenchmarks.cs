using BenchmarkDotNet.Attributes;
using HarrisTrip.Check;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Images;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Settings;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render;
using HarrisTrip.Render.Outputs;
using HarrisTrip.Render.Templating;

namespace HarrisTrip.Benchmarks;

/// <summary>
/// What is done for every article: its file is parsed twice, its page rendered once and checked once.
/// </summary>
[MemoryDiagnoser]
public class PageBenchmarks : IPublishedFolder
{
    readonly MemoryFolder folder = new(articles: 100);
    readonly Report report = new();
    readonly PageChecker checker = new();
    ArticleSource articles = null!;
    RenderScope scope = null!;
    PlannedFile plan = null!;
    PageInput input = null!;

    public string? Root => scope.Site.Settings.Root;

    public bool Has(string path) => true;

    [GlobalSetup]
    public void Setup()
    {
        var options = new BuildOptions(
            folder,
            "articles",
            null,
            new PictureMaker(store: null, jobs: 1),
            new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)
        );
        var theme = new ThemeFiles(null, "");
        var languages = new Languages(theme.Words(report), report);
        var settings = SettingsReader.Read(folder, options.SourceName, baseUrl: null, languages, report);
        var assets = new SourceAssets(folder, options.Pictures);
        articles = new ArticleSource(options, settings, languages);
        var site = SiteAssembler.Assemble(
            settings,
            articles.ReadHeads(assets, report),
            single: false,
            options.Now,
            options.SourceName,
            report
        );
        var bundled = new BundleAssets(theme, assets, new NoBundle(), report);
        scope = new RenderScope(
            site,
            languages,
            new Templates(theme, report),
            bundled,
            new SiteIcons(settings, theme, bundled, options.Pictures, new NoBundle(), report),
            new BundlePictures(assets, options.Pictures, new NoBundle(), report),
            new PictureUsage(site.Articles.Count),
            head => articles.ReadAgain(head, report),
            _ => false,
            _ => false,
            Portable: false,
            report
        );
        plan = Outputs.Plan(site).First();
        input = Finished(Render());
        checker.Check(input, this, report);
        if (report.Sorted() is [var fault, ..])
        {
            throw new InvalidOperationException($"A page with a fault is not what is measured: {fault}");
        }
    }

    [Benchmark]
    public Article Parse() => articles.ReadAgain(plan.Subject!, report);

    /// <summary>With the parsing of its article, which every page begins with.</summary>
    [Benchmark]
    public Page Render() => (Page)plan.Render(scope, plan)!;

    [Benchmark]
    public FileFacts Check() => checker.Check(input, this, report);

    PageInput Finished(Page page) =>
        new(plan.File, plan.At(scope.Site), page.Html.Html, page.Html.Map, plan.Kind, page.Canonical);

    sealed class NoBundle : IBundle
    {
        public void Write(string path, ReadOnlySpan<byte> content) { }
    }
}
