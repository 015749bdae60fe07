using System.Globalization;
using System.Text;
using HarrisTrip.Import;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Values;
using MetadataExtractor;

namespace HarrisTrip.Images.Metadata;

/// <summary>Texts of a file's metadata, which anybody may have written: one line of plain words, or nothing.</summary>
static class MetadataText
{
    /// <summary>
    /// In UTF-16 units: nobody prints a longer line of credit, and a file that has one means no good.
    /// </summary>
    const int MaxLength = 2_000;

    static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The words of a value: without control characters and marks that turn the direction of what follows, and null
    /// when they are none, too many, or what a camera writes by itself.
    /// </summary>
    public static string? Clean(string? text)
    {
        if (text is null || text.Length > MaxLength)
        {
            return null;
        }
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                line.Append(line.Length > 0 && line[^1] != ' ' ? " " : "");
            }
            else if (
                rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))
                && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control
                && !Characters.HasForbidden(rune.ToString())
            )
            {
                line.Append(rune.ToString());
            }
        }
        var words = line.ToString().Trim();
        return Placeholders.Is(words) ? null : words;
    }

    /// <summary>
    /// The texts of a property of EXIF or IPTC. Both are in UTF-8 where they are new, and in a legacy encoding where
    /// they are old, whatever they say of it themselves.
    /// </summary>
    public static IEnumerable<string> Of(MetadataExtractor.Directory? directory, int tag) =>
        directory?.GetObject(tag) switch
        {
            StringValue text => [Decode(text.Bytes)],
            StringValue[] texts => texts.Select(text => Decode(text.Bytes)),
            string text => [text],
            string[] texts => texts,
            byte[] bytes => [Decode(bytes)],
            _ => [],
        };

    static string Decode(byte[] bytes)
    {
        try
        {
            return utf8.GetString(bytes).TrimEnd('\0');
        }
        catch (DecoderFallbackException)
        {
            return SourceDecoder.Windows(bytes).TrimEnd('\0');
        }
    }
}
