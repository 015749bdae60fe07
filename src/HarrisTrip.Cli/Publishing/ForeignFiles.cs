using System.Collections.Concurrent;
using System.IO.Enumeration;
using System.Runtime.ExceptionServices;

namespace HarrisTrip.Cli.Publishing;

/// <summary>Finds what lies in a folder and does not belong there.</summary>
static class ForeignFiles
{
    /// <summary>Left behind by looking at a folder in a file manager: nobody's work.</summary>
    static readonly HashSet<string> systemFiles = new(StringComparer.Ordinal)
    {
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
    };

    static readonly EnumerationOptions everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
    };

    static readonly EnumerationOptions top = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>True for a path in a folder, with forward slashes; asked from any thread.</summary>
    public delegate bool IsKnown(ReadOnlySpan<char> path);

    /// <summary>What somebody else has put into a bundle's folder, which a swap would take away.</summary>
    public static IReadOnlyList<string> In(string folder, PublishedFiles known) =>
        In(folder, path => known.HasFile(path) || IsSystemFile(path), known.HasFolder);

    /// <summary>
    /// What lies in a folder and is not known, in ordinal order: files and links, and folders that are not known, as
    /// one name with a slash at the end. Links are not followed.
    /// </summary>
    /// <param name="isFile">True for a known file.</param>
    /// <param name="isFolder">True for a known folder.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException"/>
    public static IReadOnlyList<string> In(string folder, IsKnown isFile, IsKnown isFolder)
    {
        var found = new ConcurrentBag<string>(Others("", top));
        var folders = new FileSystemEnumerable<string>(folder, (ref entry) => entry.FileName.ToString(), top)
        {
            ShouldIncludePredicate = (ref entry) => IsFolder(ref entry) && isFolder(entry.FileName),
        };
        try
        {
            Parallel.ForEach(
                folders,
                name =>
                {
                    foreach (var other in Others(name + "/", everything))
                    {
                        found.Add(other);
                    }
                }
            );
        }
        catch (AggregateException faults)
        {
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }
        return [.. found.Order(StringComparer.Ordinal)];

        IEnumerable<string> Others(string below, EnumerationOptions depth) =>
            new FileSystemEnumerable<string>(
                Path.Combine(folder, below),
                (ref entry) => IsFolder(ref entry) ? PathOf(below, ref entry) + "/" : PathOf(below, ref entry),
                depth
            )
            {
                ShouldIncludePredicate = (ref entry) =>
                    IsFolder(ref entry) ? !Asks(below, ref entry, isFolder) : !Asks(below, ref entry, isFile),
                ShouldRecursePredicate = (ref entry) => IsFolder(ref entry) && Asks(below, ref entry, isFolder),
            };
    }

    static bool IsSystemFile(ReadOnlySpan<char> path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return systemFiles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
    }

    static bool IsFolder(ref FileSystemEntry entry) =>
        entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) == 0;

    /// <param name="below">The part of the path that leads to where the entries are listed from.</param>
    static bool Asks(string below, ref FileSystemEntry entry, IsKnown isKnown)
    {
        const int usual = 512;
        var most = MostLengthOf(below, ref entry);
        var room = most <= usual ? stackalloc char[usual] : new char[most];
        return isKnown(room[..CopyPath(below, ref entry, room)]);
    }

    static string PathOf(string below, ref FileSystemEntry entry)
    {
        var room = new char[MostLengthOf(below, ref entry)];
        return new string(room, 0, CopyPath(below, ref entry, room));
    }

    static int MostLengthOf(string below, ref FileSystemEntry entry) =>
        below.Length + entry.Directory.Length - entry.RootDirectory.Length + 1 + entry.FileName.Length;

    /// <returns>How many characters it has.</returns>
    static int CopyPath(string below, ref FileSystemEntry entry, scoped Span<char> room)
    {
        below.CopyTo(room);
        var length = below.Length;
        var folders = entry
            .Directory[entry.RootDirectory.TrimEnd(Path.DirectorySeparatorChar).Length..]
            .Trim(Path.DirectorySeparatorChar);
        if (folders.Length > 0)
        {
            folders.CopyTo(room[length..]);
            room.Slice(length, folders.Length).Replace(Path.DirectorySeparatorChar, '/');
            length += folders.Length;
            room[length++] = '/';
        }
        entry.FileName.CopyTo(room[length..]);
        return length + entry.FileName.Length;
    }
}
