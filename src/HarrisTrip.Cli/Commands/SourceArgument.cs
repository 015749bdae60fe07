using HarrisTrip.Cli.Importing;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Import;

namespace HarrisTrip.Cli.Commands;

/// <summary>Resolves the path of articles that an editor gives.</summary>
static class SourceArgument
{
    /// <returns>
    /// The folder that articles lie in, that folder as the user named it, in it the file of the one article, or null
    /// for all of them, and what is not to be written over: the folder, or the one article's own folder or file.
    /// </returns>
    /// <exception cref="UsageException">There is nothing there to build.</exception>
    public static (string Folder, string Shown, string? Single, string Own) Find(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new UsageException(
                "The name of the folder of articles is empty.",
                "Name a folder of articles, or one article."
            );
        }
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(full))
        {
            return full.EndsWith(".md", StringComparison.Ordinal) && Path.GetFileName(full) != "README.md"
                ? InParent(path, full, Path.GetFileName(full) == "index.md" ? null : Path.GetFileName(full))
                : throw new UsageException(
                    $"`{path}` is not an article.",
                    "An article is a .md file, or a folder with an index.md."
                );
        }
        if (!Directory.Exists(full))
        {
            throw new UsageException($"There is nothing at `{path}`.", "Name a folder of articles, or one article.");
        }
        return File.Exists(Path.Combine(full, "index.md")) && Path.GetDirectoryName(full) is { } parent
            ? (parent, ShownParent(path), $"{Path.GetFileName(full)}/index.md", path)
            : (full, Shown(path), null, path);
    }

    /// <summary>
    /// A file: alone in a folder that is the article's own if it is an index.md, else among other articles.
    /// </summary>
    static (string, string, string?, string) InParent(string path, string full, string? name)
    {
        var folder = Path.GetDirectoryName(full)!;
        return name is null
            ? Find(Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".")
            : (folder, ShownParent(path), name, path);
    }

    static string ShownParent(string path)
    {
        var trimmed = Path.TrimEndingDirectorySeparator(path);
        if (Path.GetFileName(trimmed) is "" or "." or "..")
        {
            return Shown(Path.Combine(trimmed, ".."));
        }
        return Path.GetDirectoryName(trimmed) is { Length: > 0 } parent ? Shown(parent) : "";
    }

    static string Shown(string path)
    {
        var shown = path.Replace('\\', '/');
        shown = shown.Length > 1 ? shown.TrimEnd('/') : shown;
        shown = shown.StartsWith("./", StringComparison.Ordinal) ? shown[2..] : shown;
        return shown == "." ? "" : shown;
    }

    /// <summary>
    /// The files to import that paths name; of a folder all that could be articles, in ordinal order.
    /// </summary>
    /// <exception cref="UsageException">There is nothing to import at one of them.</exception>
    public static ImportFolder Sources(IEnumerable<string> paths)
    {
        var (sources, skipped) = (new List<ImportSource>(), new List<(string, string)>());
        foreach (var path in paths)
        {
            if (string.IsNullOrWhiteSpace(path))
            {
                throw new UsageException(
                    "The name of a source is empty.",
                    "Name texts, saved pages or Markdown files, or folders of them."
                );
            }
            var full = Path.GetFullPath(path);
            if (File.Exists(full))
            {
                sources.Add(
                    new ImportSource(new DiskFolder(Path.GetDirectoryName(full)!), Path.GetFileName(full), Shown(path))
                );
                continue;
            }
            var found = Directory.Exists(full)
                ? ImportFolder.Read(full, Shown(path))
                : throw new UsageException(
                    $"There is nothing at `{path}`.",
                    "Name texts, saved pages or Markdown files, or folders of them."
                );
            if (found.Sources.Count == 0)
            {
                throw new UsageException(
                    $"There is nothing to import in `{path}`.",
                    "Sources end in .txt, .html, .htm, .md, .markdown or .mdx."
                );
            }
            sources.AddRange(found.Sources);
            skipped.AddRange(found.Skipped);
        }
        return new ImportFolder(sources, skipped);
    }
}
