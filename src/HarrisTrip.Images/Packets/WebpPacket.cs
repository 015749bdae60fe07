using System.Buffers.Binary;

namespace HarrisTrip.Images.Packets;

/// <summary>
/// XMP in a WebP: a chunk at the end, and a word of it in the extended head, which the file may lack (RFC 9649, 2.7).
/// </summary>
static class WebpPacket
{
    const int HeadLength = 12;
    const int ChunkHead = 8;
    const int ExtendedLength = 10;
    const byte HasXmp = 0x04,
        HasAlpha = 0x10;

    public static byte[]? Insert(byte[] webp, byte[] packet)
    {
        var file = webp.AsSpan();
        if (
            !file.StartsWith("RIFF"u8)
            || !file[8..].StartsWith("WEBP"u8)
            || BinaryPrimitives.ReadInt32LittleEndian(file[4..]) != file.Length - ChunkHead
        )
        {
            return null;
        }
        for (var at = HeadLength; at != file.Length; at = Next(file, at))
        {
            var kind = file.Slice(at, 4);
            if (kind.SequenceEqual("EXIF"u8) || kind.SequenceEqual("XMP "u8) || kind.SequenceEqual("ICCP"u8))
            {
                return null;
            }
        }
        if (packet.Length == 0)
        {
            return webp;
        }
        var first = file[HeadLength..];
        var head = first.StartsWith("VP8X"u8) ? first.Slice(ChunkHead, ExtendedLength).ToArray() : Extended(first);
        if (head is null)
        {
            return null;
        }
        head[0] |= HasXmp;
        var pictures = first.StartsWith("VP8X"u8) ? first[(ChunkHead + ExtendedLength)..] : first;
        byte[] with = [.. file[..HeadLength], .. Chunk("VP8X"u8, head), .. pictures, .. Chunk("XMP "u8, packet)];
        BinaryPrimitives.WriteInt32LittleEndian(with.AsSpan(4), with.Length - ChunkHead);
        return with;
    }

    /// <summary>Chunks begin at even offsets.</summary>
    static int Next(ReadOnlySpan<byte> file, int at) =>
        BinaryPrimitives.ReadInt32LittleEndian(file[(at + 4)..]) is >= 0 and var length && length <= file.Length - at
            ? at + ChunkHead + length + (length & 1)
            : throw new ArgumentOutOfRangeException(nameof(at));

    static byte[] Chunk(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
        return [.. kind, .. length, .. data, .. new byte[data.Length & 1]];
    }

    /// <summary>The extended head of a file that has none: size, and whether it has transparency.</summary>
    static byte[]? Extended(ReadOnlySpan<byte> first)
    {
        var data = first[ChunkHead..];
        if (first.StartsWith("VP8 "u8) && data[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
        {
            const int size = 0x3FFF;
            return Extended(
                (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & size) - 1,
                (BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & size) - 1,
                alpha: false
            );
        }
        if (first.StartsWith("VP8L"u8) && data[0] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return Extended((int)(bits & 0x3FFF), (int)((bits >> 14) & 0x3FFF), (bits & (1u << 28)) != 0);
        }
        return null;
    }

    /// <param name="width">In pixels, less one; <paramref name="height"/> too.</param>
    static byte[] Extended(int width, int height, bool alpha) =>
        [
            alpha ? HasAlpha : (byte)0,
            0,
            0,
            0,
            (byte)width,
            (byte)(width >> 8),
            (byte)(width >> 16),
            (byte)height,
            (byte)(height >> 8),
            (byte)(height >> 16),
        ];
}
