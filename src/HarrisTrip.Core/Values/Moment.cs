using System.Globalization;
using System.Text.RegularExpressions;

namespace HarrisTrip.Values;

/// <summary>
/// An instant with its zone, or a calendar day alone, which begins, and is sorted, at 00:00 in the publication's zone,
/// or UTC where it names none. ISO 8601.
/// </summary>
/// <param name="ChangedEnd">When a day is over that has not 24 hours, since clocks are changed in it; else null.</param>
public readonly partial record struct Moment(DateTimeOffset Value, bool HasTime, DateTimeOffset? ChangedEnd = null)
{
    /// <summary>The value as machines read it: <c>2026-01-31T09:00:00Z</c>, or <c>2026-01-31</c> for a day.</summary>
    public string Iso =>
        !HasTime
            ? Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Value.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
                + (Value.Offset == TimeSpan.Zero ? "Z" : Value.ToString("zzz", CultureInfo.InvariantCulture));

    /// <summary>The instant itself; of a day, the one at which it is over.</summary>
    public DateTimeOffset End => HasTime ? Value : ChangedEnd ?? Value.AddDays(1);

    /// <summary>
    /// True when this is earlier beyond doubt: where one of them is a day alone, by their days, in UTC or as they are
    /// written.
    /// </summary>
    public bool Precedes(Moment other) =>
        HasTime && other.HasTime ? Value < other.Value
        : !HasTime && !other.HasTime ? Value.Date < other.Value.Date
        : Later(Value.Date, Value.UtcDateTime.Date) < Earlier(other.Value.Date, other.Value.UtcDateTime.Date);

    static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    /// <summary>A date and time, or why it is not one.</summary>
    /// <param name="zone">Of a text that names none; without it, that is a fault.</param>
    public static (Moment? Moment, string? Fault) ParseInstant(string text, PublicationZone? zone = null)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return (null, $"is not a date: `{text}`.");
        }
        if (!match.Groups["time"].Success)
        {
            return (null, zone is null ? "has neither a time nor a zone." : "has no time.");
        }
        return match.Groups["zone"].Success ? Exact(match, text)
            : zone is null ? (null, "has no zone.")
            : InZone(Exact(match, text), zone);
    }

    /// <summary>A day, or a date and time, or why it is neither.</summary>
    /// <param name="zone">Of a text that names none; without it, that is a fault of a time, and a day is one of UTC.
    /// </param>
    public static (Moment? Moment, string? Fault) ParseDayOrInstant(string text, PublicationZone? zone = null)
    {
        var match = Pattern().Match(text);
        return !match.Success || match.Groups["time"].Success ? ParseInstant(text, zone)
            : zone is null ? Exact(match, text)
            : InZone(Exact(match, text), zone);
    }

    /// <summary>What was read as if it were UTC, where its author meant it.</summary>
    static (Moment?, string?) InZone((Moment? Moment, string? Fault) read, PublicationZone zone)
    {
        if (read.Moment is not { } moment)
        {
            return read;
        }
        if (moment.HasTime)
        {
            var (value, fault) = zone.At(moment.Value.DateTime);
            return value is { } known ? (new Moment(known, HasTime: true), null) : (null, $"is a time that {fault}");
        }
        var (start, end, wrong) = zone.Day(DateOnly.FromDateTime(moment.Value.DateTime));
        return wrong is null
            ? (new Moment(start, HasTime: false, end == start.AddDays(1) ? null : end), null)
            : (null, $"is a day that {wrong}");
    }

    static (Moment?, string?) Exact(Match match, string text)
    {
        // What has no zone of its own gets it later.
        var time = match.Groups["time"].Success;
        var seconds = match.Groups["seconds"].Success ? match.Groups["seconds"].Value : ":00";
        var iso = time
            ? $"{match.Groups["day"].Value}T{match.Groups["clock"].Value}{seconds}{Offset(match.Groups["zone"].Value)}"
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

    static string Offset(string zone) =>
        zone is "" or "Z" or "z" ? "+00:00"
        : zone.Contains(':', StringComparison.Ordinal) ? zone
        : $"{zone[..3]}:{zone[3..]}";

    [GeneratedRegex(
        @"^(?<day>\d{4}-\d{2}-\d{2})(?<time>[Tt ](?<clock>\d{2}:\d{2})(?<seconds>:\d{2})?(\.\d{1,9})? ?(?<zone>[Zz]|[+-]\d{2}:?\d{2})?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
