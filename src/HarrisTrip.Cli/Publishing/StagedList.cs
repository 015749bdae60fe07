namespace HarrisTrip.Cli.Publishing;

/// <summary>A file of a bundle in making.</summary>
/// <param name="Stamp">Of the file that was proven to hold its content.</param>
readonly record struct StagedFile(string Path, Digest Digest, FileStamp Stamp);

/// <summary>The list of a bundle's files while it is made, from any thread.</summary>
sealed class StagedList
{
    readonly List<StagedFile> files = [];
    readonly Lock gate = new();
    bool isSorted;

    /// <summary>The length of all files together, in bytes.</summary>
    public long TotalBytes { get; private set; }

    public void Add(string path, Digest digest, FileStamp stamp)
    {
        lock (gate)
        {
            TotalBytes += stamp.Size;
            files.Add(new StagedFile(path, digest, stamp));
            isSorted = false;
        }
    }

    /// <summary>All files in ordinal order of their paths. Nothing is added while they are read.</summary>
    /// <exception cref="InvalidOperationException">A bug: there are two of one path.</exception>
    public IReadOnlyList<StagedFile> Files()
    {
        lock (gate)
        {
            if (!isSorted)
            {
                files.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
                for (var i = 1; i < files.Count; i++)
                {
                    if (files[i].Path == files[i - 1].Path)
                    {
                        throw new InvalidOperationException($"`{files[i].Path}` is in the bundle twice.");
                    }
                }
                isSorted = true;
            }
            return files;
        }
    }
}
