using System.Globalization;
using System.Text;

namespace HarrisTrip.Images.Fonts;

/// <summary>The fonts that lie beside the program, with which all text in pictures is drawn.</summary>
public static class OwnFonts
{
    static readonly Lazy<IReadOnlyList<FontFile>> regular = new(() => Load("-400"));
    static readonly Lazy<IReadOnlyList<FontFile>> bold = new(() => Load("-700"));

    /// <summary>
    /// How wide a text is at most, in ems: the sum of its characters. Letters that join (Arabic), kerning and ligatures
    /// make it a little narrower in the drawing, hardly ever wider.
    /// </summary>
    /// <returns>Null when no font has one of its characters.</returns>
    public static double? WidthOf(string text, bool isBold)
    {
        var fonts = (isBold ? bold : regular).Value;
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (
                Rune.GetUnicodeCategory(rune)
                is not (
                    UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.EnclosingMark
                    or UnicodeCategory.Format
                    or UnicodeCategory.Control
                )
            )
            {
                if (
                    fonts.Select(font => font.WidthOf(rune.Value)).FirstOrDefault(found => found is not null)
                    is not { } known
                )
                {
                    return null;
                }
                width += known;
            }
        }
        return width;
    }

    static IReadOnlyList<FontFile> Load(string weight)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "fonts");
        return
        [
            .. System
                .IO.Directory.EnumerateFiles(folder, $"*{weight}.ttf")
                // The one for Latin comes first, as it does where text is drawn.
                .OrderByDescending(f => f.EndsWith($"-latin{weight}.ttf", StringComparison.Ordinal))
                .ThenBy(f => f, StringComparer.Ordinal)
                .Select(f => new FontFile(File.ReadAllBytes(f))),
        ];
    }
}
