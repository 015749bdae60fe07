using System.Collections.Concurrent;
using HarrisTrip.Files;

namespace HarrisTrip.Building;

/// <summary>What a source file held when it had a stamp.</summary>
public readonly record struct StampedContent(SourceStamp Stamp, UInt128 Content);

/// <summary>
/// A source folder that knows what its files hold, by the hash of it, from any thread. A file is read for that only
/// when its stamp is not the one that is remembered.
/// </summary>
sealed class Fingerprints(ISourceFolder source, IReadOnlyDictionary<string, StampedContent> before) : ISourceFolder
{
    readonly ConcurrentDictionary<string, UInt128?> known = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, StampedContent> stamped = new(StringComparer.Ordinal);

    /// <summary>The stamps of all files that were asked for and can be known again by them.</summary>
    public IReadOnlyDictionary<string, StampedContent> Stamped => stamped;

    /// <summary>Null when there is no such file.</summary>
    public UInt128? Of(string path) => known.GetOrAdd(path, Find);

    public IReadOnlyList<FolderEntry> List(string folder) => source.List(folder);

    public Stream? Open(string path) => source.Open(path);

    public bool IsSpecial(string path) => source.IsSpecial(path);

    public SourceStamp? StampOf(string path) => source.StampOf(path);

    /// <summary>Reads a file, and notes what it holds.</summary>
    public byte[]? Read(string path)
    {
        if (known.ContainsKey(path))
        {
            return source.Read(path);
        }
        var stamp = source.StampOf(path);
        var content = source.Read(path);
        Note(path, stamp, content is null ? null : ContentHash.Of(content));
        return content;
    }

    UInt128? Find(string path)
    {
        var stamp = source.StampOf(path);
        if (stamp is { } now && before.TryGetValue(path, out var then) && then.Stamp == now)
        {
            stamped[path] = then;
            return then.Content;
        }
        using var content = source.Open(path);
        return Note(path, stamp, content is null ? null : ContentHash.Of(content));
    }

    UInt128? Note(string path, SourceStamp? stamp, UInt128? hash)
    {
        known[path] = hash;
        if (stamp is { } at && at != SourceStamp.Absent && hash is { } held)
        {
            stamped[path] = new StampedContent(at, held);
        }
        return hash;
    }
}
