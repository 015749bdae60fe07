using System.IO.Enumeration;

namespace HarrisTrip.Cli.Publishing;

/// <summary>Finds what somebody else has put into a bundle's folder, which a swap would take away.</summary>
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

    /// <summary>
    /// What lies in a folder and is not known, in ordinal order: files and links, and folders that hold no
    /// known file, as one name with a slash at the end. Links are not followed.
    /// </summary>
    public static IReadOnlyList<string> In(string folder, KnownFiles known)
    {
        return
        [
            .. new FileSystemEnumerable<string>(
                folder,
                (ref entry) => IsFolder(ref entry) ? Relative(ref entry) + "/" : Relative(ref entry),
                everything
            )
            {
                ShouldIncludePredicate = (ref entry) =>
                    IsFolder(ref entry) ? !IsKnownFolder(ref entry) : !IsKnownFile(ref entry),
                ShouldRecursePredicate = (ref entry) => IsFolder(ref entry) && IsKnownFolder(ref entry),
            }.Order(StringComparer.Ordinal),
        ];

        bool IsKnownFolder(ref FileSystemEntry entry) => known.HasFolder(Relative(ref entry));

        bool IsKnownFile(ref FileSystemEntry entry) =>
            droppings.Contains(entry.FileName.ToString()) || known.HasFile(Relative(ref entry));
    }

    static bool IsFolder(ref FileSystemEntry entry) =>
        entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) == 0;

    static string Relative(ref FileSystemEntry entry) =>
        Path.GetRelativePath(entry.RootDirectory.ToString(), entry.ToFullPath())
            .Replace(Path.DirectorySeparatorChar, '/');
}
