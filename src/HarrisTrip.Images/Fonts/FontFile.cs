using System.Buffers.Binary;

namespace HarrisTrip.Images.Fonts;

/// <summary>The widths of a font's characters (OpenType 1.9: cmap formats 4 and 12, head, hhea, hmtx).</summary>
sealed class FontFile
{
    readonly byte[] bytes;
    readonly Dictionary<string, int> tables = [];
    readonly int unitsPerEm;
    readonly int metrics;
    readonly int map;

    /// <exception cref="InvalidDataException">It is no font that can be measured.</exception>
    public FontFile(byte[] bytes)
    {
        this.bytes = bytes;
        for (var i = 0; i < U16(4); i++)
        {
            var entry = 12 + 16 * i;
            tables[System.Text.Encoding.ASCII.GetString(bytes, entry, 4)] = (int)U32(entry + 8);
        }
        if (
            !tables.TryGetValue("head", out var head)
            || !tables.TryGetValue("hhea", out var hhea)
            || !tables.ContainsKey("hmtx")
            || !tables.ContainsKey("cmap")
        )
        {
            throw new InvalidDataException("This is not a font with the tables that give its widths.");
        }
        unitsPerEm = U16(head + 18);
        metrics = U16(hhea + 34);
        map = BestMap();
    }

    /// <summary>The width of a character in ems; null when the font has no such character.</summary>
    public double? WidthOf(int character) =>
        GlyphOf(character) is > 0 and var glyph
            ? (double)U16(tables["hmtx"] + 4 * Math.Min(glyph, metrics - 1)) / unitsPerEm
            : null;

    /// <summary>The table of all of Unicode, else that of its first plane.</summary>
    int BestMap()
    {
        var cmap = tables["cmap"];
        var maps = Enumerable.Range(0, U16(cmap + 2)).Select(i => cmap + (int)U32(cmap + 4 + 8 * i + 4)).ToList();
        return maps.FirstOrDefault(m => U16(m) == 12) is > 0 and var whole ? whole
            : maps.FirstOrDefault(m => U16(m) == 4) is > 0 and var plane ? plane
            : throw new InvalidDataException("This font does not tell which characters it has.");
    }

    int GlyphOf(int character) =>
        U16(map) == 12 ? InGroups(character)
        : character > 0xFFFF ? 0
        : InSegments(character);

    int InGroups(int character)
    {
        for (int low = 0, high = (int)U32(map + 12) - 1; low <= high; )
        {
            var middle = (low + high) / 2;
            var group = map + 16 + 12 * middle;
            if (character < U32(group))
            {
                high = middle - 1;
            }
            else if (character > U32(group + 4))
            {
                low = middle + 1;
            }
            else
            {
                return (int)(U32(group + 8) + character - U32(group));
            }
        }
        return 0;
    }

    int InSegments(int character)
    {
        var segments = U16(map + 6);
        for (var i = 0; i < segments; i += 2)
        {
            if (character > U16(map + 14 + i))
            {
                continue;
            }
            var start = U16(map + 16 + segments + i);
            var (delta, offsetAt) = (U16(map + 16 + 2 * segments + i), map + 16 + 3 * segments + i);
            if (character < start)
            {
                return 0;
            }
            if (U16(offsetAt) == 0)
            {
                return (character + delta) & 0xFFFF;
            }
            return U16(offsetAt + U16(offsetAt) + 2 * (character - start)) is > 0 and var glyph
                ? (glyph + delta) & 0xFFFF
                : 0;
        }
        return 0;
    }

    int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));

    uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
}
