using HarrisTrip.Model.Pictures;

namespace HarrisTrip.Images.Packets;

/// <summary>
/// Puts an XMP packet into a finished picture and leaves its pixels as they are (ISO 16684-1; XMP Specification Part 3):
/// another credit costs no encoding.
/// </summary>
static class XmpPackets
{
    /// <param name="picture">As libvips or <see cref="IndexedPng"/> writes it, without metadata.</param>
    /// <param name="packet">Empty for none.</param>
    /// <returns>Null for any other file: one that is cut short, or has metadata of its own.</returns>
    /// <exception cref="PictureException">The packet is longer than the format has room for.</exception>
    public static byte[]? Insert(byte[] picture, string extension, byte[] packet)
    {
        try
        {
            return extension switch
            {
                ".jpg" => JpegPacket.Insert(picture, packet),
                ".png" => PngPacket.Insert(picture, packet),
                ".webp" => WebpPacket.Insert(picture, packet),
                ".avif" => AvifPacket.Insert(picture, packet),
                ".gif" => GifPacket.Insert(picture, packet),
                _ => null,
            };
        }
        catch (Exception fault) when (fault is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            // It says of a part that it is longer than the file.
            return null;
        }
    }

    /// <summary>A file with something put in at an offset.</summary>
    internal static byte[] With(ReadOnlySpan<byte> file, int at, ReadOnlySpan<byte> inserted) =>
        [.. file[..at], .. inserted, .. file[at..]];
}
