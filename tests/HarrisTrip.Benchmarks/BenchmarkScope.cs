using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Images;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Settings;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render;
using HarrisTrip.Render.Templating;
using HarrisTrip.Tracing;

namespace HarrisTrip.Benchmarks;

/// <summary>All that rendering needs of a site in memory. Nothing of it is written.</summary>
sealed class BenchmarkScope
{
    static readonly DateTimeOffset now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    readonly MemoryFolder folder;
    readonly ParseOptions parsing;

    /// <param name="isPlanned">Is there a page at this path of the bundle?</param>
    public BenchmarkScope(MemoryFolder folder, Func<string, bool> isPlanned)
    {
        this.folder = folder;
        var pictures = new PictureMaker(store: null, jobs: 1);
        var theme = new ThemeFiles(null, "");
        var languages = theme.ReadLanguages(Report);
        var settings = SettingsReader.Read(folder, "articles", baseUrl: null, languages, Report);
        var assets = new SourceAssets(folder, "", pictures);
        parsing = new ParseOptions(
            Drafts: false,
            settings.Language,
            lang => languages.For(lang).QuoteMarks,
            languages.NumberMarksOf
        );
        var heads = folder
            .List("")
            .Where(entry => entry.IsFolder)
            .AsParallel()
            .AsOrdered()
            .Select(entry => HeadOf(Parse($"{entry.Name}/index.md")));
        var site = SiteAssembler.Assemble(settings, [.. heads], [], single: false, new Clock(now), "articles", Report);
        var bundled = new BundleAssets(theme, assets, new NoBundle(), Report);
        Scope = new RenderScope(
            site,
            languages,
            new Templates(theme, DataFiles.None, Report),
            bundled,
            new SiteIcons(settings, theme, bundled, pictures, new NoBundle(), Report),
            new BundlePictures(assets, pictures, new NoBundle(), Report),
            new SharedWork(),
            head => Parse(head.Path),
            isPlanned,
            _ => [],
            _ => false,
            Portable: false,
            Report
        );
    }

    public RenderScope Scope { get; }

    public Report Report { get; } = new();

    public Article Parse(string path)
    {
        var (article, faults) = ArticleParser.Parse(path, "articles/" + path, folder.Read(path)!, parsing);
        Report.AddRange(faults);
        return article;
    }

    static ArticleHead HeadOf(Article article) =>
        ArticleHead.Of(article, "articles", new Clock(now), drafts: false, 0, Permalink.Default, text => text);

    sealed class NoBundle : IBundle
    {
        public void Write(string path, ReadOnlySpan<byte> content) { }
    }
}
