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
    /// <param name="where">Full paths: nothing else has changed. Null when anything may have.</param>
    public IReadOnlyList<string> Changes(IReadOnlyCollection<string>? where)
    {
        if (where is not null && TryLookAt(where) is { } few)
        {
            return few;
        }
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

    /// <summary>
    /// Looks at some files only, so that a save costs the same in a small site and a large one. Null where one of them
    /// is, or was, no plain file: all that lies in it may have changed.
    /// </summary>
    List<string>? TryLookAt(IReadOnlyCollection<string> where)
    {
        var found = new SortedDictionary<string, (long, DateTimeOffset)?>(StringComparer.Ordinal);
        foreach (var full in where)
        {
            var path = Path.GetRelativePath(folder, full).Replace('\\', '/');
            if (Path.IsPathRooted(path) || path.Split('/').Any(part => part.StartsWith('.')))
            {
                continue;
            }
            var file = new FileInfo(full);
            if (file is { Exists: true, LinkTarget: null })
            {
                found[path] = (file.Length, file.LastWriteTimeUtc);
            }
            else if (file.Exists || Directory.Exists(full) || IsKnownFolder(path))
            {
                return null;
            }
            else
            {
                found[path] = null;
            }
        }
        return [.. found.Where(file => Note(file.Key, file.Value)).Select(file => file.Key)];
    }

    bool IsKnownFolder(string path) =>
        !known.ContainsKey(path) && known.Keys.Any(file => file.StartsWith(path + '/', StringComparison.Ordinal));

    /// <summary>True when a file is not as it was.</summary>
    bool Note(string path, (long, DateTimeOffset)? now)
    {
        if (now is not { } there)
        {
            return known.Remove(path);
        }
        var isSame = known.TryGetValue(path, out var was) && was == there;
        known[path] = there;
        return !isSame;
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
