using System.Globalization;
using System.Text.RegularExpressions;

namespace HarrisTrip.Values;

/// <summary>
/// An instant with its zone, or a calendar day alone, which begins, and is sorted, at 00:00 UTC. ISO 8601.
/// </summary>
public readonly partial record struct Moment(DateTimeOffset Value, bool HasTime)
{
    /// <summary>The value as machines read it: <c>2026-01-31T09:00:00Z</c>, or <c>2026-01-31</c> for a day.</summary>
    public string Iso =>
        !HasTime
            ? Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Value.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
                + (Value.Offset == TimeSpan.Zero ? "Z" : Value.ToString("zzz", CultureInfo.InvariantCulture));

    /// <summary>The instant itself; of a day, the one at which it is over (UTC).</summary>
    public DateTimeOffset End => HasTime ? Value : Value.AddDays(1);

    /// <summary>
    /// True when this is earlier beyond doubt: where one of them is a day alone, by their days, in UTC or as they are
    /// written.
    /// </summary>
    public bool Precedes(Moment other) =>
        HasTime && other.HasTime
            ? Value < other.Value
            : Later(Value.Date, Value.UtcDateTime.Date) < Earlier(other.Value.Date, other.Value.UtcDateTime.Date);

    static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    /// <summary>A date and time with zone, or why it is not one.</summary>
    public static (Moment? Moment, string? Fault) ParseInstant(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return (null, $"is not a date: `{text}`.");
        }
        if (!match.Groups["time"].Success)
        {
            return (null, "has neither a time nor a zone.");
        }
        return match.Groups["zone"].Success ? Exact(match, text) : (null, "has no zone.");
    }

    /// <summary>A day, or a date and time with a zone, or why it is neither.</summary>
    public static (Moment? Moment, string? Fault) ParseDayOrInstant(string text)
    {
        var match = Pattern().Match(text);
        return match.Success && !match.Groups["time"].Success ? Exact(match, text) : ParseInstant(text);
    }

    static (Moment?, string?) Exact(Match match, string text)
    {
        var time = match.Groups["time"].Success;
        var seconds = match.Groups["seconds"].Success ? match.Groups["seconds"].Value : ":00";
        var iso = time
            ? $"{match.Groups["day"].Value}T{match.Groups["clock"].Value}{seconds}{Zone(match.Groups["zone"].Value)}"
            : $"{match.Groups["day"].Value}T00:00:00+00:00";
        // Years before 2 and after 9998 have no room for an offset.
        return
            DateTimeOffset.TryParseExact(
                iso,
                "yyyy-MM-dd'T'HH:mm:sszzz",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var value
            ) && value.Year is > 1 and < 9999
            ? (new Moment(value, time), null)
            : (null, $"is a date that does not exist: `{text}`.");
    }

    static string Zone(string zone) =>
        zone is "Z" or "z" ? "+00:00"
        : zone.Contains(':', StringComparison.Ordinal) ? zone
        : $"{zone[..3]}:{zone[3..]}";

    [GeneratedRegex(
        @"^(?<day>\d{4}-\d{2}-\d{2})(?<time>[Tt ](?<clock>\d{2}:\d{2})(?<seconds>:\d{2})?(\.\d{1,9})? ?(?<zone>[Zz]|[+-]\d{2}:?\d{2})?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
