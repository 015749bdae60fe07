using System.Text;
using System.Text.RegularExpressions;

namespace HarrisTrip.Check.Feeds;

/// <summary>
/// The characters behind an XML file's bytes (XML 1.0, 4.3.3 and appendix F): its mark, what it declares, or UTF-8.
/// </summary>
public static partial class XmlText
{
    /// <summary>Never throws. The fault says why the text is perhaps not what was meant.</summary>
    public static (string Text, string? Fault) Decode(byte[] bytes)
    {
        var (marked, skip) = Mark(bytes);
        var encoding = marked ?? Unmarked(bytes);
        var start = (encoding ?? Encoding.Latin1).GetString(bytes, skip, Math.Min(bytes.Length - skip, 1024));
        var declared = Declared(start);
        string? fault = null;
        if (declared is not null && encoding is not null && !Agrees(declared, encoding))
        {
            fault = $"The file says that it is {declared}, but its bytes are {encoding.WebName.ToUpperInvariant()}.";
        }
        else if (declared is not null && encoding is null)
        {
            encoding = Named(declared);
            fault =
                encoding is null ? NotAName(declared)
                : encoding.GetByteCount("<") > 1
                    ? $"The file says that it is {declared}, but its bytes are not in that encoding."
                : null;
            encoding = fault is null ? encoding : Encoding.UTF8;
        }
        encoding ??= Encoding.UTF8;
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return (strict.GetString(bytes, skip, bytes.Length - skip), fault);
        }
        catch (DecoderFallbackException)
        {
            return (
                encoding.GetString(bytes, skip, bytes.Length - skip),
                fault ?? $"The file holds bytes that are not {encoding.WebName.ToUpperInvariant()}."
            );
        }
    }

    /// <summary>What is wrong with the encoding that a text declares, when its bytes are not known.</summary>
    internal static string? UnknownName(string text) =>
        Declared(text) is { } name && Named(name) is null ? NotAName(name) : null;

    static string? Declared(string start) =>
        Declaration().Match(start) is { Success: true } found ? found.Groups["name"].Value : null;

    static string NotAName(string name) => $"`{name}` is not the name of an encoding.";

    static (Encoding?, int Length) Mark(byte[] bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (null, 0),
        };

    /// <summary>An encoding of more than one byte, by how the first tag looks in it.</summary>
    static Encoding? Unmarked(byte[] bytes) =>
        bytes switch
        {
            [0x3C, 0, 0, 0, ..] => Encoding.UTF32,
            [0, 0, 0, 0x3C, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
            [0x3C, 0, ..] => Encoding.Unicode,
            [0, 0x3C, ..] => Encoding.BigEndianUnicode,
            [0x4C, 0x6F, 0xA7, 0x94, ..] => CodePagesEncodingProvider.Instance.GetEncoding("IBM037"),
            _ => null,
        };

    static bool Agrees(string declared, Encoding encoding)
    {
        var family = declared.ToLowerInvariant();
        return encoding.WebName.ToLowerInvariant() switch
        {
            "utf-8" => family is "utf-8" or "utf8",
            "utf-16" or "utf-16be" => family is "utf-16" or "utf16" or "iso-10646-ucs-2"
                || family == (encoding.WebName == "utf-16" ? "utf-16le" : "utf-16be"),
            "utf-32" or "utf-32be" => family.StartsWith("utf-32", StringComparison.Ordinal)
                || family is "iso-10646-ucs-4" or "ucs-4",
            _ => true,
        };
    }

    static Encoding? Named(string name)
    {
        if (name.Equals("utf8", StringComparison.OrdinalIgnoreCase))
        {
            return Encoding.UTF8;
        }
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        """^<\?xml\s[^>]*?encoding\s*=\s*["'](?<name>[A-Za-z0-9._:-]*)["']""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Declaration();
}
