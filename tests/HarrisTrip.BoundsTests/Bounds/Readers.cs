using System.Text;
using HarrisTrip.Check;
using HarrisTrip.Check.Changes;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Images;
using HarrisTrip.Images.Metadata;
using HarrisTrip.Import;
using HarrisTrip.Tests.Sites;

namespace HarrisTrip.Tests.Safety.Bounds;

/// <summary>
/// All that reads what others have written, each as one call with a text. All work is done on one thread.
/// </summary>
static class Readers
{
    public const string Head = "title: Harbour opens\npublished: 2026-01-02T09:00:00Z\n";

    const string Everything = "title: Harbour Post\nmarkdown: true\nllms: true\nrepublish: true\nshare: true\n";

    static readonly IPublishedFolder folder = new AnyFolder();

    public static IReadOnlyDictionary<string, Action<string>> All { get; } =
        new Dictionary<string, Action<string>>(StringComparer.Ordinal)
        {
            ["body"] = text => Fuzzing.EntryPoints.Body(Encoding.UTF8.GetBytes(text)),
            ["published body"] = text => Site(new MemoryFolder().With("story/index.md", $"---\n{Head}---\n{text}\n")),
            ["front matter"] = text =>
                Fuzzing.EntryPoints.Article(Encoding.UTF8.GetBytes($"---\n{Head}{text}\n---\nWords.\n")),
            ["published article"] = text =>
                Site(new MemoryFolder().With("story/index.md", $"---\n{Head}{text}\n---\nWords.\n")),
            ["articles"] = text => Site(Articles(text)),
            ["site.yaml"] = text => Fuzzing.EntryPoints.Settings(Encoding.UTF8.GetBytes(text)),
            ["words"] = text => Fuzzing.EntryPoints.Words(Encoding.UTF8.GetBytes(text)),
            ["template"] = text => Theme("article.html", text),
            ["theme's style"] = text => Theme("assets/style.css", text),
            ["page"] = text =>
                Page("a.html", $"<!DOCTYPE html><html lang=en><head><title>a</title></head><body>{text}"),
            ["head"] = text =>
                Page("a.html", $"<!DOCTYPE html><html lang=en><head><title>a</title>{text}</head><body><p>a"),
            ["whole page"] = text => Page("a.html", text),
            ["XHTML"] = text =>
                Page(
                    "a.xhtml",
                    $"<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>a</title></head><body>{text}</body></html>"
                ),
            ["two bundles"] = text =>
                BundleChanges.Between(new OnePage(Compared("one", text)), new OnePage(Compared("two", text))),
            ["import of text"] = text => Import("a.txt", text),
            ["import of Markdown"] = text => Import("a.md", text),
            ["import of a page"] = text => Import("a.html", text),
            ["picture"] = text => ImageProbe.Read(Encoding.Latin1.GetBytes(text)),
            ["drawing"] = text => new PictureMaker(null, 1).Inspect(Encoding.UTF8.GetBytes(text)),
        }
            .Concat(
                CheckRules
                    .All.SelectMany(rule => rule.Files)
                    .Distinct()
                    .Select(extension =>
                        KeyValuePair.Create<string, Action<string>>(
                            $"*{extension}",
                            text => File("a" + extension, text)
                        )
                    )
            )
            .Concat(
                ((string[])["robots.txt", "security.txt", "feed.json"]).Select(name =>
                    KeyValuePair.Create<string, Action<string>>(name, text => File(name, text))
                )
            )
            .ToDictionary(StringComparer.Ordinal);

    /// <summary>Texts with a line <c>=====</c> between them, each an article.</summary>
    static MemoryFolder Articles(string texts) =>
        texts
            .Split("\n=====\n")
            .Index()
            .Aggregate(new MemoryFolder(), (folder, text) => folder.With($"story-{text.Index}/index.md", text.Item));

    static void Site(MemoryFolder articles) =>
        Build.Site(articles.With("site.yaml", Everything), o => o with { Jobs = 1 });

    static void Theme(string file, string text) =>
        Build.Article(
            $"---\n{Head}---\nWords.\n",
            o => o with { Jobs = 1, Theme = new MemoryFolder().With(file, text), ThemeName = "theme" }
        );

    static void Page(string file, string html)
    {
        var report = new Report();
        SiteChecker.Check(
            [
                new PageChecker().Check(
                    new PageInput(file, Location.StartOf(file), html, SourceMap.Empty),
                    folder,
                    report
                ),
            ],
            folder,
            report
        );
        report.Summary();
    }

    static void File(string file, string text)
    {
        var report = new Report();
        SiteChecker.Check(
            [FileChecker.Check(new FileInput(file, Location.StartOf(file), text), folder, report)],
            folder,
            report
        );
        report.Summary();
    }

    static string Compared(string difference, string body) =>
        $$"""
            <!DOCTYPE html><html lang=en><head><title>a</title><script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Harbour opens", "datePublished": "2026-01-02T09:00:00Z"}</script></head>
            <body><main><article><h1>Harbour {{difference}}</h1><p>{{difference}}</p>{{body}}</article></main></body></html>
            """;

    static void Import(string file, string text)
    {
        var report = new Report();
        if (
            SourceImporter.Read(new ImportSource(new MemoryFolder().With(file, text), file, file), report) is
            { } imported
        )
        {
            ArticleWriter.Write(imported.Article);
        }
    }

    sealed class AnyFolder : IPublishedFolder
    {
        public string? Root => "https://example.org/";

        public bool Has(string path) => path is "index.html" or "a.png";
    }

    sealed class OnePage(string html) : IPublishedFolder
    {
        public string? Root => "https://example.org/";

        public IEnumerable<string> Files => ["index.html"];

        public bool Has(string path) => path == "index.html";

        public byte[]? Read(string path) => Has(path) ? Encoding.UTF8.GetBytes(html) : null;
    }
}
