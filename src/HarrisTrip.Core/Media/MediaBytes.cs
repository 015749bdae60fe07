using System.Buffers.Binary;

namespace HarrisTrip.Media;

/// <summary>Reads numbers and short pieces anywhere in a file that may be far longer than memory.</summary>
/// <param name="file">Can be sought in.</param>
sealed class MediaBytes(Stream file)
{
    /// <summary>In bytes.</summary>
    public long Length { get; } = file.Length;

    /// <summary>The bytes at a place; fewer where the file ends.</summary>
    /// <param name="count">At most a few hundred thousand: they are held in memory.</param>
    public byte[] At(long position, int count)
    {
        if (position < 0 || position >= Length || count <= 0)
        {
            return [];
        }
        var bytes = new byte[(int)Math.Min(count, Length - position)];
        file.Position = position;
        var have = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return have == bytes.Length ? bytes : bytes[..have];
    }

    /// <summary>An unsigned number of 32 bits, its first byte the highest; 0 past the end.</summary>
    public uint Number(long position) =>
        At(position, 4) is { Length: 4 } four ? BinaryPrimitives.ReadUInt32BigEndian(four) : 0;

    /// <summary>The same of 64 bits.</summary>
    public ulong LongNumber(long position) =>
        At(position, 8) is { Length: 8 } eight ? BinaryPrimitives.ReadUInt64BigEndian(eight) : 0;

    /// <summary>Bytes as the letters of Latin-1.</summary>
    public string Letters(long position, int count) => System.Text.Encoding.Latin1.GetString(At(position, count));
}
