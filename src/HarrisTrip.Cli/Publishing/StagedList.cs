namespace HarrisTrip.Cli.Publishing;

/// <summary>A file of a bundle in making.</summary>
/// <param name="Stamp">Of the file that was proven to hold its content.</param>
readonly record struct StagedFile(string Path, Digest Digest, FileStamp Stamp);

/// <summary>The list of a bundle's files while it is made, from any thread.</summary>
sealed class StagedList
{
    readonly List<StagedFile> added = [];
    readonly Lock gate = new();
    List<StagedFile> sorted = [];

    /// <summary>The length of all files together, in bytes.</summary>
    public long TotalBytes { get; private set; }

    public void Add(string path, Digest digest, FileStamp stamp)
    {
        lock (gate)
        {
            TotalBytes += stamp.Size;
            added.Add(new StagedFile(path, digest, stamp));
        }
    }

    /// <summary>All files in ordinal order of their paths, as they are now.</summary>
    /// <exception cref="InvalidOperationException">A bug: there are two of one path.</exception>
    public IReadOnlyList<StagedFile> Files()
    {
        lock (gate)
        {
            if (added.Count > 0)
            {
                added.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
                sorted = Merge(sorted, added);
                added.Clear();
            }
            return sorted;
        }
    }

    /// <summary>The last files of a bundle come one by one, when all others are sorted.</summary>
    static List<StagedFile> Merge(List<StagedFile> one, List<StagedFile> other)
    {
        var all = new List<StagedFile>(one.Count + other.Count);
        var (i, j) = (0, 0);
        while (i < one.Count || j < other.Count)
        {
            var isFirst = j == other.Count || (i < one.Count && string.CompareOrdinal(one[i].Path, other[j].Path) <= 0);
            var next = isFirst ? one[i++] : other[j++];
            all.Add(
                all.Count > 0 && all[^1].Path == next.Path
                    ? throw new InvalidOperationException($"`{next.Path}` is in the bundle twice.")
                    : next
            );
        }
        return all;
    }
}
