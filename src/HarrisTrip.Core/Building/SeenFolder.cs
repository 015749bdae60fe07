using System.Collections.Concurrent;
using HarrisTrip.Files;

namespace HarrisTrip.Building;

/// <summary>A file or folder that a build looked at or for, and its stamp before that.</summary>
public readonly record struct SeenPath(string Path, SourceStamp Stamp);

/// <summary>A folder that notes what is looked at in it, from any thread.</summary>
sealed class SeenFolder(ISourceFolder folder) : ISourceFolder
{
    readonly ConcurrentDictionary<string, SourceStamp?> stamps = new(StringComparer.Ordinal);

    /// <summary>
    /// All that was looked at, in ordinal order: while nothing of it is changed, everybody who looks sees the same.
    /// Null when that cannot be told.
    /// </summary>
    public IReadOnlyList<SeenPath>? Seen =>
        stamps.Values.Any(stamp => stamp is null)
            ? null
            :
            [
                .. stamps
                    .OrderBy(seen => seen.Key, StringComparer.Ordinal)
                    .Select(seen => new SeenPath(seen.Key, seen.Value!.Value)),
            ];

    public IReadOnlyList<FolderEntry> List(string path)
    {
        StampOf(path);
        return folder.List(path);
    }

    public byte[]? Read(string path)
    {
        StampOf(path);
        return folder.Read(path);
    }

    public Stream? Open(string path)
    {
        StampOf(path);
        return folder.Open(path);
    }

    public bool IsSpecial(string path) => folder.IsSpecial(path);

    public SourceStamp? StampOf(string path) => stamps.GetOrAdd(path, folder.StampOf);
}
