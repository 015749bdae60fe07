using System.Buffers.Binary;

namespace HarrisTrip.Media;

/// <summary>The boxes of an MP4 file (ISO/IEC 14496-12, 14496-14).</summary>
sealed class Mp4File
{
    /// <summary>More boxes than any camera or program writes outside of the pictures themselves.</summary>
    const int MaxBoxes = 20_000;

    const int MaxDepth = 8;

    static readonly HashSet<string> films = ["avc1", "avc3", "av01", "vp08", "vp09"];
    static readonly HashSet<string> sounds = ["mp4a", "Opus", "fLaC", ".mp3"];

    readonly MediaBytes bytes;
    readonly List<Track> tracks = [];
    int boxes;
    bool hasIndex;
    bool isCut;
    bool hasPosition;
    double seconds;

    Mp4File(MediaBytes bytes) => this.bytes = bytes;

    public static MediaLook Look(MediaBytes bytes) => new Mp4File(bytes).Look();

    MediaLook Look()
    {
        switch (bytes.Letters(8, 4))
        {
            case "qt  ":
                return new MediaFlaw(
                    "is a QuickTime film, which not every browser plays",
                    "Export it as MP4 (H.264 and AAC)."
                );
            case "avif" or "avis" or "heic" or "heix" or "mif1" or "msf1":
                return new MediaFlaw("is a picture", "Show it as one: `![](…)`, with a record in `images`.");
        }
        Walk(0, bytes.Length, 0, null);
        if (isCut)
        {
            return new MediaFlaw("is cut short", "Copy or export it again.");
        }
        if (boxes >= MaxBoxes)
        {
            return new MediaFlaw("is made of more parts than any program writes", "Export it again.");
        }
        if (!hasIndex || tracks.Count == 0)
        {
            return new MediaFlaw("has no index, without which nothing can play it", "Export it again, to its end.");
        }
        foreach (var track in tracks)
        {
            if (FlawOf(track) is { } flaw)
            {
                return flaw;
            }
        }
        var film = tracks.Find(track => track.Handler == "vide");
        return new MediaFacts(film is null ? MediaFormat.M4a : MediaFormat.Mp4, bytes.Length)
        {
            Duration = seconds is > 0 and < 1e7 ? TimeSpan.FromSeconds(seconds) : null,
            Width = film?.Width ?? 0,
            Height = film?.Height ?? 0,
            HasSound = tracks.Exists(track => track.Handler == "soun"),
            HasPosition = hasPosition,
        };
    }

    static MediaFlaw? FlawOf(Track track) =>
        track switch
        {
            { Codec: "encv" or "enca" } => new(
                "is encrypted, so no reader can play it",
                "Export it without protection."
            ),
            { Handler: "vide", Codec: "hvc1" or "hev1" } => new(
                "is in HEVC (H.265), which many browsers cannot play",
                "Export it as H.264 (“most compatible” in a camera's settings)."
            ),
            { Handler: "vide" } when !films.Contains(track.Codec) => new(
                $"holds a film in a form that browsers cannot play (`{Printed(track.Codec)}`)",
                "Export it as MP4 with H.264."
            ),
            { Handler: "soun" } when !sounds.Contains(track.Codec) => new(
                $"holds sound in a form that not every browser plays (`{Printed(track.Codec)}`)",
                "Export it with AAC."
            ),
            _ => null,
        };

    static string Printed(string codec) => new([.. codec.Where(char.IsAsciiLetterOrDigit)]);

    void Walk(long from, long end, int depth, Track? track)
    {
        for (var at = from; at + 8 <= end && boxes < MaxBoxes && !isCut; )
        {
            boxes++;
            var (size, type, head) = (bytes.Number(at), bytes.Letters(at + 4, 4), 8);
            long length = size;
            if (size == 1)
            {
                (length, head) = ((long)Math.Min(bytes.LongNumber(at + 8), long.MaxValue), 16);
            }
            else if (size == 0)
            {
                length = end - at;
            }
            if (length < head || length > end - at)
            {
                // In the index, what follows the last box is filling.
                isCut = depth == 0;
                return;
            }
            Visit(type, at + head, at + length, depth, track);
            at += length;
        }
    }

    void Visit(string type, long from, long end, int depth, Track? track)
    {
        if (depth > MaxDepth)
        {
            return;
        }
        switch (type)
        {
            case "moov":
                hasIndex = true;
                Walk(from, end, depth + 1, track);
                break;
            case "trak":
                var own = new Track();
                Walk(from, end, depth + 1, own);
                if (own.Handler is "vide" or "soun" && tracks.Count < 64)
                {
                    tracks.Add(own);
                }
                break;
            case "mdia" or "minf" or "stbl" or "udta" or "mvex":
                Walk(from, end, depth + 1, track);
                break;
            case "meta":
                // In QuickTime it is a plain box, in ISO's form a full one.
                Walk(bytes.Letters(from + 4, 4) == "hdlr" ? from : from + 4, end, depth + 1, track);
                break;
            case "mvhd" or "mehd":
                ReadDuration(type, from);
                break;
            case "tkhd" when track is not null:
                ReadSize(from, end, track);
                break;
            case "hdlr" when track is not null && track.Handler.Length == 0:
                track.Handler = bytes.Letters(from + 8, 4);
                break;
            case "stsd" when track is not null:
                track.Codec = bytes.Letters(from + 12, 4);
                break;
            case "\u00A9xyz" or "loci":
                hasPosition = true;
                break;
            case "keys":
                hasPosition |= bytes
                    .Letters(from, (int)Math.Min(end - from, 65_536))
                    .Contains("location.ISO6709", StringComparison.Ordinal);
                break;
        }
    }

    uint scale;

    void ReadDuration(string type, long from)
    {
        var isLong = bytes.At(from, 1) is [1];
        if (type == "mvhd")
        {
            scale = bytes.Number(from + (isLong ? 20 : 12));
        }
        var at =
            from
            + (
                type == "mehd" ? 4
                : isLong ? 24
                : 16
            );
        var ticks = isLong ? bytes.LongNumber(at) : bytes.Number(at);
        if (scale > 0 && ticks != (isLong ? ulong.MaxValue : uint.MaxValue))
        {
            seconds = Math.Max(seconds, (double)ticks / scale);
        }
    }

    void ReadSize(long from, long end, Track track)
    {
        // The matrix and the size are the last 44 bytes; sizes are in 1/65536 of a pixel.
        var (matrix, size) = (bytes.At(end - 44, 36), bytes.At(end - 8, 8));
        if (end - from < 84 || matrix.Length < 36 || size.Length < 8)
        {
            return;
        }
        var (width, height) = (
            BinaryPrimitives.ReadInt32BigEndian(size) >> 16,
            BinaryPrimitives.ReadInt32BigEndian(size.AsSpan(4)) >> 16
        );
        var isTurned = BinaryPrimitives.ReadInt32BigEndian(matrix) == 0;
        (track.Width, track.Height) = isTurned ? (height, width) : (width, height);
    }

    sealed class Track
    {
        public string Handler { get; set; } = "";

        public string Codec { get; set; } = "";

        public int Width { get; set; }

        public int Height { get; set; }
    }
}
