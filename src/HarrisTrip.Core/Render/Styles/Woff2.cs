using System.Buffers.Binary;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Styles;

/// <summary>A web font as its file says that it is (W3C WOFF 2.0, section 4.1).</summary>
static class Woff2
{
    /// <summary>In bytes. A text font with all of Latin has about 50,000, a variable one 120,000.</summary>
    public const int MaxLength = 300_000;

    const int HeaderLength = 48;

    const int MaxTables = 256;

    /// <summary>In bytes: more is no font but a trap.</summary>
    const uint MaxUnpacked = 64 * 1024 * 1024;

    /// <summary>Why browsers cannot show it, or should not; null when all is well.</summary>
    public static (string What, string Help)? Fault(ReadOnlySpan<byte> file)
    {
        if (file.Length < 4 || !file[..4].SequenceEqual("wOF2"u8))
        {
            return (
                file.Length >= 4 && file[..4].SequenceEqual("wOFF"u8) ? "is a WOFF font of the first kind"
                : file.Length >= 4
                && (
                    file[..4].SequenceEqual("OTTO"u8)
                    || file[..4].SequenceEqual("\0\u0001\0\0"u8)
                    || file[..4].SequenceEqual("true"u8)
                )
                    ? "is a font for desktops"
                : "is no WOFF2 font",
                "Convert it to WOFF2, which is half as heavy, and which all browsers read."
            );
        }
        if (
            file.Length < HeaderLength
            || BinaryPrimitives.ReadUInt32BigEndian(file[8..]) != file.Length
            || BinaryPrimitives.ReadUInt16BigEndian(file[12..]) is 0 or > MaxTables
            || BinaryPrimitives.ReadUInt32BigEndian(file[16..]) is 0 or > MaxUnpacked
            || BinaryPrimitives.ReadUInt32BigEndian(file[20..]) is var packed
                && (packed == 0 || packed > file.Length - HeaderLength)
        )
        {
            return ("is cut short or damaged", "Get it again from where you have it.");
        }
        return file.Length > MaxLength
            ? (
                $"has {ByteSize.Of(file.Length)}, and readers wait for it",
                $"Leave out the scripts that you do not write in (a subset), until it has {ByteSize.Of(MaxLength)} at most."
            )
            : null;
    }
}
