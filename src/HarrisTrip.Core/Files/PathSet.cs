using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace HarrisTrip.Files;

/// <summary>
/// A set of paths, used from any thread, each kept as half of its SHA-256: a large site has too many to keep in full.
/// </summary>
public sealed class PathSet
{
    readonly HashSet<UInt128> known = [];
    readonly Lock gate = new();

    /// <returns>False when it was there already.</returns>
    public bool Add(string path)
    {
        var key = Key(path);
        lock (gate)
        {
            return known.Add(key);
        }
    }

    public bool Contains(string path)
    {
        var key = Key(path);
        lock (gate)
        {
            return known.Contains(key);
        }
    }

    /// <summary>The hash of a path.</summary>
    public static UInt128 Key(string path)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(path.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
