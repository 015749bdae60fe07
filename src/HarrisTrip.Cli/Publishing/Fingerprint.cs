using System.Buffers.Binary;
using System.Security.Cryptography;

namespace HarrisTrip.Cli.Publishing;

/// <summary>SHA-256 as a value: one is kept for every file of a bundle, and this way none is an object of its own.</summary>
readonly record struct Fingerprint(UInt128 High, UInt128 Low)
{
    public static Fingerprint Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return new Fingerprint(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
    }

    /// <summary>64 hexadecimal digits in small letters.</summary>
    public override string ToString() => $"{High:x32}{Low:x32}";
}
