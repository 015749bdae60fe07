namespace HarrisTrip.Files;

/// <summary>A name in a folder.</summary>
public readonly record struct FolderEntry(string Name, bool IsFolder)
{
    /// <summary>
    /// Where a link leads, as a path from the top of the articles; "" where it leads out of them, or nowhere. Null for
    /// what is no link.
    /// </summary>
    public string? LinkTo { get; init; }
}

/// <summary>
/// The files that articles are made of. Paths are relative, with forward slashes; "" is the folder itself.
/// </summary>
public interface ISourceFolder
{
    /// <summary>What lies directly in a folder, in ordinal order; empty when there is no such folder.</summary>
    IReadOnlyList<FolderEntry> List(string folder);

    /// <summary>The bytes of a file; null when there is none, or when it really lies outside this folder.</summary>
    byte[]? Read(string path);

    /// <summary>The same as <see cref="Read"/>, for a file that may be too long for memory; can be sought in.</summary>
    Stream? Open(string path) => Read(path) is { } bytes ? new MemoryStream(bytes, writable: false) : null;

    /// <summary>
    /// True for a pipe, a socket or a device, which is read as an empty file: one that is opened may never answer.
    /// </summary>
    bool IsSpecial(string path) => false;

    /// <summary>
    /// What tells that a file was not changed, or that the names in a folder were not; null when it was changed so
    /// lately that another change could look the same, or when nobody here can say.
    /// </summary>
    SourceStamp? StampOf(string path) => null;
}
