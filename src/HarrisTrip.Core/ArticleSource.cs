using System.Collections.Concurrent;
using HarrisTrip.Building;
using HarrisTrip.Building.Storage;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Media;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Settings;
using HarrisTrip.Model.Sites;
using HarrisTrip.Tracing;

namespace HarrisTrip;

/// <summary>
/// Finds the articles of a folder, and reads each once: those of a large site that are too many to be kept until their
/// pages are made are read again then.
/// </summary>
sealed class ArticleSource(
    BuildOptions options,
    SiteSettings settings,
    Languages languages,
    IReadOnlyList<OwnBlock> blocks,
    Fingerprints fingerprints,
    Reuse reuse
)
{
    /// <summary>In bytes of source, of which each takes about eight when it is parsed.</summary>
    const long MaxKeptBytes = 24_000_000;

    readonly ParseOptions parsing = new(
        options.Drafts,
        settings.Language,
        lang => languages.For(lang).QuoteMarks,
        languages.NumberMarksOf,
        settings.Zone,
        settings.ArticleFields,
        blocks
    )
    {
        AuthorNames = settings.AuthorNames,
    };

    readonly Permalink permalink = settings.Permalink is { } pattern ? Permalink.Of(pattern.Value) : Permalink.Default;

    readonly ConcurrentDictionary<string, string> shared = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, (Article Article, UInt128 Fingerprint)> kept = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, (ReadArticle Article, int[] Questions)> read = new(StringComparer.Ordinal);
    long keptBytes;
    ArticleHead[] heads = [];
    HashSet<string>? neighbours;

    /// <summary>What lies among the articles, each folder with what lies in it.</summary>
    public IReadOnlyList<(FolderEntry Entry, IReadOnlyList<FolderEntry> Files)> Listed { get; private set; } = [];

    /// <summary>The folders of which it is told that nothing is published.</summary>
    public HashSet<string> Skipped { get; } = new(StringComparer.Ordinal);

    /// <summary>What the reading of each article asked, by the numbers of the questions.</summary>
    public IEnumerable<int[]> Questions =>
        heads.Select(head =>
            read.TryGetValue(head.Path, out var made) ? made.Questions : reuse.Memory!.Articles[head.Path].Questions
        );

    /// <summary>What is remembered of all articles.</summary>
    public IReadOnlyDictionary<string, ArticleRecord> Remember() =>
        heads.ToDictionary(
            head => head.Path,
            head =>
                read.TryGetValue(head.Path, out var made)
                    ? new ArticleRecord(head.Path, head, made.Article.Faults, made.Questions)
                    : Again(reuse.Memory!.Articles[head.Path]),
            StringComparer.Ordinal
        );

    ArticleRecord Again(ArticleRecord record)
    {
        reuse.Numbers.Again(record.Questions);
        return record;
    }

    /// <summary>Reads every article, reports its faults, and keeps its head. In ordinal order of their paths.</summary>
    /// <param name="assets">Null when nobody asks for pictures.</param>
    public IReadOnlyList<ArticleHead> ReadHeads(SourceAssets? assets, Report report)
    {
        var paths = options.Single is { } single ? [single] : Find(report);
        heads = new ArticleHead[paths.Count];
        Parallel.For(
            0,
            paths.Count,
            new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = options.Stop },
            i =>
            {
                if (reuse.Memory?.Articles.GetValueOrDefault(paths[i]) is { } known && reuse.Holds(known.Questions))
                {
                    report.AddRange(known.Faults);
                    heads[i] = known.Head;
                    return;
                }
                var trace = new Trace();
                var made = ReadOne(paths[i], assets?.With(trace), new Clock(options.Now, trace));
                trace.Ask(QuestionKind.Article, paths[i]);
                report.AddRange(made.Faults);
                heads[i] = made.Head;
                read[paths[i]] = (made, reuse.Numbers.Of(trace.Questions));
            }
        );
        return heads;
    }

    ReadArticle ReadOne(string path, SourceAssets? assets, Clock clock)
    {
        var (article, faults, fingerprint, length) = Parse(path);
        if (Interlocked.Add(ref keptBytes, length) <= MaxKeptBytes)
        {
            kept[path] = (article, fingerprint);
        }
        var found = new Report();
        found.AddRange(faults);
        if (assets is not null && (!article.IsDraft || options.Drafts))
        {
            PictureGuard.Check(article, assets, clock, options.Drafts, found);
            MediaGuard.Check(article, assets, clock, parsing, found);
        }
        return new ReadArticle(HeadOf(article, fingerprint, clock), found.Added);
    }

    /// <summary>
    /// Reads an article again to make its page; its faults have been reported by then, unless it changed since.
    /// </summary>
    public Article ReadAgain(ArticleHead head, Report report)
    {
        if (kept.TryGetValue(head.Path, out var known))
        {
            return known.Article;
        }
        var (article, _, fingerprint, _) = Parse(head.Path);
        if (fingerprint != head.Fingerprint)
        {
            ChangedSource.AddTo(report, head.At);
        }
        return article;
    }

    /// <summary>Reads an article as it is now, and reports its faults.</summary>
    public (Article Article, ArticleHead Head) ReadNow(string path, SourceAssets assets, Report report)
    {
        var (article, faults, fingerprint, _) = Parse(path);
        var clock = new Clock(options.Now);
        report.AddRange(faults);
        PictureGuard.Check(article, assets, clock, options.Drafts, report);
        MediaGuard.Check(article, assets, clock, parsing, report);
        return (article, HeadOf(article, fingerprint, clock));
    }

    /// <summary>Lets go of the articles that were kept until their pages were made.</summary>
    public void Forget() => kept.Clear();

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
                            }.Concat(NamesOf(Parse(path)))
                        )
                        .ToHashSet(StringComparer.Ordinal)
            )
            .Contains(target);

    IEnumerable<string> NamesOf((Article Article, IReadOnlyList<Diagnostic>, UInt128 Fingerprint, int) read) =>
        [read.Article.Slug, HeadOf(read.Article, read.Fingerprint, new Clock(options.Now)).Address.TrimEnd('/')];

    ArticleHead HeadOf(Article article, UInt128 fingerprint, Clock clock) =>
        HeadCodec.Identified(
            ArticleHead.Of(
                article,
                options.SourceName,
                clock,
                options.Drafts,
                fingerprint,
                permalink,
                text => shared.GetOrAdd(text, text)
            )
        ) with
        {
            OfPictures = PicturesOf(article),
        };

    /// <summary>Of all that its pictures and their records can be made of, with the places where it stands.</summary>
    static UInt128 PicturesOf(Article article)
    {
        var hash = new ContentHasher();
        hash.Add(article.Body.Before);
        foreach (var use in article.Body.Images)
        {
            hash.Add(use.Url);
            hash.Add(use.Alt);
            hash.Add(use.Link);
            hash.Add(use.At.Line);
            hash.Add(use.At.Column);
        }
        foreach (var use in article.Body.Blocks)
        {
            hash.Add(use.Kind.Name);
            hash.Add(use.Argument);
        }
        return hash.Hash();
    }

    (Article Article, IReadOnlyList<Diagnostic> Faults, UInt128 Fingerprint, int Length) Parse(string path)
    {
        var bytes = fingerprints.Read(path) ?? [];
        var (article, faults) = ArticleParser.Parse(path, Paths.Combine(options.SourceName, path), bytes, parsing);
        // That a pipe has no text is told when it is read.
        return (
            article,
            bytes.Length == 0 && options.Source.IsSpecial(path) ? [] : faults,
            ContentHash.Of(bytes),
            bytes.Length
        );
    }

    /// <summary>The articles of the folder: folders with an index.md, and .md files.</summary>
    List<string> Find(Report report)
    {
        var found = new List<string>();
        var entries = options.Source.List("").Where(e => e.Name[0] is not ('_' or '.')).ToArray();
        var listed = new IReadOnlyList<FolderEntry>[entries.Length];
        Parallel.For(
            0,
            entries.Length,
            new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = options.Stop },
            i => listed[i] = entries[i] is { IsFolder: true } folder ? options.Source.List(folder.Name) : []
        );
        Listed = [.. entries.Zip(listed)];
        foreach (var (entry, files) in Listed)
        {
            if (entry.LinkTo is { } goal && (goal.Length == 0 || IsArticle(goal)))
            {
                Skipped.Add(entry.Name);
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
                Skipped.Add(entry.Name);
                report.Add(
                    SiteRules.ArticleSkipped,
                    Location.StartOf(Paths.Combine(options.SourceName, $"{entry.Name}/index.md")),
                    $"`{entry.Name}/index.md` is a folder and no file, so nothing of `{entry.Name}` is published.",
                    "Put the article's text into a file of this name."
                );
            }
            else if (SkippedText(entry.Name, files) is { } text)
            {
                Skipped.Add(entry.Name);
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
                ? $"`{path}` is a link that leads out of the articles, or nowhere, "
                    + "so nothing of what it leads to is read."
                : $"`{path}` is a link to `{goal}`, which is published already.",
            goal.Length == 0
                ? "Put the files themselves there, or begin the link's name with _."
                : "Remove the link; `aliases` gives an article a second address."
        );

    /// <summary>A text in a folder that is no article, or in a folder below it.</summary>
    string? SkippedText(string folder, IReadOnlyList<FolderEntry> files) =>
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

    /// <summary>What came of an article.</summary>
    sealed record ReadArticle(ArticleHead Head, IReadOnlyList<Diagnostic> Faults);
}
