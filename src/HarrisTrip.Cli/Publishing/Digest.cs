using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace HarrisTrip.Cli.Publishing;

/// <summary>A SHA-256 (FIPS 180-4), big-endian.</summary>
readonly record struct Digest(UInt128 High, UInt128 Low)
{
    /// <summary>In hexadecimal digits.</summary>
    public const int Length = 64;

    public static Digest Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return From(hash);
    }

    /// <exception cref="IOException"/>
    /// <exception cref="UnauthorizedAccessException"/>
    public static Digest OfFile(string file)
    {
        using var stream = new FileStream(
            file,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            bufferSize: 1
        );
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(stream, hash);
        return From(hash);
    }

    /// <param name="digits">Begins with <see cref="Length"/> hexadecimal digits.</param>
    public static Digest Parse(ReadOnlySpan<char> digits)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        return Convert.FromHexString(digits[..Length], hash, out _, out _) == OperationStatus.Done
            ? From(hash)
            : throw new FormatException("These are not hexadecimal digits.");
    }

    /// <summary>Small hexadecimal digits.</summary>
    public override string ToString() => string.Create(Length, this, static (digits, hash) => hash.CopyDigits(digits));

    /// <param name="digits">Takes <see cref="Length"/> small hexadecimal digits.</param>
    public void CopyDigits(Span<char> digits)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        CopyTo(hash);
        Convert.TryToHexStringLower(hash, digits, out _);
    }

    /// <summary>In base64 (RFC 4648, 4).</summary>
    public string ToBase64()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        CopyTo(hash);
        return Convert.ToBase64String(hash);
    }

    void CopyTo(Span<byte> hash)
    {
        BinaryPrimitives.WriteUInt128BigEndian(hash, High);
        BinaryPrimitives.WriteUInt128BigEndian(hash[(SHA256.HashSizeInBytes / 2)..], Low);
    }

    static Digest From(ReadOnlySpan<byte> hash) =>
        new(
            BinaryPrimitives.ReadUInt128BigEndian(hash),
            BinaryPrimitives.ReadUInt128BigEndian(hash[(SHA256.HashSizeInBytes / 2)..])
        );
}
