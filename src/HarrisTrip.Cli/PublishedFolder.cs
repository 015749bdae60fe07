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

    public PageInput Read(string file, Report report)
    {
        var path = Paths.Combine(shown, file);
        // Pages of our own make have to credit every picture; what others made is not asked for it.
        return new PageInput(file, Location.StartOf(path), ArticleFile.Decode(path, disk.Read(file) ?? [], report), SourceMap.Empty, WantsCredits: ours);
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
