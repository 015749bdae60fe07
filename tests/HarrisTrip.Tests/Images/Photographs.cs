using NetVips;

namespace HarrisTrip.Tests.Images;

/// <summary>Pictures of every kind, made while the tests run.</summary>
static class Photographs
{
    /// <summary>
    /// Like a photograph to an encoder: large shapes, edges, texture in every size, and grain. In sRGB.
    /// </summary>
    public static Image Scene(int width, int height)
    {
        var shapes =
            Image.Worley(width, height, cellSize: Math.Max(8, width / 6), seed: 5)
            * 0.35
            * 700
            / Math.Max(8, width / 6);
        var (light, warm, cold) = (Texture(width, height, 1), Texture(width, height, 2), Texture(width, height, 3));
        var colours = (light + shapes + 20).Bandjoin(
            (light * 0.8) + (warm * 0.2) + shapes + 15,
            (light * 0.6) + (cold * 0.3) + (shapes * 0.7) + 30
        );
        return (colours + Image.Gaussnoise(width, height, sigma: 3, mean: 0, seed: 7))
            .Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb);
    }

    public static byte[] Jpeg(int width, int height) => Scene(width, height).JpegsaveBuffer(q: 90);

    public static byte[] Png(int width, int height) => Scene(width, height).PngsaveBuffer();

    public static byte[] WebP(int width, int height) => Scene(width, height).WebpsaveBuffer(q: 90);

    /// <summary>Amplitude falls with size, as in nature.</summary>
    static Image Texture(int width, int height, int seed)
    {
        Image? sum = null;
        var amplitude = 50.0;
        for (var cell = 1024; cell >= 2; cell /= 2, amplitude *= 0.72)
        {
            var noise = Image.Perlin(width, height, cellSize: cell, seed: seed + cell) * amplitude;
            sum = sum is null ? noise : sum + noise;
        }
        return sum!;
    }
}
