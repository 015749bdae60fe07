using HarrisTrip.Files;
using HarrisTrip.Import;
using HarrisTrip.Parse;

namespace HarrisTrip.Cli.Importing;

/// <summary>What came of writing an imported article.</summary>
enum Outcome
{
    Written,
    Renewed,
    Unchanged,

    /// <summary>Somebody edited it after it was imported: it is as it was.</summary>
    Kept,
}

/// <summary>Writes imported articles into a folder of articles, and never over what somebody wrote.</summary>
static class ArticleFolder
{
    /// <param name="origin">The source's path in the folder that it was imported from: tells a second import of it from another source.</param>
    /// <param name="overwrite">Also over what was edited since it was imported.</param>
    public static (string File, Outcome Outcome) Write(string articles, ImportedArticle article, string origin, ISourceFolder source, bool overwrite)
    {
        var text = ImportMark.Add(ArticleWriter.Write(article), origin);
        var (folder, there) = Place(articles, article.Slug ?? Slug.FromTitle(article.Title), origin);
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
        foreach (var image in article.Images)
        {
            if (image.Source is { } path && source.Read(path) is { } bytes)
            {
                Replace(Path.Combine(folder, image.File), bytes);
            }
        }
        // Last: a folder without index.md is no article, should we be interrupted.
        Replace(file, System.Text.Encoding.UTF8.GetBytes(text));
        return (file, there is null ? Outcome.Written : Outcome.Renewed);
    }

    /// <summary>The first folder of an address that is free, or holds an earlier import of the same source.</summary>
    static (string Folder, string? There) Place(string articles, string slug, string origin)
    {
        for (var number = 1; ; number++)
        {
            var folder = Path.Combine(articles, number == 1 ? slug : $"{slug}-{number}");
            var file = Path.Combine(folder, "index.md");
            if (!File.Exists(file))
            {
                if (!File.Exists(folder) && !File.Exists(folder + ".md"))
                {
                    return (folder, null);
                }
                continue;
            }
            var text = File.ReadAllText(file);
            if (ImportMark.Of(text)?.Source == origin)
            {
                return (folder, text);
            }
        }
    }

    static void Replace(string file, byte[] content)
    {
        var aside = file + ".importing";
        File.WriteAllBytes(aside, content);
        File.Move(aside, file, overwrite: true);
    }
}
