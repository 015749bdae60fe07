using System.Globalization;
using System.Text.RegularExpressions;

namespace HarrisTrip.Values;

/// <summary>
/// Numbers as data has them in any language: figures with perhaps a minus sign before them and a point between them,
/// fifteen figures at most, and no zero in front that could belong to a code.
/// </summary>
public static partial class WrittenDecimal
{
    /// <summary>Null when it is not such a number. The figures after the point are kept, also when they are zeros.</summary>
    public static decimal? Read(string text) =>
        text.Length <= 17
        && Pattern().IsMatch(text)
        && text.Count(char.IsAsciiDigit) <= 15
        && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>What a template sees: a whole number where it has no point.</summary>
    public static object Shown(decimal number) => number.Scale == 0 ? (object)(long)number : number;

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
