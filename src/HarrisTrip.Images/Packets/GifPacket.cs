namespace HarrisTrip.Images.Packets;

/// <summary>
/// XMP in a GIF, which libvips does not write: an application extension of GIF89a (XMP Specification Part 3, 1.1.2).
/// </summary>
static class GifPacket
{
    /// <summary>Signature, version, and what describes the screen.</summary>
    const int HeadLength = 13;

    /// <summary>Of a picture in the file, before its own colours.</summary>
    const int PictureHeadLength = 10;

    const byte Extension = 0x21,
        Picture = 0x2C,
        End = 0x3B,
        Control = 0xF9,
        Application = 0xFF;

    /// <summary>Puts a packet in front of the first picture; an empty one changes nothing.</summary>
    public static byte[]? Insert(byte[] gif, byte[] packet)
    {
        var file = gif.AsSpan();
        if (!file.StartsWith("GIF8"u8))
        {
            return null;
        }
        var first = HeadLength + ColoursOf(gif[10]);
        var at = first;
        while (gif[at] != End)
        {
            if (gif[at] == Picture)
            {
                // The picture's own colours, and how many bits its codes begin with.
                at = AfterBlocks(gif, at + PictureHeadLength + ColoursOf(gif[at + PictureHeadLength - 1]) + 1);
            }
            else if (gif[at] == Extension && IsOfMovement(file[(at + 1)..]))
            {
                at = AfterBlocks(gif, at + 2);
            }
            else
            {
                return null;
            }
        }
        if (packet.Length == 0)
        {
            return gif;
        }
        // Readers that take the packet for blocks of data come out at the end of it, wherever they are: each byte there
        // says how far that is.
        byte[] wayOut = [1, .. Enumerable.Range(0, 256).Select(i => (byte)(255 - i)), 0];
        return XmpPackets.With(gif, first, [Extension, Application, 11, .. "XMP DataXMP"u8, .. packet, .. wayOut]);
    }

    /// <summary>How long a picture stands, and how often it begins anew; anything else says more than that.</summary>
    static bool IsOfMovement(ReadOnlySpan<byte> extension) =>
        extension[0] == Control || (extension[0] == Application && extension[2..].StartsWith("NETSCAPE2.0"u8));

    /// <summary>In bytes.</summary>
    static int ColoursOf(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    static int AfterBlocks(byte[] gif, int at)
    {
        while (gif[at] != 0)
        {
            at += 1 + gif[at];
        }
        return at + 1;
    }
}
