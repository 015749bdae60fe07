using System.Text;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Import;

/// <summary>
/// Bytes as text: UTF-8, UTF-16 with or without a byte order mark, or Windows-1252. Whatever else it may be is refused,
/// since half a guess gives wrong letters.
/// </summary>
public static class SourceDecoder
{
    /// <summary>More bytes than the longest saved page that is worth reading.</summary>
    const int MaxBytes = 16 * 1024 * 1024;

    static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// Windows-1252 where it differs from Latin-1: bytes 0x80 to 0x9F; those without a letter are U+FFFD.
    /// </summary>
    const string WindowsLetters = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    /// <returns>The text with line breaks as \n; null when it cannot be read, which is reported.</returns>
    /// <param name="notes">Told of characters that are left out.</param>
    public static SourceText? Decode(string shown, byte[] bytes, Report report, List<ImportNote>? notes = null)
    {
        var (text, fault, help) = Read(bytes);
        if (text is null)
        {
            report.Add(ImportRules.SourceUnreadable, Location.StartOf(shown), fault, help);
            return null;
        }
        return Unprintable.Remove(new SourceText(shown, Unprintable.NormalizeLineBreaks(text)), notes ?? []);
    }

    /// <summary>
    /// As <see cref="Decode"/>, for a page, which may name its encoding (HTML Living Standard 13.2.3.2). What is UTF-8
    /// to the last byte is read as that, since a server's word counts more than the page's, and is lost when a page is
    /// saved.
    /// </summary>
    public static SourceText? DecodePage(string shown, byte[] bytes, Report report, List<ImportNote>? notes = null)
    {
        if (
            PageEncoding.Named(bytes) is not var (label, at)
            || PageEncoding.IsUtf(label)
            || PageEncoding.IsWindows1252(label) && Utf8Of(bytes) is not null
        )
        {
            return Decode(shown, bytes, report, notes);
        }
        var start = new SourceText(shown, System.Text.Encoding.Latin1.GetString(bytes.AsSpan(0, at))).Locate(at);
        if (!PageEncoding.IsWindows1252(label))
        {
            report.Add(
                ImportRules.SourceUnreadable,
                start,
                $"This page says that it is in {label}, which cannot be read here.",
                "Open it in a browser, copy the article's text, and save that as UTF-8."
            );
            return null;
        }
        var text = Windows(bytes);
        if (
            bytes.Length > MaxBytes
            || text.Contains('\uFFFD', StringComparison.Ordinal)
            || bytes.AsSpan().Contains((byte)0)
        )
        {
            return Decode(shown, bytes, report, notes);
        }
        return Decode(shown, Utf8.GetBytes(text), report, notes);
    }

    static (string? Text, string Fault, string Help) Read(byte[] bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            return Fault(
                $"This file has {bytes.Length / (1024 * 1024)} MB, more than any article.",
                "Give the one article that you want, as a text of its own."
            );
        }
        if (bytes.Length == 0)
        {
            return Fault(
                "There is nothing in this file; or it is a pipe or a device, which is not read.",
                "Give a file with a text in it."
            );
        }
        var text = Utf16(bytes) ?? (bytes.AsSpan().Contains((byte)0) ? null : Utf8Of(bytes) ?? Windows1252(bytes));
        if (text is null)
        {
            return bytes.AsSpan().Contains((byte)0)
                ? Fault(
                    "This is not text: it contains bytes that no text has.",
                    "Give a text, a saved page (.html) or Markdown."
                )
                : Fault(
                    "The letters of this file are in an encoding that is not certain.",
                    "Save it as UTF-8 in the program that it comes from."
                );
        }
        text = text.TrimStart('\uFEFF');
        if (string.IsNullOrWhiteSpace(text))
        {
            return Fault("This file is empty.", "Paste the text into it, and save it.");
        }
        return Unprintable.IsTooFrequent(text)
            ? Fault(
                "This is not text: it is full of characters that cannot be printed.",
                "Give a text, a saved page (.html) or Markdown."
            )
            : (text, "", "");
    }

    static (string?, string, string) Fault(string message, string help) => (null, message, help);

    static string? Utf8Of(byte[] bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>
    /// With a byte order mark; or without, when nearly all characters are Latin, so that every other byte is zero.
    /// </summary>
    static string? Utf16(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, 0, 0, ..] or { Length: < 2 } || bytes.Length % 2 != 0)
        {
            return null;
        }
        var big =
            bytes is [0xFE, 0xFF, ..]
            || !(bytes is [0xFF, 0xFE, ..]) && CountZeros(bytes, 0) > bytes.Length * 2 / 5 && CountZeros(bytes, 1) == 0;
        var little =
            bytes is [0xFF, 0xFE, ..] || CountZeros(bytes, 1) > bytes.Length * 2 / 5 && CountZeros(bytes, 0) == 0;
        try
        {
            return big || little ? new UnicodeEncoding(big, false, throwOnInvalidBytes: true).GetString(bytes) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    static int CountZeros(byte[] bytes, int from)
    {
        var zeros = 0;
        for (var i = from; i < bytes.Length; i += 2)
        {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /// <summary>
    /// In Western text letters beyond ASCII stand singly or in pairs between others, and outnumber them nowhere. Three
    /// in a row are another alphabet, or two-byte characters.
    /// </summary>
    static string? Windows1252(byte[] bytes)
    {
        var text = Windows(bytes);
        var (run, high, plain) = (0, 0, 0);
        foreach (var c in text)
        {
            var isHigh = c > '\u007F' && char.IsLetter(c);
            run = isHigh ? run + 1 : 0;
            high += isHigh ? 1 : 0;
            plain += char.IsAsciiLetter(c) ? 1 : 0;
            if (run == 3 || c == '\uFFFD')
            {
                return null;
            }
        }
        return high * 4 <= plain ? text : null;
    }

    /// <summary>
    /// Bytes read as Windows-1252, which agrees with Latin-1 in all that Latin-1 has; what has no letter is U+FFFD.
    /// </summary>
    public static string Windows(byte[] bytes) =>
        string.Create(
            bytes.Length,
            bytes,
            (chars, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                {
                    chars[i] = source[i] is >= 0x80 and <= 0x9F and var c ? WindowsLetters[c - 0x80] : (char)source[i];
                }
            }
        );
}
