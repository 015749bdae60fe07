using System.Globalization;

namespace HarrisTrip.Check.Html;

/// <summary>Names of custom elements (HTML Living Standard 4.13.3).</summary>
static class CustomElement
{
    public static bool IsName(string name)
    {
        if (
            name.Length == 0
            || !char.IsAsciiLetterLower(name[0])
            || !name.Contains('-')
            || name
                is "annotation-xml"
                    or "color-profile"
                    or "font-face"
                    or "font-face-src"
                    or "font-face-uri"
                    or "font-face-format"
                    or "font-face-name"
                    or "missing-glyph"
        )
        {
            return false;
        }
        foreach (var rune in name.EnumerateRunes())
        {
            if (!(rune.IsAscii ? Rune(rune.Value) : rune.Value == 0xb7 || Rune(rune)))
            {
                return false;
            }
        }
        return true;
    }

    static bool Rune(int ascii) => ascii is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.' or '_';

    /// <summary>Letters of all scripts, the marks that go with them, and signs of languages; not punctuation.</summary>
    static bool Rune(System.Text.Rune rune) =>
        rune.Value >= 0xc0
        && rune.Value is not (0xd7 or 0xf7 or 0x37e)
        && System.Text.Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.Surrogate
            );
}
