using System.Buffers.Binary;
using System.Security.Cryptography;

namespace HarrisTrip.Cli.Publishing;

/// <summary>SHA-256 as a value: one is kept for every file of a bundle, and this way none is an object of its own.</summary>
readonly record struct Fingerprint(ulong A, ulong B, ulong C, ulong D)
{
    public static Fingerprint Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return new Fingerprint(Part(hash), Part(hash[8..]), Part(hash[16..]), Part(hash[24..]));

        static ulong Part(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    /// <summary>64 hexadecimal digits in small letters.</summary>
    public override string ToString() => $"{A:x16}{B:x16}{C:x16}{D:x16}";
}
