using System.Collections.Concurrent;
using HarrisTrip.Check.Feeds;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Images.Metadata;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Parse;
using HarrisTrip.Values;

namespace HarrisTrip.Cli.Publishing;

/// <summary>A folder of web pages on disk, or some pages of one.</summary>
sealed class PublishedFolder : IPublishedFolder
{
    readonly string shown;
    readonly DiskFolder disk;
    readonly string place;
    readonly HashSet<string> files = new(StringComparer.Ordinal);
    readonly List<(string Path, NonRegularFile What)> noFiles = [];
    readonly Lazy<Dictionary<string, string>> bySpelling;
    readonly ConcurrentDictionary<int, DiskFolder> above = new();
    readonly ConcurrentDictionary<string, Lazy<ImageFacts?>> pictures = new(StringComparer.Ordinal);

    /// <param name="folder">As the user named it.</param>
    /// <param name="chosen">The names of the pages to look at; null for all that lies in the folder.</param>
    /// <param name="reads">True for the extension of a file that is no page and is looked into all the same.</param>
    public PublishedFolder(string folder, string? root, IReadOnlyList<string>? chosen, Func<string, bool> reads)
    {
        shown = folder.Replace('\\', '/').TrimEnd('/') is "." ? "" : folder.Replace('\\', '/').TrimEnd('/');
        place = Path.GetFullPath(folder.Length == 0 ? "." : folder);
        disk = new DiskFolder(place);
        bySpelling = new Lazy<Dictionary<string, string>>(() =>
            files
                .Order(StringComparer.Ordinal)
                .DistinctBy(f => f, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(f => f, StringComparer.OrdinalIgnoreCase)
        );
        Root = root;
        IsWhole = chosen is null;
        if (chosen is null)
        {
            Collect("", 0);
        }
        else
        {
            noFiles.AddRange(
                chosen
                    .Distinct()
                    .Select(name => (name, NoFileOf(disk.WhatIs(name))))
                    .Where(c => c.Item2 is not null)
                    .Select(c => (c.name, c.Item2!.Value))
            );
        }
        noFiles.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        var looked = ((IEnumerable<string>?)chosen ?? files)
            .Except(noFiles.Select(n => n.Path))
            .Order(StringComparer.Ordinal)
            .ToList();
        Pages = [.. looked.Where(Paths.IsPage)];
        Others = [.. looked.Where(f => !Paths.IsPage(f) && reads(Paths.ExtensionOf(f)))];
    }

    public string? Root { get; }

    public bool IsWhole { get; }

    /// <summary>True for a bundle of our own make.</summary>
    public bool IsOurs => files.Contains(BundleMark.Name);

    public IReadOnlyList<string> Pages { get; }

    /// <summary>Files that are no pages and are looked into.</summary>
    public IReadOnlyList<string> Others { get; }

    public bool Has(string path) => IsWhole ? files.Contains(path) : Above(ref path).Has(path);

    /// <summary>
    /// Of a page alone, all that lies above it on the disk can be looked up, and nothing is read of it.
    /// </summary>
    public int Depth => IsWhole ? 0 : place.Split('/', '\\').Length - 1;

    public string? FindIgnoringCase(string path)
    {
        if (IsWhole)
        {
            var found = bySpelling.Value.GetValueOrDefault(path);
            return found == path ? null : found;
        }
        var rest = path;
        var folder = Above(ref rest);
        return SpeltAs(folder, rest) is { } spelt && spelt != rest ? path[..^rest.Length] + spelt : null;
    }

    public IEnumerable<string> Files => files;

    public IReadOnlyList<(string Path, NonRegularFile What)> NonRegularFiles => noFiles;

    public long? SizeOf(string path) => Above(ref path).SizeOf(path);

    public byte[]? Read(string path)
    {
        try
        {
            return Above(ref path).Read(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Each picture is read once, when a rule first asks for it.</summary>
    public ImageFacts? PictureOf(string path) =>
        pictures
            .GetOrAdd(path, p => new Lazy<ImageFacts?>(() => Read(p) is { } bytes ? ImageProbe.Read(bytes) : null))
            .Value;

    /// <summary>A page; null for a file that is none, which is reported.</summary>
    public PageInput? ReadPage(string file, Report report)
    {
        var bytes = Bytes(file);
        if (bytes.Contains((byte)0))
        {
            report.Add(
                TextRules.Encoding,
                At(file),
                "This file is not a web page: it contains bytes that no text has.",
                "Remove it from the folder, or save it as UTF-8."
            );
            return null;
        }
        return new PageInput(file, At(file), ArticleFile.Decode(At(file).Path, bytes, report), SourceMap.Empty);
    }

    /// <summary>
    /// A file that is no page. Which encoding XML is in, it says itself; addresses in a style sheet are in ASCII in all
    /// of them.
    /// </summary>
    public FileInput ReadFile(string file)
    {
        if (Paths.ExtensionOf(file) is not (".xml" or ".rss" or ".atom" or ".rdf" or ".json" or ".txt"))
        {
            return new(file, At(file), ArticleFile.Decode(At(file).Path, Bytes(file), new Report()));
        }
        var (text, fault) = XmlText.Decode(Bytes(file));
        return new(file, At(file), text) { DecodingFault = fault };
    }

    /// <summary>A file as the user would name it.</summary>
    public string Named(string file) => Paths.Combine(shown, file);

    Location At(string file) => Location.StartOf(Named(file));

    byte[] Bytes(string file)
    {
        var path = file;
        return Above(ref path).Read(path) ?? [];
    }

    /// <summary>The folder that a path begins in, as many levels up as it says; the path goes on from there.</summary>
    DiskFolder Above(ref string path)
    {
        var level = 0;
        for (; path.StartsWith("../", StringComparison.Ordinal); level++)
        {
            path = path[3..];
        }
        return level == 0
            ? disk
            : above.GetOrAdd(
                level,
                up => new DiskFolder(Path.GetFullPath(Path.Combine([place, .. Enumerable.Repeat("..", up)])))
            );
    }

    static string? SpeltAs(DiskFolder folder, string path)
    {
        var found = "";
        foreach (var part in path.Split('/'))
        {
            if (
                folder.List(found).FirstOrDefault(e => e.Name.Equals(part, StringComparison.OrdinalIgnoreCase)).Name
                is not { } name
            )
            {
                return null;
            }
            found = Paths.Combine(found, name);
        }
        return folder.Has(found) ? found : null;
    }

    void Collect(string folder, int depth)
    {
        foreach (var (name, what) in disk.Entries(folder))
        {
            var path = Paths.Combine(folder, name);
            if (NoFileOf(what) is { } odd)
            {
                noFiles.Add((path, odd));
            }
            else if (what == DiskEntry.File)
            {
                files.Add(path);
            }
            // No page lies deeper, nor where a build keeps what was published before.
            else if (depth < 64 && !WorkFolder.IsNamed(name))
            {
                Collect(path, depth + 1);
            }
        }
    }

    static NonRegularFile? NoFileOf(DiskEntry what) =>
        what switch
        {
            DiskEntry.Outside => NonRegularFile.LeadsOut,
            DiskEntry.Nowhere => NonRegularFile.LeadsNowhere,
            DiskEntry.Circle => NonRegularFile.LeadsInCircle,
            DiskEntry.Special => NonRegularFile.Special,
            _ => null,
        };
}
