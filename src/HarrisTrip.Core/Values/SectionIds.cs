using System.Globalization;
using System.Text;

namespace HarrisTrip.Values;

/// <summary>Anchors of headings: made of their words in any script, and the same from build to build.</summary>
public static class SectionIds
{
    /// <summary>
    /// Letters and digits of any script in lower case, with hyphens between words; null when there are none.
    /// </summary>
    public static string? FromWords(string words)
    {
        var id = new StringBuilder();
        var gap = false;
        foreach (var rune in UnicodeNormalization.Compose(words).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune))
            {
                if (gap && id.Length > 0)
                {
                    id.Append('-');
                }
                gap = false;
                id.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (rune.Value is not ('\'' or '’' or 0x00AD))
            {
                gap = true;
            }
        }
        return id.Length == 0 ? null : id.ToString();
    }

    /// <summary>What is wrong with an anchor that an author chose, or null.</summary>
    public static (string Message, string Help)? Fault(string id) =>
        FromWords(id.Replace('-', ' ')) == id
            ? null
            : (
                $"cannot be `{id}`.",
                FromWords(id) is { } better ? $"Write `{better}`." : "Use letters, digits and hyphens."
            );

    static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;
}
