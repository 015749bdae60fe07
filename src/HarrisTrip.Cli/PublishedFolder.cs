using HarrisTrip.Check;
using HarrisTrip.Check.Feeds;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Parse;

namespace HarrisTrip.Cli;

/// <summary>A folder of web pages on disk, or some pages of one.</summary>
sealed class PublishedFolder : IPublishedFolder
{
    readonly string shown;
    readonly DiskFolder disk;
    readonly HashSet<string> files = new(StringComparer.Ordinal);

    /// <param name="folder">As the user named it.</param>
    /// <param name="chosen">The names of the pages to look at; null for all that lies in the folder.</param>
    /// <param name="reads">True for the extension of a file that is no page and is looked into all the same.</param>
    public PublishedFolder(string folder, string? root, IReadOnlyList<string>? chosen, Func<string, bool> reads)
    {
        shown = folder.Replace('\\', '/').TrimEnd('/') is "." ? "" : folder.Replace('\\', '/').TrimEnd('/');
        disk = new DiskFolder(Path.GetFullPath(folder.Length == 0 ? "." : folder));
        Root = root;
        IsWhole = chosen is null;
        if (chosen is null)
        {
            Collect("", 0);
        }
        var looked = ((IEnumerable<string>?)chosen ?? files).Order(StringComparer.Ordinal).Distinct().ToList();
        Pages = [.. looked.Where(IsPage)];
        Others = [.. looked.Where(f => !IsPage(f) && reads(Paths.ExtensionOf(f)))];
    }

    public string? Root { get; }

    public bool IsWhole { get; }

    /// <summary>True for a bundle of our own make.</summary>
    public bool IsOurs => files.Contains(BundleMark.Name);

    public IReadOnlyList<string> Pages { get; }

    /// <summary>Files that are no pages and are looked into.</summary>
    public IReadOnlyList<string> Others { get; }

    public bool Has(string path) => IsWhole ? files.Contains(path) : disk.Has(path);

    public PageInput ReadPage(string file, Report report) => new(file, At(file), Text(file, report), SourceMap.Empty);

    /// <summary>A file that is no page. Which encoding XML is in, it says itself.</summary>
    public FileInput ReadFile(string file, Report report)
    {
        if (Paths.ExtensionOf(file) is not (".xml" or ".rss" or ".atom" or ".rdf" or ".json" or ".txt"))
        {
            return new(file, At(file), Text(file, report));
        }
        var (text, fault) = XmlText.Decode(disk.Read(file) ?? []);
        return new(file, At(file), text) { DecodingFault = fault };
    }

    Location At(string file) => Location.StartOf(Paths.Combine(shown, file));

    string Text(string file, Report report) => ArticleFile.Decode(At(file).Path, disk.Read(file) ?? [], report);

    static bool IsPage(string file) => Paths.ExtensionOf(file) is ".html" or ".htm" or ".xhtml";

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
