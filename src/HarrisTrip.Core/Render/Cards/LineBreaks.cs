using System.Globalization;
using System.Text;

namespace HarrisTrip.Render.Cards;

/// <summary>
/// Where a line of a headline may end: after blanks and dashes, and between the characters of scripts that set no
/// blanks.
/// </summary>
static class LineBreaks
{
    const string Openers = "（「『【《〈［｛“‘«([{¿¡";
    const string Closers = "）」』】》〉］｝”’»)]}、。，．・：；！？!?.,:;%…ーっゃゅょッャュョ々";

    /// <summary>
    /// The pieces of a text that are never torn apart; put together they are the text. A blank belongs to the piece
    /// before it.
    /// </summary>
    public static IReadOnlyList<string> Pieces(string text)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        var characters = Characters(text);
        for (var i = 0; i < characters.Count; i++)
        {
            piece.Append(characters[i]);
            if (i + 1 < characters.Count && MayBreak(characters[i], characters[i + 1]))
            {
                pieces.Add(piece.ToString());
                piece.Clear();
            }
        }
        if (piece.Length > 0)
        {
            pieces.Add(piece.ToString());
        }
        return pieces;
    }

    /// <summary>What a reader takes for one character each (Unicode Standard Annex 29).</summary>
    public static IReadOnlyList<string> Characters(string text)
    {
        var characters = new List<string>();
        for (var at = 0; at < text.Length; )
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(at));
            characters.Add(text.Substring(at, length));
            at += length;
        }
        return characters;
    }

    /// <summary>
    /// True for characters that stand one beside the other without blanks: Han, kana, Hangul and their marks.
    /// </summary>
    public static bool IsWide(Rune rune) =>
        rune.Value
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0x303E)
                or (>= 0x3041 and <= 0x33FF)
                or (>= 0x3400 and <= 0x4DBF)
                or (>= 0x4E00 and <= 0x9FFF)
                or (>= 0xA000 and <= 0xA4CF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F)
                or (>= 0xFF00 and <= 0xFF60)
                or (>= 0x1F300 and <= 0x1FAFF)
                or (>= 0x20000 and <= 0x3FFFD);

    /// <summary>
    /// True for a piece in a script that sets no blanks between words, where a line may end wherever it is full: Thai,
    /// Lao, Khmer, Burmese.
    /// </summary>
    public static bool HasNoBlanks(string piece) =>
        piece
            .EnumerateRunes()
            .Any(rune =>
                rune.Value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
            );

    static bool MayBreak(string before, string after)
    {
        if (
            after is " " or "\u200B"
            || Openers.Contains(before[^1], StringComparison.Ordinal)
            || Closers.Contains(after[0], StringComparison.Ordinal)
        )
        {
            return false;
        }
        return before is " " or "\u200B" or "–" or "—"
            || (before is "-" or "/" or "‐" && char.IsLetter(after[0]))
            // Hangul has blanks between its words.
            || (IsUnspaced(before) && (IsUnspaced(after) || !char.IsWhiteSpace(after[0])))
            || (IsUnspaced(after) && !char.IsWhiteSpace(before[0]));
    }

    static bool IsUnspaced(string character) =>
        Rune.GetRuneAt(character, 0) is var rune
        && IsWide(rune)
        && rune.Value is not ((>= 0xAC00 and <= 0xD7A3) or (>= 0x1100 and <= 0x115F));
}
