using System.Buffers.Binary;

namespace HarrisTrip.Media;

/// <summary>The head of a WebM file: EBML (RFC 8794), Matroska (RFC 9559).</summary>
sealed class WebmFile
{
    const int MaxElements = 10_000;

    const uint Ebml = 0x1A45DFA3,
        DocType = 0x4282,
        Segment = 0x18538067,
        Info = 0x1549A966,
        TimestampScale = 0x2AD7B1,
        DurationOf = 0x4489,
        Tracks = 0x1654AE6B,
        TrackEntry = 0xAE,
        CodecId = 0x86,
        TrackType = 0x83,
        Video = 0xE0,
        PixelWidth = 0xB0,
        PixelHeight = 0xBA,
        Encodings = 0x6D80,
        Cluster = 0x1F43B675;

    static readonly HashSet<string> codecs = ["V_VP8", "V_VP9", "V_AV1", "A_OPUS", "A_VORBIS"];

    readonly MediaBytes bytes;
    int elements;
    string docType = "";
    string? unplayable;
    bool hasFilm;
    bool hasSound;
    bool isEncrypted;
    bool isCut;
    ulong scale = 1_000_000;
    double duration;
    int width;
    int height;

    WebmFile(MediaBytes bytes) => this.bytes = bytes;

    public static MediaLook Look(MediaBytes bytes) => new WebmFile(bytes).Look();

    MediaLook Look()
    {
        Walk(0, bytes.Length, 0);
        if (docType != "webm")
        {
            return new MediaFlaw(
                "is a Matroska film (.mkv), which browsers cannot play",
                "Export it as MP4 (H.264 and AAC) or WebM."
            );
        }
        if (isCut)
        {
            return new MediaFlaw("is cut short", "Copy or export it again.");
        }
        if (isEncrypted)
        {
            return new MediaFlaw("is encrypted, so no reader can play it", "Export it without protection.");
        }
        if (unplayable is not null)
        {
            return new MediaFlaw(
                $"holds a part that browsers cannot play (`{unplayable}`)",
                "Export it with VP9 or AV1, and Opus."
            );
        }
        if (!hasFilm)
        {
            return hasSound
                ? new MediaFlaw("holds sound and no film", "Export it as MP3, M4A or Opus, and show it as `audio`.")
                : new MediaFlaw("has no index, without which nothing can play it", "Export it again, to its end.");
        }
        var seconds = duration * scale / 1e9;
        return new MediaFacts(MediaFormat.Webm, bytes.Length)
        {
            Duration = seconds is > 0 and < 1e7 ? TimeSpan.FromSeconds(seconds) : null,
            Width = width,
            Height = height,
            HasSound = hasSound,
        };
    }

    /// <returns>False when what follows need not be read.</returns>
    bool Walk(long from, long end, int depth)
    {
        for (var at = from; at < end && elements < MaxElements; )
        {
            elements++;
            var (id, idLength) = Variable(at, keepMark: true);
            var (size, sizeLength) = Variable(at + idLength, keepMark: false);
            if (idLength == 0 || sizeLength == 0)
            {
                return false;
            }
            var start = at + idLength + sizeLength;
            var isUnknown = size == (1UL << (7 * sizeLength)) - 1;
            if (id == Cluster)
            {
                return false;
            }
            if (!isUnknown && size > (ulong)Math.Max(0, end - start))
            {
                isCut |= depth <= 1;
                return false;
            }
            var stop = isUnknown ? end : start + (long)size;
            if (!Visit((uint)id, start, stop, depth))
            {
                return false;
            }
            at = stop;
        }
        return true;
    }

    bool Visit(uint id, long from, long end, int depth)
    {
        var length = (int)Math.Min(end - from, 64);
        switch (id)
        {
            case Ebml or Segment or Info or Tracks or Video when depth < 6:
                return Walk(from, end, depth + 1) || id is not Segment;
            case TrackEntry when depth < 6:
                Walk(from, end, depth + 1);
                break;
            case DocType:
                docType = bytes.Letters(from, length).TrimEnd('\0');
                break;
            case TimestampScale:
                scale = Whole(from, length);
                break;
            case DurationOf:
                duration = bytes.At(from, length) switch
                {
                    { Length: 4 } four => BinaryPrimitives.ReadSingleBigEndian(four),
                    { Length: 8 } eight => BinaryPrimitives.ReadDoubleBigEndian(eight),
                    _ => 0,
                };
                break;
            case TrackType:
                var type = Whole(from, length);
                hasFilm |= type == 1;
                hasSound |= type == 2;
                break;
            case CodecId:
                var codec = bytes.Letters(from, length).TrimEnd('\0');
                if (
                    codec.StartsWith("V_", StringComparison.Ordinal) || codec.StartsWith("A_", StringComparison.Ordinal)
                )
                {
                    unplayable ??= codecs.Contains(codec)
                        ? null
                        : new string([.. codec.Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '/')]);
                }
                break;
            case PixelWidth:
                width = (int)Math.Min(Whole(from, length), 100_000);
                break;
            case PixelHeight:
                height = (int)Math.Min(Whole(from, length), 100_000);
                break;
            case Encodings:
                isEncrypted = true;
                break;
        }
        return true;
    }

    ulong Whole(long at, int length)
    {
        var value = 0UL;
        foreach (var part in bytes.At(at, Math.Min(length, 8)))
        {
            value = (value << 8) | part;
        }
        return value;
    }

    /// <summary>A number whose first byte tells how long it is.</summary>
    (ulong Value, int Length) Variable(long at, bool keepMark)
    {
        if (bytes.At(at, 8) is not [var first, ..] all || first == 0)
        {
            return (0, 0);
        }
        var length = System.Numerics.BitOperations.LeadingZeroCount((uint)first) - 24 + 1;
        if (length > all.Length || (keepMark && length > 4))
        {
            return (0, 0);
        }
        var value = keepMark ? first : first & ((1UL << (8 - length)) - 1);
        for (var i = 1; i < length; i++)
        {
            value = (value << 8) | all[i];
        }
        return (value, length);
    }
}
