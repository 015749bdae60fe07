using System.IO.Compression;
using HarrisTrip.Model.Pictures;

namespace HarrisTrip.Render;

/// <summary>
/// A picture that is drawn from a template, and made later. One is kept for many an article, so its drawing is packed.
/// </summary>
sealed record PlannedCard(string Path, byte[] Packed, byte[] Packet, ImageFacts Facts)
{
    public byte[] Drawing
    {
        get
        {
            using var drawing = new MemoryStream();
            using var unpacked = new BrotliStream(
                new MemoryStream(Packed, writable: false),
                CompressionMode.Decompress
            );
            unpacked.CopyTo(drawing);
            return drawing.ToArray();
        }
    }

    public static byte[] Pack(byte[] drawing)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(drawing);
        }
        return packed.ToArray();
    }
}
