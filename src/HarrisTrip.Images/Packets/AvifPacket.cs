using System.Buffers.Binary;
using System.Text;

namespace HarrisTrip.Images.Packets;

/// <summary>
/// XMP in an AVIF: an item that describes the picture (ISO/IEC 23008-12, A.3), its bytes behind all others. What the
/// file says of where the others lie moves by what its head becomes longer.
/// </summary>
static class AvifPacket
{
    const int BoxHead = 8;

    /// <summary>With version and flags.</summary>
    const int FullHead = 12;

    public static byte[]? Insert(byte[] avif, byte[] packet)
    {
        var boxes = Boxes(avif, 0, avif.Length);
        if (boxes is not [("ftyp", _, _), ("meta", var from, var end), ("mdat", _, _)])
        {
            return null;
        }
        var parts = Boxes(avif, from + FullHead, end);
        if (Items(avif, parts) is not { } items || !items.TrueForAll(item => item.Kind is "av01"))
        {
            return null;
        }
        if (packet.Length == 0)
        {
            return avif;
        }
        var item = (ushort)(items.Max(one => one.Number) + 1);
        var picture = Primary(avif, parts);
        // The head becomes longer by the same, wherever the bytes are.
        var longer = Head(avif, parts, item, picture, 0, 0, packet.Length).Length - (end - from);
        var place = avif.Length + longer + BoxHead;
        var head = Head(avif, parts, item, picture, longer, place, packet.Length);
        return [.. avif.AsSpan(0, from), .. head, .. avif.AsSpan(end), .. Box("mdat", packet)];
    }

    static List<(string Kind, int From, int End)> Boxes(byte[] file, int from, int end)
    {
        var boxes = new List<(string, int, int)>();
        while (from < end)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(from));
            ArgumentOutOfRangeException.ThrowIfLessThan(length, BoxHead);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(length, end - from);
            boxes.Add((Encoding.Latin1.GetString(file, from + 4, 4), from, from + length));
            from += length;
        }
        return boxes;
    }

    /// <summary>The items of the forms that libheif writes; null for others.</summary>
    static List<(int Number, string Kind)>? Items(byte[] file, List<(string Kind, int From, int End)> parts)
    {
        var (_, from, end) = parts.Find(part => part.Kind == "iinf");
        if (
            end == 0
            || file[from + BoxHead] != 0
            || parts.Find(part => part.Kind == "iloc") is not { End: > 0 } places
            || file[places.From + BoxHead] != 0
            // Offset, length and base have four bytes each, and there is nothing else.
            || file[places.From + FullHead] != 0x44
            || file[places.From + FullHead + 1] != 0x40
        )
        {
            return null;
        }
        var items = new List<(int, string)>();
        foreach (var (kind, at, _) in Boxes(file, from + FullHead + 2, end))
        {
            if (kind != "infe" || file[at + BoxHead] != 2)
            {
                return null;
            }
            items.Add(
                (
                    BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + FullHead)),
                    Encoding.Latin1.GetString(file, at + FullHead + 4, 4)
                )
            );
        }
        return items;
    }

    static ushort Primary(byte[] file, List<(string Kind, int From, int End)> parts) =>
        BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(parts.Find(part => part.Kind == "pitm").From + FullHead));

    /// <summary>The head with one item more.</summary>
    /// <param name="longer">By how many bytes all that follows it moves.</param>
    /// <param name="place">Where the item's bytes lie in the file.</param>
    static byte[] Head(
        byte[] file,
        List<(string Kind, int From, int End)> parts,
        ushort item,
        ushort picture,
        int longer,
        int place,
        int length
    )
    {
        byte[] describes = Box("cdsc", [.. Number(item), .. Number(1), .. Number(picture)]);
        var inside = new List<byte>(new byte[4]);
        foreach (var (kind, from, end) in parts)
        {
            var content = file.AsSpan(from + BoxHead, end - from - BoxHead);
            inside.AddRange(
                kind switch
                {
                    "iloc" => Box(kind, Moved(content, item, longer, place, length)),
                    "iinf" => Box(
                        kind,
                        [
                            .. content[..4],
                            .. Number((ushort)(BinaryPrimitives.ReadUInt16BigEndian(content[4..]) + 1)),
                            .. content[6..],
                            .. Box("infe", [2, 0, 0, 0, .. Number(item), 0, 0, .. "mime\0application/rdf+xml\0\0"u8]),
                        ]
                    ),
                    "iref" => Box(kind, [.. content, .. describes]),
                    _ => file.AsSpan(from, end - from),
                }
            );
        }
        if (!parts.Exists(part => part.Kind == "iref"))
        {
            inside.AddRange(Box("iref", [0, 0, 0, 0, .. describes]));
        }
        return Box("meta", [.. inside]);
    }

    /// <summary>Where items lie (ISO/IEC 14496-12, 8.11.3), of version 0: all moved, and one more.</summary>
    static byte[] Moved(ReadOnlySpan<byte> content, ushort item, int longer, int place, int length)
    {
        var moved = content.ToArray();
        var count = BinaryPrimitives.ReadUInt16BigEndian(content[6..]);
        BinaryPrimitives.WriteUInt16BigEndian(moved.AsSpan(6), (ushort)(count + 1));
        var at = 8;
        for (var i = 0; i < count; i++)
        {
            // Number, where its data are, and the base that offsets count from.
            var extents = BinaryPrimitives.ReadUInt16BigEndian(content[(at + 8)..]);
            at += 10;
            for (var extent = 0; extent < extents; extent++, at += 8)
            {
                var offset = BinaryPrimitives.ReadInt32BigEndian(content[at..]);
                BinaryPrimitives.WriteInt32BigEndian(moved.AsSpan(at), offset + longer);
            }
        }
        return
        [
            .. moved,
            .. Number(item),
            .. Number(0),
            .. new byte[4],
            .. Number(1),
            .. LongNumber(place),
            .. LongNumber(length),
        ];
    }

    static byte[] Box(string kind, ReadOnlySpan<byte> content) =>
        [.. LongNumber(BoxHead + content.Length), .. Encoding.Latin1.GetBytes(kind), .. content];

    static byte[] Number(ushort value) => [(byte)(value >> 8), (byte)value];

    static byte[] LongNumber(int value) => [.. Number((ushort)(value >> 16)), .. Number((ushort)value)];
}
