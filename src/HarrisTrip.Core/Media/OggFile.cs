using System.Buffers.Binary;

namespace HarrisTrip.Media;

/// <summary>The first and the last page of an Ogg file (RFC 3533) with Opus (RFC 7845) or Vorbis.</summary>
static class OggFile
{
    /// <summary>In bytes: no page is longer.</summary>
    const int MaxPage = 65_307;

    public static MediaLook Look(MediaBytes bytes)
    {
        var first = bytes.At(0, 300);
        var body = first.Length > 27 ? 27 + first[26] : int.MaxValue;
        var codec = first.Length >= body + 16 ? first.AsSpan(body) : [];
        if (codec.StartsWith("OpusHead"u8))
        {
            return Facts(48_000, BinaryPrimitives.ReadUInt16LittleEndian(codec[10..]));
        }
        if (codec.StartsWith("\u0001vorbis"u8))
        {
            return Facts(BinaryPrimitives.ReadUInt32LittleEndian(codec[12..]), 0);
        }
        return new MediaFlaw(
            codec.IsEmpty ? "is cut short" : "holds something other than Opus or Vorbis",
            "Export it as Opus, MP3 or M4A."
        );

        MediaLook Facts(uint rate, ushort skipped)
        {
            var samples = LastSample() - skipped;
            return new MediaFacts(MediaFormat.Ogg, bytes.Length)
            {
                Duration =
                    rate > 0 && samples > 0 && samples / (double)rate is < 1e7 and var seconds
                        ? TimeSpan.FromSeconds(seconds)
                        : null,
                HasSound = true,
            };
        }

        long LastSample()
        {
            var end = bytes.At(Math.Max(0, bytes.Length - MaxPage), MaxPage).AsSpan();
            var at = end.LastIndexOf("OggS"u8);
            return at >= 0 && end.Length - at >= 14 ? BinaryPrimitives.ReadInt64LittleEndian(end[(at + 6)..]) : 0;
        }
    }
}
