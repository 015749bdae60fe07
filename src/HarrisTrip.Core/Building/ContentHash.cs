using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace HarrisTrip.Building;

/// <summary>Tells contents apart: the first half of their SHA-256.</summary>
static class ContentHash
{
    public static UInt128 Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>Of a file that may be too long for memory.</summary>
    public static UInt128 Of(Stream content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    public static UInt128 Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static UInt128 Of(bool answer) => answer ? 1u : 0u;

    public static UInt128 Of(IEnumerable<string> texts)
    {
        var hash = new ContentHasher();
        foreach (var text in texts)
        {
            hash.Add(text);
        }
        return hash.Hash();
    }

    public static UInt128 Of(IEnumerable<UInt128> hashes) => Of(MemoryMarshal.AsBytes<UInt128>(hashes.ToArray()));
}
