using System.Globalization;
using System.Text;

namespace HarrisTrip.Values;

/// <summary>About how wide a text is where its fonts are not known.</summary>
public static class TextWidth
{
    /// <summary>In signs of usual width: those of Chinese, Japanese and Korean count two, marks none.</summary>
    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width +=
                Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.EnclosingMark
                        or UnicodeCategory.Format
                    ? 0
                : rune.Value
                    is >= 0x1100
                        and <= 0x115f
                        or >= 0x2e80
                        and <= 0xa4cf
                        or >= 0xac00
                        and <= 0xd7a3
                        or >= 0xf900
                        and <= 0xfaff
                        or >= 0xfe30
                        and <= 0xfe6f
                        or >= 0xff00
                        and <= 0xff60
                        or >= 0x1f300
                        and <= 0x1faff
                        or >= 0x20000
                        and <= 0x3fffd
                    ? 2
                : 1;
        }
        return width;
    }
}
