using HarrisTrip.Files;

namespace HarrisTrip.Import.Markdown;

/// <summary>
/// Finds the pictures and files that a post names, where its generator keeps them: nothing outside of the imported
/// folder.
/// </summary>
sealed class SourceFiles(ISourceFolder folder, string post)
{
    /// <summary>
    /// What generators serve from the site's root: of Hugo and Zola, Astro, Jekyll and Eleventy, Pelican and Ghost.
    /// </summary>
    static readonly string[] roots =
    [
        "",
        "static",
        "public",
        "assets",
        "src",
        "src/assets",
        "source",
        "content",
        "docs",
    ];

    /// <summary>What Pelican writes before a path of its content.</summary>
    static readonly string[] marks = ["{static}", "{attach}", "{filename}", "|static|", "|filename|", "|attach|"];

    /// <summary>Where an address leads to in the folder; null when there is no such file.</summary>
    /// <param name="url">Percent-encoded, perhaps with a query.</param>
    public string? Find(string url)
    {
        var path = Plain(url);
        var end = path.AsSpan().IndexOfAny('?', '#');
        path = Uri.UnescapeDataString(end < 0 ? path : path[..end]);
        path =
            path.StartsWith("~/", StringComparison.Ordinal) || path.StartsWith("@/", StringComparison.Ordinal)
                ? "/src" + path[1..]
                : path;
        if (path.Length == 0 || path.EndsWith('/'))
        {
            return null;
        }
        // Some exports of WordPress name a cover without the folder that it lies in.
        string[] beside = path.StartsWith('/') ? [] : [path, "images/" + path];
        return beside
            .Select(near => Paths.Resolve(Paths.FolderOf(post), near))
            .Concat(roots.Select(root => Paths.Resolve(root, path.TrimStart('/'))))
            .FirstOrDefault(found => found is { Length: > 0 } && Exists(found));
    }

    /// <summary>An address without what stands for the site's own address in front of it.</summary>
    public static string Plain(string url)
    {
        url = url.Replace("__GHOST_URL__", "", StringComparison.Ordinal);
        return marks.FirstOrDefault(mark => url.StartsWith(mark, StringComparison.Ordinal)) is { } mark
            ? url[mark.Length..]
            : url;
    }

    bool Exists(string path) => folder.List(Paths.FolderOf(path)).Any(e => !e.IsFolder && e.Name == Paths.NameOf(path));
}
