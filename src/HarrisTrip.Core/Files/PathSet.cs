using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace HarrisTrip.Files;

/// <summary>
/// Remembers paths, from any thread, each by half of its SHA-256: a large site has more of them than there is room for.
/// </summary>
public sealed class PathSet
{
    readonly HashSet<UInt128> known = [];
    readonly Lock turn = new();

    /// <returns>False when it was there already.</returns>
    public bool Add(string path)
    {
        var key = Key(path);
        lock (turn)
        {
            return known.Add(key);
        }
    }

    public bool Contains(string path)
    {
        var key = Key(path);
        lock (turn)
        {
            return known.Contains(key);
        }
    }

    /// <summary>A path as a number.</summary>
    public static UInt128 Key(string path)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(path.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
