using HarrisTrip.Check;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Parse;

namespace HarrisTrip.Cli;

/// <summary>A folder of web pages on disk.</summary>
sealed class PublishedFolder : IPublishedFolder
{
    readonly string shown;
    readonly DiskFolder disk;
    readonly HashSet<string> files = new(StringComparer.Ordinal);
    readonly bool ours;

    /// <param name="folder">As the user named it.</param>
    public PublishedFolder(string folder, string? root)
    {
        shown = folder.Replace('\\', '/').TrimEnd('/');
        disk = new DiskFolder(Path.GetFullPath(folder));
        Root = root;
        Collect("", 0);
        Pages = [.. files.Where(f => Paths.ExtensionOf(f) is ".html" or ".htm").Order(StringComparer.Ordinal)];
        ours = files.Contains(BundleMark.Name);
    }

    public string? Root { get; }

    public IReadOnlyList<string> Pages { get; }

    public bool Has(string path) => files.Contains(path);

    /// <summary>A page; null for a file that is none, which is reported.</summary>
    public PageInput? Read(string file, Report report)
    {
        var path = Paths.Combine(shown, file);
        var bytes = disk.Read(file) ?? [];
        if (bytes.Contains((byte)0))
        {
            report.Add(ArticleRules.Encoding, Location.StartOf(path), "This file is no web page: it holds bytes that no text has.", "Take it out of the folder, or save it as UTF-8.");
            return null;
        }
        // Pages of our own make have to credit every picture; what others made is not asked for it.
        return new PageInput(file, Location.StartOf(path), ArticleFile.Decode(path, bytes, report), SourceMap.Empty, WantsCredits: ours);
    }

    void Collect(string folder, int depth)
    {
        foreach (var entry in disk.List(folder))
        {
            var path = Paths.Combine(folder, entry.Name);
            if (!entry.IsFolder)
            {
                files.Add(path);
            }
            // A link to a folder above would lead round for ever.
            else if (depth < 64)
            {
                Collect(path, depth + 1);
            }
        }
    }
}
