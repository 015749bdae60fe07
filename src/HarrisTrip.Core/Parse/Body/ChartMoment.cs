using System.Globalization;
using System.Text.RegularExpressions;

namespace HarrisTrip.Parse.Body;

/// <summary>How exact a moment in a chart is.</summary>
public enum ChartGrain
{
    Year,
    Quarter,
    Month,
    Day,
}

/// <summary>
/// A year, quarter, month or day as the label of a row: <c>2026</c>, <c>2026-Q1</c>, <c>2026-01</c>,
/// <c>2026-01-31</c>, in digits of any script.
/// </summary>
/// <param name="Day">The first day of it.</param>
public readonly partial record struct ChartMoment(DateOnly Day, ChartGrain Grain)
{
    public static ChartMoment? Read(string label)
    {
        if (Form().Match(label) is not { Success: true } found)
        {
            return null;
        }
        var year = Number(found.Groups["year"]);
        var (grain, month) =
            found.Groups["quarter"] is { Success: true } quarter ? (ChartGrain.Quarter, (Number(quarter) * 3) - 2)
            : found.Groups["month"] is { Success: true } named ? (ChartGrain.Month, Number(named))
            : (ChartGrain.Year, 1);
        var day = 1;
        if (found.Groups["day"] is { Success: true } exact)
        {
            (grain, day) = (ChartGrain.Day, Number(exact));
        }
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new ChartMoment(new DateOnly(year, month, day), grain)
            : null;
    }

    static int Number(Group digits) =>
        digits.Value.Aggregate(0, (number, c) => (number * 10) + CharUnicodeInfo.GetDecimalDigitValue(c));

    [GeneratedRegex(
        @"^(?<year>\d{4})(?:[-‐]Q(?<quarter>[1-4])|[-‐](?<month>\d\d)(?:[-‐](?<day>\d\d))?)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}
