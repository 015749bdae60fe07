using System.Buffers.Binary;

namespace HarrisTrip.Images.Packets;

/// <summary>XMP in a PNG: an international text, not compressed (XMP Specification Part 3, 1.1.5).</summary>
static class PngPacket
{
    /// <summary>The keyword; then that it is not compressed, and neither language nor translation.</summary>
    static ReadOnlySpan<byte> Name => "XML:com.adobe.xmp\0\0\0\0\0"u8;

    public static byte[]? Insert(byte[] png, byte[] packet)
    {
        if (!png.AsSpan().StartsWith(PngChunk.Signature) || !png.AsSpan().EndsWith(PngChunk.End))
        {
            return null;
        }
        var first = PngChunk.Signature.Length;
        for (var at = first; at != png.Length; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var kind = png.AsSpan(at + 4, 4);
            if (length < 0 || IsMetadata(kind) || (at == first) != kind.SequenceEqual("IHDR"u8))
            {
                return null;
            }
            at += PngChunk.Frame + length;
        }
        return packet.Length == 0
            ? png
            : XmpPackets.With(
                png,
                first + PngChunk.Frame + BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(first)),
                PngChunk.Of("iTXt"u8, [.. Name, .. packet])
            );
    }

    static bool IsMetadata(ReadOnlySpan<byte> kind) =>
        kind.SequenceEqual("iTXt"u8)
        || kind.SequenceEqual("tEXt"u8)
        || kind.SequenceEqual("zTXt"u8)
        || kind.SequenceEqual("eXIf"u8)
        || kind.SequenceEqual("iCCP"u8);
}
