using System.Runtime.InteropServices;
using HarrisTrip.Files;

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

    int kept;

    /// <summary>Notes that the new bundle has it, too.</summary>
    /// <returns>False when that was noted before.</returns>
    public bool Keep() => Interlocked.Exchange(ref kept, 1) == 0;

    public readonly bool IsKept => kept != 0;
}

/// <summary>
/// The bundle that readers have now: what its mark lists, each path by its number, since a large site has more of them
/// than there is room for.
/// </summary>
sealed class PublishedFiles
{
    readonly Dictionary<UInt128, PublishedFile> files = [];
    readonly FolderSet folders = new();

    public int Count => files.Count;

    public void Add(string path, Digest digest)
    {
        files[PathSet.Key(path)] = new PublishedFile { Digest = digest };
        folders.AddAbove(path);
    }

    public bool HasFile(string path) => files.ContainsKey(PathSet.Key(path));

    public bool HasFolder(string path) => folders.Contains(path);

    /// <summary>What is known of a file; a null reference when there is none.</summary>
    public ref PublishedFile Find(string path) => ref Find(PathSet.Key(path));

    /// <param name="key">Of its path, by <see cref="PathSet.Key"/>.</param>
    public ref PublishedFile Find(UInt128 key) => ref CollectionsMarshal.GetValueRefOrNullRef(files, key);
}
