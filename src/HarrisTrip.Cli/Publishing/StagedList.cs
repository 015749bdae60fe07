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
    int keptInSorted,
        unlisted;
    int kept;
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
        Interlocked.Increment(ref kept);
        return true;
    }

    /// <summary>All files in ordinal order of their paths, as they are now.</summary>
    /// <exception cref="InvalidOperationException">A bug: there are two of one path.</exception>
    public IReadOnlyList<StagedFile> Files()
    {
        lock (gate)
        {
            // As a rule all that is kept is kept by the first time.
            if (sorted is null || keptInSorted != Volatile.Read(ref kept))
            {
                keptInSorted = Volatile.Read(ref kept);
                sorted = published.Kept();
                unlisted = 0;
            }
            if (unlisted < added.Count)
            {
                sorted = Merge(sorted, added[unlisted..]);
                unlisted = added.Count;
            }
            return sorted;
        }
    }

    /// <param name="kept">In ordinal order.</param>
    static List<StagedFile> Merge(List<StagedFile> kept, List<StagedFile> added)
    {
        added.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        var all = new List<StagedFile>(kept.Count + added.Count);
        var (i, j) = (0, 0);
        while (i < kept.Count || j < added.Count)
        {
            var isFirst =
                j == added.Count || (i < kept.Count && string.CompareOrdinal(kept[i].Path, added[j].Path) <= 0);
            var next = isFirst ? kept[i++] : added[j++];
            all.Add(
                all.Count > 0 && all[^1].Path == next.Path
                    ? throw new InvalidOperationException($"`{next.Path}` is in the bundle twice.")
                    : next
            );
        }
        return all;
    }
}
