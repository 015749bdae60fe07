using System.Buffers.Binary;

namespace HarrisTrip.Images.Metadata;

/// <summary>
/// Reads how large an AVIF picture is from its boxes (ISO/IEC 14496-12, 23008-12), without decoding it.
/// </summary>
static class AvifHead
{
    /// <summary>Boxes lie in boxes no deeper than that where sizes are.</summary>
    const int MaxDepth = 3;

    public static bool IsAvif(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 12
        && bytes[4..8].SequenceEqual("ftyp"u8)
        && (bytes[8..12].SequenceEqual("avif"u8) || bytes[8..12].SequenceEqual("avis"u8));

    /// <summary>
    /// In pixels; 0 by 0 when it does not say. Of several pictures, such as one and its transparency, the largest.
    /// </summary>
    public static (int Width, int Height) SizeOf(ReadOnlySpan<byte> bytes) => Largest(bytes, 0);

    static (int Width, int Height) Largest(ReadOnlySpan<byte> boxes, int depth)
    {
        var largest = (Width: 0, Height: 0);
        while (boxes.Length >= 8)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(boxes);
            if (length < 8 || length > boxes.Length)
            {
                break;
            }
            var kind = boxes[4..8];
            var content = boxes[8..(int)length];
            var found =
                kind.SequenceEqual("ispe"u8) && content.Length >= 12
                    ? (
                        BinaryPrimitives.ReadInt32BigEndian(content[4..]),
                        BinaryPrimitives.ReadInt32BigEndian(content[8..])
                    )
                : depth >= MaxDepth ? (0, 0)
                // What is in it follows four bytes of its version.
                : kind.SequenceEqual("meta"u8) && content.Length >= 4 ? Largest(content[4..], depth + 1)
                : kind.SequenceEqual("iprp"u8) || kind.SequenceEqual("ipco"u8) ? Largest(content, depth + 1)
                : (0, 0);
            largest =
                found is { Item1: > 0, Item2: > 0 }
                && (long)found.Item1 * found.Item2 > (long)largest.Width * largest.Height
                    ? found
                    : largest;
            boxes = boxes[(int)length..];
        }
        return largest;
    }
}
