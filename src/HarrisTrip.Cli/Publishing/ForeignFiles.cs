using System.IO.Enumeration;

namespace HarrisTrip.Cli.Publishing;

/// <summary>Finds what lies in a folder and does not belong there.</summary>
static class ForeignFiles
{
    /// <summary>Left behind by looking at a folder in a file manager: nobody's work.</summary>
    static readonly string[] droppings = [".DS_Store", "Thumbs.db", "desktop.ini"];

    static readonly EnumerationOptions everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
    };

    /// <summary>What somebody else has put into a bundle's folder, which a swap would take away.</summary>
    public static IReadOnlyList<string> In(string folder, PublishedFiles known) =>
        In(folder, path => known.HasFile(path) || IsDropping(path), known.HasFolder);

    /// <summary>
    /// What lies in a folder and is not known, in ordinal order: files and links, and folders that are not known, as
    /// one name with a slash at the end. Links are not followed.
    /// </summary>
    /// <param name="isFile">Is this path, with forward slashes, a known file?</param>
    /// <param name="isFolder">And this a known folder?</param>
    public static IReadOnlyList<string> In(string folder, Func<string, bool> isFile, Func<string, bool> isFolder) =>
        [
            .. new FileSystemEnumerable<string>(
                folder,
                (ref entry) => IsFolder(ref entry) ? Relative(ref entry) + "/" : Relative(ref entry),
                everything
            )
            {
                ShouldIncludePredicate = (ref entry) =>
                    IsFolder(ref entry) ? !isFolder(Relative(ref entry)) : !isFile(Relative(ref entry)),
                ShouldRecursePredicate = (ref entry) => IsFolder(ref entry) && isFolder(Relative(ref entry)),
            }.Order(StringComparer.Ordinal),
        ];

    static bool IsDropping(string path) => droppings.Contains(path[(path.LastIndexOf('/') + 1)..]);

    static bool IsFolder(ref FileSystemEntry entry) =>
        entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) == 0;

    static string Relative(ref FileSystemEntry entry)
    {
        var below = entry.Directory[entry.RootDirectory.Length..].TrimStart(Path.DirectorySeparatorChar);
        var path =
            below.Length == 0 ? entry.FileName.ToString() : $"{below}{Path.DirectorySeparatorChar}{entry.FileName}";
        return Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
    }
}
