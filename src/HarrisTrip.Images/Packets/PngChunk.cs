using System.Buffers.Binary;
using System.IO.Hashing;

namespace HarrisTrip.Images.Packets;

/// <summary>A part of a PNG (ISO/IEC 15948, 5.3).</summary>
static class PngChunk
{
    /// <summary>In bytes, around what a part holds: its length and name before, its checksum after.</summary>
    public const int Frame = 12;

    /// <summary>What a PNG begins with.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>What a PNG ends with.</summary>
    public static byte[] End { get; } = Of("IEND"u8, []);

    /// <param name="kind">Four letters.</param>
    public static byte[] Of(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[4 + 4 + data.Length + 4];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        kind.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        var sum = Crc32.HashToUInt32(chunk.AsSpan(4, 4 + data.Length));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), sum);
        return chunk;
    }
}
