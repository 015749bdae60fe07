using System.IO.Enumeration;

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

    /// <summary>True for a path in a folder, with forward slashes.</summary>
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
    public static IReadOnlyList<string> In(string folder, IsKnown isFile, IsKnown isFolder) =>
        [
            .. new FileSystemEnumerable<string>(
                folder,
                (ref entry) => IsFolder(ref entry) ? PathOf(ref entry) + "/" : PathOf(ref entry),
                everything
            )
            {
                ShouldIncludePredicate = (ref entry) =>
                    IsFolder(ref entry) ? !Asks(ref entry, isFolder) : !Asks(ref entry, isFile),
                ShouldRecursePredicate = (ref entry) => IsFolder(ref entry) && Asks(ref entry, isFolder),
            }.Order(StringComparer.Ordinal),
        ];

    static bool IsSystemFile(ReadOnlySpan<char> path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return systemFiles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
    }

    static bool IsFolder(ref FileSystemEntry entry) =>
        entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) == 0;

    static bool Asks(ref FileSystemEntry entry, IsKnown isKnown)
    {
        const int usual = 512;
        var most = MostLengthOf(ref entry);
        var room = most <= usual ? stackalloc char[usual] : new char[most];
        return isKnown(room[..CopyPath(ref entry, room)]);
    }

    static string PathOf(ref FileSystemEntry entry)
    {
        var room = new char[MostLengthOf(ref entry)];
        return new string(room, 0, CopyPath(ref entry, room));
    }

    static int MostLengthOf(ref FileSystemEntry entry) =>
        entry.Directory.Length - entry.RootDirectory.Length + 1 + entry.FileName.Length;

    /// <returns>How many characters it has.</returns>
    static int CopyPath(ref FileSystemEntry entry, scoped Span<char> room)
    {
        var below = entry.Directory[entry.RootDirectory.Length..].TrimStart(Path.DirectorySeparatorChar);
        var length = 0;
        if (below.Length > 0)
        {
            below.CopyTo(room);
            room[..below.Length].Replace(Path.DirectorySeparatorChar, '/');
            room[below.Length] = '/';
            length = below.Length + 1;
        }
        entry.FileName.CopyTo(room[length..]);
        return length + entry.FileName.Length;
    }
}
