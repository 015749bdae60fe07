using System.Globalization;
using System.Text.RegularExpressions;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Html;

/// <summary>Dates, times and durations (HTML Living Standard 2.3.5).</summary>
static partial class Dates
{
    /// <summary>What del and ins take.</summary>
    public static string? DateOrTime(string value) =>
        IsDate(value) || IsMoment(value)
            ? null
            : "a date such as 2026-03-01, or a date and time such as 2026-03-01T12:30Z";

    /// <summary>What time takes.</summary>
    public static string? Any(string value) =>
        IsAny(WordList.Trim(value))
            ? null
            : "a date or a time such as 2026-03-01, 2026-03, 12:30 or 2026-03-01T12:30Z, or a duration such as PT2H";

    static bool IsAny(string value) =>
        IsDate(value)
        || IsMonth(value)
        || IsYear(value)
        || IsDayOfYear(value)
        || IsTime(value)
        || IsLocal(value)
        || IsMoment(value)
        || IsZone(value)
        || IsWeek(value)
        || IsDuration(value);

    public static bool IsDate(string value) =>
        DatePattern().Match(value) is { Success: true } m
        && IsDay(m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value);

    public static bool IsMonth(string value) =>
        MonthPattern().Match(value) is { Success: true } m && IsDay(m.Groups[1].Value, m.Groups[2].Value, "01");

    public static bool IsWeek(string value) =>
        WeekPattern().Match(value) is { Success: true } m
        && int.Parse(m.Groups[1].Value[^4..], CultureInfo.InvariantCulture) is var year
        && m.Groups[1].Value.AsSpan().IndexOfAnyExcept('0') >= 0
        && int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture) is var week
        && week >= 1
        && (week <= 52 || (week == 53 && HasWeek53(year)));

    public static bool IsTime(string value) => TimePattern().IsMatch(value);

    public static bool IsLocal(string value) =>
        value.IndexOfAny(['T', ' ']) is > 0 and var at && IsDate(value[..at]) && IsTime(value[(at + 1)..]);

    static bool IsYear(string value) =>
        value.Length >= 4 && Numbers.IsDigits(value) && value.AsSpan().IndexOfAnyExcept('0') >= 0;

    static bool IsDayOfYear(string value) =>
        DayPattern().Match(value) is { Success: true } m && IsDay("2000", m.Groups[1].Value, m.Groups[2].Value);

    /// <summary>A date and time with a zone.</summary>
    public static bool IsMoment(string value) =>
        ZonePattern().Match(value) is { Success: true } zone && IsZoneInRange(zone) && IsLocal(value[..zone.Index]);

    static bool IsZone(string value) =>
        ZonePattern().Match(value) is { Success: true, Index: 0 } zone && IsZoneInRange(zone);

    static bool IsZoneInRange(Match zone) =>
        zone.Groups[1].Length == 0
        || (!zone.Value.StartsWith("-00", StringComparison.Ordinal) || zone.Groups[2].Value != "00")
            && (
                string.CompareOrdinal(zone.Groups[1].Value, "23") <= 0
                && string.CompareOrdinal(zone.Groups[2].Value, "59") <= 0
            );

    static bool IsDuration(string value) => DurationPattern().IsMatch(value) || WordsOfDurationPattern().IsMatch(value);

    static bool IsDay(string year, string month, string day) =>
        year.AsSpan().IndexOfAnyExcept('0') >= 0
        && int.Parse(month, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var m
        && int.Parse(day, CultureInfo.InvariantCulture) is >= 1 and var d
        && d
            <= (
                m == 2 ? (IsLeap(int.Parse(year[^4..], CultureInfo.InvariantCulture)) ? 29 : 28)
                : m is 4 or 6 or 9 or 11 ? 30
                : 31
            );

    /// <summary>By the last four digits: 10,000 years are a whole number of leap cycles.</summary>
    static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    static bool HasWeek53(int year) =>
        new DateTime(year == 0 ? 2000 : year, 1, 1).DayOfWeek is var first
        && (first == DayOfWeek.Thursday || (first == DayOfWeek.Wednesday && IsLeap(year)));

    [GeneratedRegex(@"^([0-9]{4,})-([0-9]{2})-([0-9]{2})\z")]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^([0-9]{4,})-([0-9]{2})\z")]
    private static partial Regex MonthPattern();

    [GeneratedRegex(@"^([0-9]{4,})-W([0-9]{2})\z")]
    private static partial Regex WeekPattern();

    [GeneratedRegex(@"^([0-9]{2})-([0-9]{2})\z")]
    private static partial Regex DayPattern();

    [GeneratedRegex(@"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,3})?)?\z")]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"(?:Z|[+-]([0-9]{2}):?([0-9]{2}))\z")]
    private static partial Regex ZonePattern();

    [GeneratedRegex(@"^P(?=[0-9T])([0-9]+D)?(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+(\.[0-9]{1,3})?S)?)?\z")]
    private static partial Regex DurationPattern();

    [GeneratedRegex(
        @"^[ \t\n\f\r]*([0-9]+[ \t\n\f\r]*[wdhmWDHM][ \t\n\f\r]*|[0-9]+(\.[0-9]{1,3})?[ \t\n\f\r]*[sS][ \t\n\f\r]*)+\z",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex WordsOfDurationPattern();
}
