using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using HarrisTrip.Images.Packets;

namespace HarrisTrip.Images;

/// <summary>
/// Writes a drawing of few colours as a PNG with a palette (ISO/IEC 15948). What is drawn has flat areas and their edges:
/// that takes no search for the best palette, which is most of the time that other writers need.
/// </summary>
static class IndexedPng
{
    const int PaletteSize = 256;

    /// <summary>In colours: what has more is no drawing of few.</summary>
    const int MaxColours = 4096;

    /// <param name="pixels">Red, green, blue and opacity of each pixel, row by row; white shines through.</param>
    /// <returns>Null for what has too many colours.</returns>
    public static byte[]? Write(ReadOnlySpan<byte> pixels, int width, int height)
    {
        var colours = new List<(uint Colour, int Count)>();
        var numbers = NumberColours(MemoryMarshal.Cast<byte, uint>(pixels), colours);
        if (numbers is null)
        {
            return null;
        }
        // Those that most pixels have; the edge of a letter hardly shows which of two near ones it has.
        var order = Enumerable.Range(0, colours.Count).OrderByDescending(number => colours[number].Count).ToArray();
        var palette = Array.ConvertAll(order[..Math.Min(order.Length, PaletteSize)], number => colours[number].Colour);
        var places = new byte[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            places[order[i]] = i < PaletteSize ? (byte)i : Nearest(palette, colours[order[i]].Colour);
        }
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        // Eight bits a pixel, by a palette.
        (head[8], head[9]) = (8, 3);
        return
        [
            .. PngChunk.Signature,
            .. PngChunk.Of("IHDR"u8, head),
            .. PngChunk.Of(
                "PLTE"u8,
                [.. palette.SelectMany(colour => (byte[])[(byte)colour, (byte)(colour >> 8), (byte)(colour >> 16)])]
            ),
            .. PngChunk.Of("IDAT"u8, Packed(numbers, places, width, height)),
            .. PngChunk.End,
        ];
    }

    /// <summary>Gives each colour a number, in the order in which they come.</summary>
    /// <returns>The number of each pixel's; null when there are too many.</returns>
    static ushort[]? NumberColours(ReadOnlySpan<uint> pixels, List<(uint Colour, int Count)> colours)
    {
        var known = new Dictionary<uint, ushort>();
        var numbers = new ushort[pixels.Length];
        for (var at = 0; at < pixels.Length; )
        {
            var pixel = pixels[at];
            var run = pixels[at..].IndexOfAnyExcept(pixel);
            run = run < 0 ? pixels.Length - at : run;
            var colour = OnWhite(pixel);
            if (!known.TryGetValue(colour, out var number))
            {
                if (colours.Count == MaxColours)
                {
                    return null;
                }
                known[colour] = number = (ushort)colours.Count;
                colours.Add((colour, 0));
            }
            colours[number] = (colour, colours[number].Count + run);
            numbers.AsSpan(at, run).Fill(number);
            at += run;
        }
        return numbers;
    }

    static uint OnWhite(uint pixel)
    {
        var opacity = pixel >> 24;
        uint Blend(int shift) => ((pixel >> shift & 0xFF) * opacity + 255 * (255 - opacity) + 127) / 255 << shift;
        return opacity == 255 ? pixel & 0xFFFFFF : Blend(0) | Blend(8) | Blend(16);
    }

    static byte Nearest(uint[] palette, uint colour)
    {
        var (nearest, least) = (0, int.MaxValue);
        for (var i = 0; i < palette.Length; i++)
        {
            var other = palette[i];
            var red = (int)(other & 0xFF) - (int)(colour & 0xFF);
            var green = (int)(other >> 8 & 0xFF) - (int)(colour >> 8 & 0xFF);
            var blue = (int)(other >> 16) - (int)(colour >> 16);
            var distance = (red * red) + (green * green) + (blue * blue);
            if (distance < least)
            {
                (nearest, least) = (i, distance);
            }
        }
        return (byte)nearest;
    }

    static byte[] Packed(ushort[] numbers, byte[] places, int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            // Each row begins with the filter that it has: none.
            var row = new byte[1 + width];
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    row[1 + x] = places[numbers[y * width + x]];
                }
                zlib.Write(row);
            }
        }
        return packed.ToArray();
    }
}
