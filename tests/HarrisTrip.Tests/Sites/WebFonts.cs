using System.Buffers.Binary;

namespace HarrisTrip.Tests.Sites;

/// <summary>Web fonts as far as their heads go.</summary>
static class WebFonts
{
    public static byte[] Font { get; } = OfLength(200);

    /// <param name="length">In bytes, from 64 up.</param>
    public static byte[] OfLength(int length)
    {
        var font = new byte[length];
        "wOF2"u8.CopyTo(font);
        BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(4), 0x00010000);
        BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(8), (uint)length);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(12), 1);
        BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(16), (uint)length);
        BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(20), (uint)length - 48);
        return font;
    }
}
