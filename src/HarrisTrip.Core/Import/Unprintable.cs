using System.Buffers;
using System.Globalization;
using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Import;

/// <summary>
/// Control characters that editors and converters leave in texts: a form feed, a bell, half of an escape.
/// </summary>
static class Unprintable
{
    /// <summary>A text has one of them in so many characters at most; a file with more is something else.</summary>
    const int Share = 20;

    public static bool IsTooFrequent(string text)
    {
        var count = 0;
        for (int at = 0, next; (next = Characters.IndexOfForbidden(text.AsSpan(at))) >= 0; at += next + 1)
        {
            count++;
        }
        return count > 0 && (long)count * Share > text.Length;
    }

    /// <summary>What Windows has where others have a control: quotation marks and dashes, mostly.</summary>
    static string? LetterOf(int code) =>
        code is >= 0x80 and <= 0x9F && SourceDecoder.Windows([(byte)code]) is not "\uFFFD" and var letter
            ? letter
            : null;

    /// <summary>Line breaks as \n. A form feed parts pages, and is left for its note.</summary>
    public static string NormalizeLineBreaks(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n')
            .Replace('\u0085', '\n')
            .Replace('\u2028', '\n')
            .Replace('\u2029', '\n');

    /// <summary>The text without them; words that one of them parts stay apart.</summary>
    public static SourceText Remove(SourceText source, List<ImportNote> notes)
    {
        var text = source.Text;
        if (!Characters.HasForbidden(text))
        {
            return source;
        }
        var printable = new StringBuilder(text.Length);
        var found = new SortedDictionary<int, (Location At, int Count, string? As)>();
        var isParted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var length =
                char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            if (!Characters.HasForbidden(text.AsSpan(i, length)))
            {
                if (isParted && EndsWord(printable) && IsOfWord(CharUnicodeInfo.GetUnicodeCategory(text, i)))
                {
                    printable.Append(' ');
                }
                isParted = false;
                printable.Append(text, i, length);
                i += length - 1;
                continue;
            }
            var code = length == 2 ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            var letter = LetterOf(code);
            isParted |= letter is null;
            printable.Append(letter);
            found[code] = found.TryGetValue(code, out var known)
                ? known with
                {
                    Count = known.Count + 1,
                }
                : (source.Locate(i), 1, letter);
            i += length - 1;
        }
        foreach (var (code, (at, count, letter)) in found.OrderBy(f => f.Value.At))
        {
            var what = string.Create(
                CultureInfo.InvariantCulture,
                $"U+{code:X4}{(code == '\f' ? " (form feed)" : "")}"
            );
            notes.Add(
                letter is null
                    ? new ImportNote(
                        NoteKind.LeftOut,
                        at,
                        count == 1
                            ? $"A character that cannot be printed, {what}."
                            : $"{count} characters that cannot be printed, {what}; this is the first."
                    )
                    : new ImportNote(
                        NoteKind.Became,
                        at,
                        count == 1
                            ? $"A character that cannot be printed, {what}, is “{letter}”, as Windows has it."
                            : $"{count} characters that cannot be printed, {what}, are “{letter}”, "
                                + "as Windows has it; this is the first."
                    )
            );
        }
        return new SourceText(source.Path, printable.ToString());
    }

    static bool EndsWord(StringBuilder text)
    {
        var last = Math.Max(text.Length - 2, 0);
        return text.Length > 0
            && Rune.DecodeLastFromUtf16(text.ToString(last, text.Length - last), out var rune, out _)
                == OperationStatus.Done
            && IsOfWord(Rune.GetUnicodeCategory(rune));
    }

    /// <summary>Letters, marks and numbers.</summary>
    static bool IsOfWord(UnicodeCategory category) => category <= UnicodeCategory.OtherNumber;
}
