namespace HarrisTrip.Images;

/// <summary>What can be measured in decoded pixels.</summary>
static class Pixels
{
    /// <summary>
    /// The colour that most of them have, as 0xRRGGBB: of 512 shades the commonest, and of that the mean.
    /// </summary>
    /// <param name="bands">Bytes of a pixel: red, green, blue, perhaps alpha.</param>
    public static int DominantColour(ReadOnlySpan<byte> pixels, int bands)
    {
        var counts = new (int Count, long Red, long Green, long Blue)[512];
        var common = 0;
        for (var i = 0; i + bands <= pixels.Length; i += bands)
        {
            var (red, green, blue) = (pixels[i], pixels[i + 1], pixels[i + 2]);
            var shade = (red >> 5 << 6) | (green >> 5 << 3) | (blue >> 5);
            ref var count = ref counts[shade];
            count = (count.Count + 1, count.Red + red, count.Green + green, count.Blue + blue);
            common = counts[shade].Count > counts[common].Count ? shade : common;
        }
        var (n, r, g, b) = counts[common];
        return n == 0 ? 0 : ((int)(r / n) << 16) | ((int)(g / n) << 8) | (int)(b / n);
    }

    /// <summary>
    /// True for a chart, a map or the like: most pixels are as their neighbour is, which in photographs they never are.
    /// </summary>
    public static bool AreFlat(ReadOnlySpan<byte> pixels, int bands)
    {
        var (alike, all) = (0L, 0L);
        for (var i = bands; i + bands <= pixels.Length; i += bands, all++)
        {
            alike += pixels.Slice(i, bands).SequenceEqual(pixels.Slice(i - bands, bands)) ? 1 : 0;
        }
        return alike * 10 > all * 6;
    }
}
