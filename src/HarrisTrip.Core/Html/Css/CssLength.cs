using System.Globalization;

namespace HarrisTrip.Html.Css;

/// <summary>Numbers with units as CSS writes them.</summary>
static class CssLength
{
    /// <summary>A number and its unit, in lower case; null for words and sums.</summary>
    public static (double Number, string Unit)? Parse(string value) =>
        CssTokens.Trim(CssTokens.Read(value)) is [var only] ? Of(only) : null;

    public static (double Number, string Unit)? Of(CssToken token) =>
        token.Kind == CssKind.Number
            ? (
                double.Parse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture),
                token.Unit.ToLowerInvariant()
            )
            : null;

    /// <summary>A length in CSS pixels.</summary>
    /// <param name="em">The size of the text, in pixels.</param>
    public static double? Pixels(string? value, double em) =>
        value is null || Parse(value) is not { } length
            ? null
            : length.Unit switch
            {
                "px" => length.Number,
                "pt" => length.Number * 96 / 72,
                "pc" => length.Number * 16,
                "in" => length.Number * 96,
                "cm" => length.Number * 96 / 2.54,
                "mm" => length.Number * 96 / 25.4,
                "em" => length.Number * em,
                "ex" or "ch" => length.Number * em / 2,
                "rem" => length.Number * 16,
                "" when length.Number == 0 => 0,
                _ => null,
            };
}
