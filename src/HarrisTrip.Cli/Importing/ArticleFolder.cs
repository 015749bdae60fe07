using HarrisTrip.Cli.Publishing;
using HarrisTrip.Import;
using HarrisTrip.Values;

namespace HarrisTrip.Cli.Importing;

/// <summary>The result of writing an imported article.</summary>
enum Outcome
{
    Written,
    Reimported,
    Unchanged,

    /// <summary>Somebody edited it after it was imported: it is as it was.</summary>
    Kept,
}

/// <summary>Writes imported articles into a folder of articles, and never over what somebody wrote.</summary>
sealed class ArticleFolder(string articles)
{
    /// <summary>The folders that are promised to sources, and those sources as the user named them.</summary>
    readonly Dictionary<string, string> promised = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Promises a folder to a source before it is written, so that others can link to it.</summary>
    public string Reserve(string slug, ImportSource source)
    {
        var folder = Place(slug, source).Folder;
        promised[folder] = source.Shown;
        return folder;
    }

    /// <param name="overwrite">Also over what was edited since it was imported.</param>
    public (string File, Outcome Outcome) Write(ImportedArticle article, ImportSource source, bool overwrite)
    {
        var (folder, there) = Place(article.Slug ?? Slug.FromTitle(article.Title), source);
        // A folder with a number gives another address than the one that was wanted.
        article = article.Slug == Path.GetFileName(folder) ? article : article with { Slug = null };
        var text = ImportMark.Add(ArticleWriter.Write(article), source.Path);
        var file = Path.Combine(folder, "index.md");
        if (there is not null)
        {
            if (there == text)
            {
                return (file, Outcome.Unchanged);
            }
            if (!overwrite && ImportMark.Of(there)!.IsEdited)
            {
                return (file, Outcome.Kept);
            }
        }
        Directory.CreateDirectory(folder);
        foreach (
            var (name, path) in article
                .Images.Select(i => (i.File, i.Source))
                .Concat(article.Attached.Select(f => (f.File, (string?)f.Source)))
        )
        {
            if (path is not null && source.Folder.Read(path) is { } bytes)
            {
                Replace(Path.Combine(folder, name), bytes);
            }
        }
        // Last: a folder without index.md is no article, should we be interrupted.
        Replace(file, System.Text.Encoding.UTF8.GetBytes(text));
        return (file, there is null ? Outcome.Written : Outcome.Reimported);
    }

    /// <summary>The first folder of an address that is free, or holds an earlier import of the same source.</summary>
    (string Folder, string? There) Place(string slug, ImportSource source)
    {
        for (var number = 1; ; number++)
        {
            var folder = Path.Combine(articles, number == 1 ? slug : $"{slug}-{number}");
            var file = Path.Combine(folder, "index.md");
            if (promised.TryGetValue(folder, out var other) && other != source.Shown)
            {
                continue;
            }
            if (!File.Exists(file))
            {
                if (!File.Exists(folder) && !File.Exists(folder + ".md"))
                {
                    return (folder, null);
                }
                continue;
            }
            var text = File.ReadAllText(file);
            if (ImportMark.Of(text)?.Source == source.Path)
            {
                return (folder, text);
            }
        }
    }

    static void Replace(string file, byte[] content) => WholeFile.Write(file, ".importing", content);
}
