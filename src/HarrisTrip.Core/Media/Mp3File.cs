namespace HarrisTrip.Media;

/// <summary>The first frames of an MP3 file (ISO/IEC 11172-3, 13818-3), and the head with its names (ID3v2).</summary>
static class Mp3File
{
    static readonly int[] ofMpeg1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    static readonly int[] ofMpeg2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    static readonly int[] rates = [44_100, 48_000, 32_000];

    public static MediaLook Look(MediaBytes bytes)
    {
        var start = 0L;
        while (
            bytes.At(start, 10) is [(byte)'I', (byte)'D', (byte)'3', _, _, var flags, < 128, < 128, < 128, < 128] head
        )
        {
            start +=
                10 + ((head[6] << 21) | (head[7] << 14) | (head[8] << 7) | head[9]) + ((flags & 0x10) != 0 ? 10 : 0);
        }
        // Some programs leave blanks between the head and the sound.
        var blank = bytes.At(start, 65_536);
        var filled = blank.AsSpan().IndexOfAnyExcept((byte)0);
        start += Math.Max(0, filled);
        if (
            FrameAt(bytes, start) is not { } first
            || (start + first.Length < bytes.Length && FrameAt(bytes, start + first.Length) is null)
        )
        {
            return new MediaFlaw("cannot be read as MP3", "Export it again as MP3.");
        }
        var frames = CountOf(bytes, start);
        var seconds = frames is { } count
            ? (double)count * first.Samples / first.Rate
            : (bytes.Length - start) * 8.0 / (first.Kilobits * 1000);
        return new MediaFacts(MediaFormat.Mp3, bytes.Length)
        {
            Duration = seconds is > 0 and < 1e7 ? TimeSpan.FromSeconds(seconds) : null,
            HasSound = true,
        };
    }

    /// <summary>How many frames the first one says there are, where their lengths differ.</summary>
    static uint? CountOf(MediaBytes bytes, long start)
    {
        var text = bytes.Letters(start, 200);
        foreach (var (mark, offset) in new[] { ("Xing", 8), ("Info", 8), ("VBRI", 14) })
        {
            if (text.IndexOf(mark, StringComparison.Ordinal) is > 0 and var at)
            {
                var hasCount = mark == "VBRI" || (bytes.Number(start + at + 4) & 1) != 0;
                return hasCount && bytes.Number(start + at + offset) is > 0 and var count ? count : null;
            }
        }
        return null;
    }

    static Frame? FrameAt(MediaBytes bytes, long at)
    {
        if (bytes.At(at, 4) is not [0xFF, var second, var third, _] || (second & 0xE0) != 0xE0)
        {
            return null;
        }
        var (version, layer) = ((second >> 3) & 3, (second >> 1) & 3);
        var (quality, rate) = (third >> 4, (third >> 2) & 3);
        const int reserved = 1,
            third3 = 1,
            mpeg1 = 3,
            mpeg25 = 0;
        if (version == reserved || layer != third3 || quality is 0 or 15 || rate == 3)
        {
            return null;
        }
        var kilobits = (version == mpeg1 ? ofMpeg1 : ofMpeg2)[quality];
        var hertz =
            rates[rate]
            / (
                version == mpeg1 ? 1
                : version == mpeg25 ? 4
                : 2
            );
        var samples = version == mpeg1 ? 1152 : 576;
        return new Frame(samples / 8 * kilobits * 1000 / hertz + ((third >> 1) & 1), kilobits, hertz, samples);
    }

    readonly record struct Frame(int Length, int Kilobits, int Rate, int Samples);
}
