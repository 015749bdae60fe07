namespace HarrisTrip.Images.Packets;

/// <summary>
/// XMP in a GIF, which libvips does not write: an application extension of GIF89a (XMP Specification Part 3, 1.1.2).
/// </summary>
static class GifPacket
{
    /// <summary>Signature, version, and what describes the screen.</summary>
    const int HeadLength = 13;

    /// <summary>Puts a packet in front of the first picture; an empty one changes nothing.</summary>
    public static byte[] Insert(byte[] gif, byte[] packet)
    {
        if (packet.Length == 0)
        {
            return gif;
        }
        var flags = gif[10];
        var colours = (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
        var at = HeadLength + colours;
        // Readers that take the packet for blocks of data come out at the end of it, wherever they are: each byte there
        // says how far that is.
        byte[] wayOut = [1, .. Enumerable.Range(0, 256).Select(i => (byte)(255 - i)), 0];
        return [.. gif.AsSpan(0, at), 0x21, 0xFF, 11, .. "XMP DataXMP"u8, .. packet, .. wayOut, .. gif.AsSpan(at)];
    }
}
