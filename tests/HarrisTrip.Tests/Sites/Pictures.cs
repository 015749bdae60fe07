using System.Buffers.Binary;
using System.IO.Compression;

namespace HarrisTrip.Tests.Sites;

/// <summary>Pictures made while the tests run.</summary>
static class Pictures
{
    /// <summary>A PNG of 1,200 by 800 pixels in one grey.</summary>
    public static byte[] Harbour { get; } = Png(1200, 800);

    public static byte[] Png(int width, int height)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        Chunk(file, "IHDR"u8, header);
        using var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(pixels, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var row = new byte[width + 1];
            row.AsSpan(1).Fill(0x99);
            for (var y = 0; y < height; y++)
            {
                zlib.Write(row);
            }
        }
        Chunk(file, "IDAT"u8, pixels.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>
    /// A baseline JPEG in one grey: every block has the code 0 for no change of its mean, and 0 for no detail.
    /// </summary>
    public static byte[] Jpeg(int width, int height)
    {
        using var file = new MemoryStream();
        file.Write([0xFF, 0xD8]);
        Segment(file, 0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]);
        Segment(file, 0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);
        Segment(file, 0xC4, [0x00, 1, .. new byte[15], 0]);
        Segment(file, 0xC4, [0x10, 1, .. new byte[15], 0]);
        Segment(file, 0xDA, [1, 1, 0, 0, 63, 0]);
        var bits = 2 * ((width + 7) / 8) * ((height + 7) / 8);
        file.Write(new byte[bits / 8]);
        if (bits % 8 != 0)
        {
            file.WriteByte((byte)(0xFF >> (bits % 8)));
        }
        file.Write([0xFF, 0xD9]);
        return file.ToArray();
    }

    static void Segment(MemoryStream file, byte marker, byte[] data)
    {
        file.Write([0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2)]);
        file.Write(data);
    }

    public static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(name);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc([.. name, .. data]));
        file.Write(number);
    }

    /// <summary>CRC-32 as PNG (ISO 3309) wants it.</summary>
    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320u;
            }
        }
        return ~crc;
    }
}
