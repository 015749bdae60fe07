using System.IO.Enumeration;

namespace HarrisTrip.Cli.Serving.Watching;

/// <summary>
/// The files of a folder as they were at the last look: which of them changed is told by comparing, never by what the
/// system says happened, since editors write by other files and renames, and some disks tell nothing at all. Names that
/// begin with a dot are left out: no article is called so, and our own cache is.
/// </summary>
/// <param name="folder">A real path; need not exist.</param>
sealed class FolderLook(string folder)
{
    Dictionary<string, (long Length, DateTimeOffset Written)> known = Look(folder);

    /// <summary>
    /// Looks again. The paths of files that came, went or are not what they were, with forward slashes, in ordinal
    /// order.
    /// </summary>
    public IReadOnlyList<string> Changes()
    {
        var before = known;
        known = Look(folder);
        return
        [
            .. known
                .Where(file => !before.TryGetValue(file.Key, out var was) || was != file.Value)
                .Select(file => file.Key)
                .Concat(before.Keys.Where(path => !known.ContainsKey(path)))
                .Order(StringComparer.Ordinal),
        ];
    }

    static Dictionary<string, (long, DateTimeOffset)> Look(string folder)
    {
        var found = new Dictionary<string, (long, DateTimeOffset)>(StringComparer.Ordinal);
        try
        {
            foreach (
                var (path, length, written) in new FileSystemEnumerable<(string, long, DateTimeOffset)>(
                    folder,
                    (ref FileSystemEntry entry) =>
                        (entry.ToFullPath()[folder.Length..], entry.Length, entry.LastWriteTimeUtc),
                    new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }
                )
                {
                    ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                        !entry.IsDirectory && !entry.FileName.StartsWith('.'),
                    ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                        !entry.FileName.StartsWith('.') && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
                }
            )
            {
                found[path.Replace('\\', '/').TrimStart('/')] = (length, written);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It went while we looked, or is not there: what was found is what there is.
        }
        return found;
    }
}
