using System.Collections.Concurrent;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model;
using HarrisTrip.Parse;

namespace HarrisTrip;

/// <summary>Finds the articles of a folder, and reads them: once for their heads, and again when their page is made.</summary>
public sealed class ArticleSource(BuildOptions options, SiteSettings settings, Languages languages)
{
    readonly ParseOptions parsing = new(options.Drafts, settings.Language, lang => languages.For(lang).QuoteMarks);

    readonly ConcurrentDictionary<string, string> shared = new(StringComparer.Ordinal);

    /// <summary>Reads every article, reports its faults, and keeps its head. In ordinal order of their paths.</summary>
    public IReadOnlyList<ArticleHead> ReadHeads(SourceAssets assets, Report report)
    {
        var paths = options.Single is { } single ? [single] : Find(report);
        var heads = new ArticleHead[paths.Count];
        Parallel.For(0, paths.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = options.Stop }, i =>
        {
            var (article, faults) = Read(paths[i]);
            report.AddRange(faults);
            if (!article.IsDraft || options.Drafts)
            {
                PictureGate.Check(article, assets, options.Now, options.Drafts, report);
            }
            heads[i] = ArticleHead.Of(article, options.SourceName, options.Now, options.Drafts, text => shared.GetOrAdd(text, text));
        });
        return heads;
    }

    /// <summary>Reads one article in full.</summary>
    public (Article Article, IReadOnlyList<Diagnostic> Faults) Read(string path) =>
        ArticleParser.Parse(path, Paths.Combine(options.SourceName, path), options.Source.Read(path) ?? [], parsing);

    /// <summary>The articles of the folder: folders with an index.md, and .md files.</summary>
    List<string> Find(Report report)
    {
        var found = new List<string>();
        foreach (var entry in options.Source.List("").Where(e => e.Name[0] is not ('_' or '.')))
        {
            if (!entry.IsFolder)
            {
                if (entry.Name.EndsWith(".md", StringComparison.Ordinal) && entry.Name is not "README.md")
                {
                    found.Add(entry.Name);
                }
                continue;
            }
            var files = options.Source.List(entry.Name);
            if (files.Any(f => f is { IsFolder: false, Name: "index.md" }))
            {
                found.Add($"{entry.Name}/index.md");
            }
            else if (files.FirstOrDefault(f => !f.IsFolder && f.Name[0] is not ('_' or '.') && f.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && f.Name != "README.md") is { Name: { } text })
            {
                report.Add(SiteRules.ArticleSkipped, Location.StartOf(Paths.Combine(options.SourceName, $"{entry.Name}/{text}")),
                    $"The folder `{entry.Name}` has no index.md, so nothing of it is published.", "Name the article's file index.md, or begin the folder's name with _.");
            }
        }
        return found;
    }
}
