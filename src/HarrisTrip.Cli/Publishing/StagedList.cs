namespace HarrisTrip.Cli.Publishing;

/// <summary>A file of a bundle in making.</summary>
/// <param name="Stamp">Of the file that was proven to hold its content.</param>
readonly record struct StagedFile(string Path, Digest Digest, FileStamp Stamp);

/// <summary>The list of a bundle's files while it is made, from any thread.</summary>
/// <param name="published">The files that readers have, some of which are kept.</param>
sealed class StagedList(PublishedFiles published)
{
    readonly List<StagedFile> added = [];
    readonly Lock gate = new();
    List<StagedFile>? sorted;
    int addedInSorted;
    long totalBytes;

    /// <summary>The length of all files together, in bytes.</summary>
    public long TotalBytes => Volatile.Read(ref totalBytes);

    public void Add(StagedFile file)
    {
        lock (gate)
        {
            Interlocked.Add(ref totalBytes, file.Stamp.Size);
            added.Add(file);
        }
    }

    /// <summary>Takes in a published file; false when that was done before.</summary>
    /// <param name="stamp">As it is now.</param>
    public bool TryKeep(ref PublishedFile file, FileStamp stamp)
    {
        if (!file.Keep())
        {
            return false;
        }
        if (file.Stamp != stamp)
        {
            file.HasNewStamp = true;
            file.Stamp = stamp;
        }
        Interlocked.Add(ref totalBytes, stamp.Size);
        Volatile.Write(ref sorted, null);
        return true;
    }

    /// <summary>All files in ordinal order of their paths, as they are now.</summary>
    /// <exception cref="InvalidOperationException">A bug: there are two of one path.</exception>
    public IReadOnlyList<StagedFile> Files()
    {
        lock (gate)
        {
            var all = sorted;
            if (all is null)
            {
                (all, addedInSorted) = (published.Kept(), 0);
            }
            if (addedInSorted < added.Count)
            {
                all = Merge(all, added[addedInSorted..]);
                addedInSorted = added.Count;
            }
            return sorted = all;
        }
    }

    /// <param name="sorted">In ordinal order.</param>
    static List<StagedFile> Merge(List<StagedFile> sorted, List<StagedFile> added)
    {
        added.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        var all = new List<StagedFile>(sorted.Count + added.Count);
        var (i, j) = (0, 0);
        while (i < sorted.Count || j < added.Count)
        {
            var isFirst =
                j == added.Count || (i < sorted.Count && string.CompareOrdinal(sorted[i].Path, added[j].Path) <= 0);
            var next = isFirst ? sorted[i++] : added[j++];
            all.Add(
                all.Count > 0 && all[^1].Path == next.Path
                    ? throw new InvalidOperationException($"`{next.Path}` is in the bundle twice.")
                    : next
            );
        }
        return all;
    }
}
