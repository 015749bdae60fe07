using System.Globalization;
using System.Text.RegularExpressions;

namespace HarrisTrip.Check.Html;

/// <summary>Numbers (HTML Living Standard 2.3.4).</summary>
static partial class Numbers
{
    public static string? Integer(string value) => IntegerPattern().IsMatch(value) ? null : "a whole number";

    public static string? Count(string value) => IsDigits(value) ? null : "a whole number, 0 or more";

    public static string? Positive(string value) =>
        IsDigits(value) && value.AsSpan().IndexOfAnyExcept('0') >= 0 ? null : "a whole number, 1 or more";

    public static string? Span(string value) => Within(value, 1, 1000);

    public static string? RowSpan(string value) => Within(value, 0, 65534);

    public static string? Float(string value) => Parse(value) is not null ? null : "a number, such as 1 or 0.5";

    public static string? FloatNotNegative(string value) => Parse(value) >= 0 ? null : "a number, 0 or more";

    public static string? FloatPositive(string value) => Parse(value) > 0 ? null : "a number greater than 0";

    /// <summary>A valid floating-point number; null for any other text.</summary>
    public static double? Parse(string? value) =>
        value is not null
        && FloatPattern().IsMatch(value)
        && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    /// <summary>
    /// The whole number that a value begins with, read as browsers do (2.3.4.2); null when there is none.
    /// </summary>
    public static int? Leading(string? value)
    {
        var digits = value.AsSpan().TrimStart(" \t\n\f\r");
        digits = digits.StartsWith('+') ? digits[1..] : digits;
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        digits = end < 0 ? digits : digits[..end];
        return digits.IsEmpty ? null
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : int.MaxValue;
    }

    public static bool IsDigits(string value) =>
        value.Length > 0 && value.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    static string? Within(string value, int min, int max) =>
        IsDigits(value)
        && value.TrimStart('0') is { Length: <= 6 } digits
        && int.Parse("0" + digits, CultureInfo.InvariantCulture) is var number
        && number >= min
        && number <= max
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}");

    [GeneratedRegex(@"^-?[0-9]+\z")]
    private static partial Regex IntegerPattern();

    [GeneratedRegex(@"^-?([0-9]+(\.[0-9]+)?|\.[0-9]+)([eE][+-]?[0-9]+)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex FloatPattern();
}
