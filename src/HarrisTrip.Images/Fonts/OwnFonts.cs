using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace HarrisTrip.Images.Fonts;

/// <summary>The fonts that lie beside the program, with which all text in pictures is drawn.</summary>
public static class OwnFonts
{
    static readonly Lazy<CharacterWidths> regular = new(() => new CharacterWidths(Load("-400")));
    static readonly Lazy<CharacterWidths> bold = new(() => new CharacterWidths(Load("-700")));

    /// <summary>
    /// How wide a text is at most, in ems: the sum of its characters. Letters that join (Arabic), kerning and ligatures
    /// make it a little narrower in the drawing, hardly ever wider.
    /// </summary>
    /// <returns>Null when no font has one of its characters.</returns>
    public static double? WidthOf(string text, bool isBold)
    {
        var widths = (isBold ? bold : regular).Value;
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += widths.Of(rune);
        }
        return double.IsNaN(width) ? null : width;
    }

    /// <summary>What single characters add to the width of a text, looked up in the fonts once.</summary>
    sealed class CharacterWidths(IReadOnlyList<FontFile> fonts)
    {
        readonly ConcurrentDictionary<Rune, double> known = new();

        /// <returns>In ems; not a number when no font has the character.</returns>
        public double Of(Rune character) =>
            known.TryGetValue(character, out var width) ? width : known.GetOrAdd(character, Measured(character));

        double Measured(Rune character) =>
            Rune.GetUnicodeCategory(character)
                is UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.EnclosingMark
                    or UnicodeCategory.Format
                    or UnicodeCategory.Control
                ? 0
                : fonts.Select(font => font.WidthOf(character.Value)).FirstOrDefault(width => width is not null)
                    ?? double.NaN;
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
