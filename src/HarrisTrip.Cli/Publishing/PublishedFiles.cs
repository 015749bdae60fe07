using System.Runtime.InteropServices;

namespace HarrisTrip.Cli.Publishing;

/// <summary>A file of the bundle that readers have now.</summary>
struct PublishedFile
{
    /// <summary>Of its content, as the mark lists it.</summary>
    public Digest Digest;

    /// <summary>What the disk said of it when its content was known; default when nobody remembers.</summary>
    public FileStamp Stamp;

    /// <summary>True when a file of this stamp may have other content by now, and has to be read.</summary>
    public bool MustBeRead;

    /// <summary>Its place in the order of the mark, counted from 0; -1 for the mark itself.</summary>
    public int Order;

    /// <summary>True when the disk says something else of it now than when its content was known.</summary>
    public bool HasNewStamp;

    int kept;

    /// <summary>Notes that the new bundle has it, too.</summary>
    /// <returns>False when that was noted before.</returns>
    public bool Keep() => Interlocked.Exchange(ref kept, 1) == 0;

    public readonly bool IsKept => kept != 0;
}

/// <summary>The bundle that readers have now: what its mark lists.</summary>
sealed class PublishedFiles
{
    readonly Dictionary<string, PublishedFile> files;
    readonly Dictionary<string, PublishedFile>.AlternateLookup<ReadOnlySpan<char>> byName;
    readonly FolderSet folders = new();
    readonly List<string> paths = [];
    bool isSorted = true;

    public PublishedFiles()
    {
        files = new Dictionary<string, PublishedFile>(StringComparer.Ordinal);
        byName = files.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many it has, the mark with them.</summary>
    public int Count => files.Count;

    /// <summary>In the order of the mark, which is not itself among them.</summary>
    public IReadOnlyList<string> Paths => paths;

    /// <summary>Makes room for many at once.</summary>
    public void Expect(int count)
    {
        files.EnsureCapacity(count);
        paths.EnsureCapacity(count);
    }

    public void Add(string path, Digest digest)
    {
        files[path] = new PublishedFile { Digest = digest, Order = path == BundleMark.Name ? -1 : paths.Count };
        folders.AddAbove(path);
        if (path != BundleMark.Name)
        {
            isSorted = isSorted && (paths.Count == 0 || string.CompareOrdinal(paths[^1], path) < 0);
            paths.Add(path);
        }
    }

    /// <summary>Those that the new bundle has, too, in ordinal order of their paths.</summary>
    public List<StagedFile> Kept()
    {
        var kept = new List<StagedFile>(paths.Count);
        foreach (var path in paths)
        {
            ref var file = ref Find(path);
            if (file.IsKept)
            {
                kept.Add(new StagedFile(path, file.Digest, file.Stamp));
            }
        }
        // Somebody may have written into the mark.
        return isSorted
            ? kept
            : [.. kept.DistinctBy(file => file.Path).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    public bool HasFile(string path) => files.ContainsKey(path);

    public bool HasFile(ReadOnlySpan<char> path) => byName.ContainsKey(path);

    public bool HasFolder(ReadOnlySpan<char> path) => folders.Contains(path);

    /// <summary>What is known of a file; a null reference when there is none.</summary>
    public ref PublishedFile Find(string path) => ref CollectionsMarshal.GetValueRefOrNullRef(files, path);
}
