using HarrisTrip.Diagnostics;
using HarrisTrip.Import;
using HarrisTrip.Import.Markdown;

namespace HarrisTrip.Cli.Importing;

/// <summary>The result of importing one source.</summary>
/// <param name="File">The article.</param>
sealed record ImportedFrom(ImportSource Source, Imported Imported, string File, Outcome Outcome);

/// <summary>Imports sources together, so that their links lead to each other.</summary>
static class ImportRun
{
    /// <param name="progress">Called with how many sources are done, and how many there are.</param>
    public static IReadOnlyList<ImportedFrom> Run(
        IReadOnlyList<ImportSource> sources,
        string articles,
        bool overwrite,
        Report report,
        Action<int, int>? progress = null,
        CancellationToken stop = default
    )
    {
        var folder = new ArticleFolder(articles);
        var posts = new KnownPosts();
        foreach (var source in sources)
        {
            stop.ThrowIfCancellationRequested();
            if (SourceImporter.Announce(source) is var (slug, names))
            {
                posts.Add(Path.GetFileName(folder.Reserve(slug, source)), names);
            }
        }
        var made = new List<ImportedFrom>();
        for (var i = 0; i < sources.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            if (SourceImporter.Read(sources[i], report, posts) is { } imported)
            {
                var (file, outcome) = folder.Write(imported.Article, sources[i], overwrite);
                made.Add(new ImportedFrom(sources[i], imported, file, outcome));
            }
            progress?.Invoke(i + 1, sources.Count);
        }
        return made;
    }
}
