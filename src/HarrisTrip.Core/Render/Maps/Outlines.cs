using System.IO.Compression;
using HarrisTrip.Parse.Json;

namespace HarrisTrip.Render.Maps;

/// <summary>
/// Coasts and borders of the world, from Natural Earth. They are read when the first map asks for them;
/// <c>tests/tools/pack-outlines.js</c> says how they are written.
/// </summary>
/// <param name="Land">Areas, each with its outer ring first.</param>
sealed record Outlines(IReadOnlyList<IReadOnlyList<GeoPoint[]>> Land, IReadOnlyList<GeoPoint[]> Borders)
{
    const double PerDegree = 200;

    static readonly Lazy<(Outlines World, Outlines Region)> all = new(Read);

    /// <summary>At 1:110m.</summary>
    public static Outlines World => all.Value.World;

    /// <summary>At 1:50m.</summary>
    public static Outlines Region => all.Value.Region;

    static (Outlines, Outlines) Read()
    {
        using var packed = typeof(Outlines).Assembly.GetManifestResourceStream("outlines.bin")!;
        using var plain = new BrotliStream(packed, CompressionMode.Decompress);
        using var memory = new MemoryStream();
        plain.CopyTo(memory);
        memory.Position = 0;
        return (ReadScale(memory), ReadScale(memory));
    }

    static Outlines ReadScale(Stream from)
    {
        var arcs = Many(
            from,
            () =>
            {
                var (x, y) = (0, 0);
                return Many(from, () => new GeoPoint((x += Signed(from)) / PerDegree, (y += Signed(from)) / PerDegree));
            }
        );
        var land = Many(from, () => Many(from, () => Ring(Many(from, () => Signed(from)), arcs)));
        var borders = Many(from, () => arcs[Number(from)]);
        return new Outlines(land, borders);
    }

    /// <summary>Arcs end where the next begins.</summary>
    static GeoPoint[] Ring(int[] parts, GeoPoint[][] arcs) =>
        [
            .. parts.SelectMany(
                (part, i) => (part < 0 ? Enumerable.Reverse(arcs[~part]) : arcs[part]).Skip(i == 0 ? 0 : 1)
            ),
        ];

    static T[] Many<T>(Stream from, Func<T> read)
    {
        var items = new T[Number(from)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read();
        }
        return items;
    }

    static int Number(Stream from)
    {
        var (number, shift) = (0, 0);
        while (true)
        {
            var part = from.ReadByte();
            number |= (part & 127) << shift;
            if (part < 128)
            {
                return number;
            }
            shift += 7;
        }
    }

    static int Signed(Stream from) => Number(from) is var n && (n & 1) == 0 ? n >> 1 : -(n >> 1) - 1;
}
