using System.Buffers.Binary;
using HarrisTrip.Model.Pictures;

namespace HarrisTrip.Images.Packets;

/// <summary>XMP in a JPEG: a marker segment APP1 (XMP Specification Part 3, 1.1.3).</summary>
static class JpegPacket
{
    /// <summary>In bytes: the length of a segment has 16 bits, and counts itself.</summary>
    const int MaxSegment = 65_535;

    static readonly PictureFlaw tooLong = new(
        "has rights that are too long for its files",
        "Shorten its credit, its copyright or its other rights."
    );

    static ReadOnlySpan<byte> Name => "http://ns.adobe.com/xap/1.0/\0"u8;

    public static byte[]? Insert(byte[] jpeg, byte[] packet)
    {
        var file = jpeg.AsSpan();
        if (!file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) || !file.EndsWith((ReadOnlySpan<byte>)[0xFF, 0xD9]))
        {
            return null;
        }
        var (at, place) = (2, 2);
        // Up to where the first scan begins.
        while (jpeg[at + 1] != 0xDA)
        {
            var (marker, length) = (jpeg[at + 1], BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]));
            var isJfif = marker == 0xE0 && place == 2;
            // Tables, frames, how often the decoder starts anew, and Adobe's word on colours.
            if (jpeg[at] != 0xFF || !(isJfif || marker is (>= 0xC0 and <= 0xCF) or 0xDB or 0xDD or 0xEE))
            {
                return null;
            }
            at += 2 + length;
            place = isJfif ? at : place;
        }
        if (packet.Length == 0)
        {
            return jpeg;
        }
        var size = sizeof(ushort) + Name.Length + packet.Length;
        if (size > MaxSegment)
        {
            throw new PictureException(tooLong);
        }
        return XmpPackets.With(jpeg, place, [0xFF, 0xE1, (byte)(size >> 8), (byte)size, .. Name, .. packet]);
    }
}
