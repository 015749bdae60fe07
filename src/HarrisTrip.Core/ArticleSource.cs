using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Settings;
using HarrisTrip.Model.Sites;

namespace HarrisTrip;

/// <summary>
/// Finds the articles of a folder, and reads them: once for their heads, and again when their page is made.
/// </summary>
public sealed class ArticleSource(BuildOptions options, SiteSettings settings, Languages languages)
{
    readonly ParseOptions parsing = new(
        options.Drafts,
        settings.Language,
        lang => languages.For(lang).QuoteMarks,
        languages.NumberMarksOf
    );

    readonly Permalink permalink = settings.Permalink is { } pattern ? Permalink.Of(pattern.Value) : Permalink.Usual;

    readonly ConcurrentDictionary<string, string> shared = new(StringComparer.Ordinal);
    HashSet<string>? neighbours;

    /// <summary>Reads every article, reports its faults, and keeps its head. In ordinal order of their paths.</summary>
    /// <param name="assets">Null when nobody asks for pictures.</param>
    public IReadOnlyList<ArticleHead> ReadHeads(SourceAssets? assets, Report report)
    {
        var paths = options.Single is { } single ? [single] : Find(report);
        var heads = new ArticleHead[paths.Count];
        Parallel.For(
            0,
            paths.Count,
            new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = options.Stop },
            i =>
            {
                var (article, faults, fingerprint) = Read(paths[i]);
                report.AddRange(faults);
                if (assets is not null && (!article.IsDraft || options.Drafts))
                {
                    PictureGuard.Check(article, assets, options.Now, options.Drafts, report);
                }
                heads[i] = HeadOf(article, fingerprint);
            }
        );
        return heads;
    }

    /// <summary>
    /// Reads an article again to make its page; its faults have been reported by then, unless it changed since.
    /// </summary>
    public Article ReadAgain(ArticleHead head, Report report)
    {
        var (article, _, fingerprint) = Read(head.Path);
        if (fingerprint != head.Fingerprint)
        {
            report.Add(
                SiteRules.SourceChanged,
                head.At,
                "This file changed while the site was being built.",
                "Build again."
            );
        }
        return article;
    }

    /// <summary>
    /// True for a path or an address that means another article of the folder; asked only of links that mean nothing
    /// else.
    /// </summary>
    public bool IsNeighbour(string target) =>
        LazyInitializer
            .EnsureInitialized(
                ref neighbours,
                () =>
                    Find(new Report())
                        .SelectMany(path =>
                            new[]
                            {
                                path,
                                path.EndsWith("/index.md", StringComparison.Ordinal)
                                    ? Paths.FolderOf(path)
                                    : path[..^".md".Length],
                                Read(path).Article.Slug,
                                AddressOf(path),
                            }
                        )
                        .ToHashSet(StringComparer.Ordinal)
            )
            .Contains(target);

    string AddressOf(string path) =>
        Read(path) is var (article, _, fingerprint) ? HeadOf(article, fingerprint).Address.TrimEnd('/') : path;

    ArticleHead HeadOf(Article article, UInt128 fingerprint) =>
        ArticleHead.Of(
            article,
            options.SourceName,
            options.Now,
            options.Drafts,
            fingerprint,
            permalink,
            text => shared.GetOrAdd(text, text)
        );

    (Article Article, IReadOnlyList<Diagnostic> Faults, UInt128 Fingerprint) Read(string path)
    {
        var bytes = options.Source.Read(path) ?? [];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        var (article, faults) = ArticleParser.Parse(path, Paths.Combine(options.SourceName, path), bytes, parsing);
        // That a pipe has no text is told when it is read.
        return (
            article,
            bytes.Length == 0 && options.Source.IsSpecial(path) ? [] : faults,
            BinaryPrimitives.ReadUInt128BigEndian(hash)
        );
    }

    /// <summary>The articles of the folder: folders with an index.md, and .md files.</summary>
    List<string> Find(Report report)
    {
        var found = new List<string>();
        foreach (var entry in options.Source.List("").Where(e => e.Name[0] is not ('_' or '.')))
        {
            if (entry.LinkTo is { } goal && (goal.Length == 0 || IsArticle(goal)))
            {
                ReportLink(entry.Name, goal, report);
                continue;
            }
            if (!entry.IsFolder)
            {
                if (entry.Name.EndsWith(".md", StringComparison.Ordinal) && entry.Name is not "README.md")
                {
                    found.Add(entry.Name);
                }
                continue;
            }
            var files = options.Source.List(entry.Name);
            if (
                files.FirstOrDefault(f => f is { IsFolder: false, Name: "index.md" }) is { LinkTo: { } target }
                && (target.Length == 0 || IsArticle(target))
            )
            {
                ReportLink($"{entry.Name}/index.md", target, report);
            }
            else if (files.Any(f => f is { IsFolder: false, Name: "index.md" }))
            {
                found.Add($"{entry.Name}/index.md");
            }
            else if (files.Any(f => f is { IsFolder: true, Name: "index.md" }))
            {
                report.Add(
                    SiteRules.ArticleSkipped,
                    Location.StartOf(Paths.Combine(options.SourceName, $"{entry.Name}/index.md")),
                    $"`{entry.Name}/index.md` is a folder and no file, so nothing of `{entry.Name}` is published.",
                    "Put the article's text into a file of this name."
                );
            }
            else if (Overlooked(entry.Name, files) is { } text)
            {
                report.Add(
                    SiteRules.ArticleSkipped,
                    Location.StartOf(Paths.Combine(options.SourceName, text)),
                    $"The folder `{entry.Name}` has no index.md, so nothing of it is published.",
                    "Name the article's file index.md and put its folder directly among the articles, or "
                        + "begin the folder's name with _."
                );
            }
        }
        return found;
    }

    /// <summary>True for the path of an article's folder or file: what leads there is the same article again.</summary>
    bool IsArticle(string path) =>
        path.TrimEnd('/') is var plain
        && plain[0] is not ('_' or '.')
        && (
            plain.Split('/') is [var name]
                && (
                    name.EndsWith(".md", StringComparison.Ordinal)
                    || options.Source.List(name).Any(f => f is { IsFolder: false, Name: "index.md" })
                )
            || plain.Split('/') is [_, "index.md"]
        );

    void ReportLink(string path, string goal, Report report) =>
        report.Add(
            SiteRules.ArticleSkipped,
            Location.StartOf(Paths.Combine(options.SourceName, path)),
            goal.Length == 0
                ? $"`{path}` is a link that leads out of the articles, or nowhere, so nothing of what it leads to is read."
                : $"`{path}` is a link to `{goal}`, which is published already.",
            goal.Length == 0
                ? "Put the files themselves there, or begin the link's name with _."
                : "Take the link out; `aliases` gives an article a second address."
        );

    /// <summary>A text in a folder that is no article, or in a folder below it.</summary>
    string? Overlooked(string folder, IReadOnlyList<FolderEntry> files) =>
        files
            .Where(f => f.Name[0] is not ('_' or '.') && f.Name != "README.md")
            .Select(f =>
                !f.IsFolder
                    ? f.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
                        ? $"{folder}/{f.Name}"
                        : null
                    : options
                        .Source.List($"{folder}/{f.Name}")
                        .Any(inner => inner is { IsFolder: false, Name: "index.md" })
                        ? $"{folder}/{f.Name}/index.md"
                        : null
            )
            .FirstOrDefault(path => path is not null);
}
