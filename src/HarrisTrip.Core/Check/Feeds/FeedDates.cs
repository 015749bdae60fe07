using System.Globalization;
using System.Text.RegularExpressions;

namespace HarrisTrip.Check.Feeds;

/// <summary>The three ways in which feeds and sitemaps write dates.</summary>
static partial class FeedDates
{
    static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    /// <summary>RFC 822 with years of four digits, as RSS writes dates.</summary>
    public static Flaw? Rfc822(string value)
    {
        var match = Rfc822Form().Match(value.Trim());
        if (!match.Success)
        {
            return Broken(value, "as RSS writes it", "Write it like `Fri, 02 Jan 2026 09:00:00 +0100`.");
        }
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        year +=
            match.Groups["year"].Length == 4 ? 0
            : year < 50 ? 2000
            : 1900;
        var month = Array.IndexOf(Months, match.Groups["month"].Value.ToLowerInvariant()) + 1;
        if (!Exists(year, month, Number(match, "day")) || !IsClock(match) || !IsZone(match.Groups["zone"].Value))
        {
            return Broken(value, "that exists", "Correct the day, the hour or the zone.");
        }
        var weekday = new DateTime(year, month, Number(match, "day"), 0, 0, 0, DateTimeKind.Utc).DayOfWeek;
        if (
            match.Groups["name"].Success
            && !weekday.ToString().StartsWith(match.Groups["name"].Value, StringComparison.OrdinalIgnoreCase)
        )
        {
            return new Flaw(
                FeedFormatRules.FeedDateDoubtful,
                $"names the wrong day of the week: {Faults.Quote(value.Trim())} was a {weekday}.",
                "Correct the day, or leave it out."
            );
        }
        return match.Groups["year"].Length == 2
                ? new Flaw(
                    FeedFormatRules.FeedDateDoubtful,
                    $"has a year of two digits: {Faults.Quote(value.Trim())}.",
                    "Write four."
                )
            : value.Trim().Length < value.Length
                ? new Flaw(FeedFormatRules.FeedDateDoubtful, "has white space around the date.", "Remove it.")
            : Likely(year, value);
    }

    /// <summary>RFC 3339, with capital T and Z, as Atom and JSON Feed write dates.</summary>
    public static Flaw? Rfc3339(string value) =>
        InForm(Rfc3339Form().Match(value), value, "of RFC 3339, with time and zone");

    /// <summary>The W3C's note on dates: a year, a month, a day, or a time with its zone.</summary>
    public static Flaw? W3c(string value) => InForm(W3cForm().Match(value.Trim()), value, "as W3C writes it");

    static Flaw? InForm(Match match, string value, string form)
    {
        if (!match.Success)
        {
            return Broken(value, form, "Write it like `2026-01-02T09:00:00+01:00`.");
        }
        var year = Number(match, "year");
        return
            year < 1
            || !Exists(
                year,
                match.Groups["month"].Success ? Number(match, "month") : 1,
                match.Groups["day"].Success ? Number(match, "day") : 1
            )
            || (match.Groups["hour"].Success && !IsClock(match))
            || !IsZone(match.Groups["zone"].Value)
            ? Broken(value, "that exists", "Correct the day, the hour or the zone.")
            : Likely(year, value);
    }

    static Flaw Broken(string value, string form, string help) =>
        new(FeedFormatRules.FeedDate, $"is not a date {form}: {Faults.Quote(value.Trim())}.", help);

    static Flaw? Likely(int year, string value) =>
        year is >= 1970 and < 2100
            ? null
            : new Flaw(
                FeedFormatRules.FeedDateDoubtful,
                $"has an impossible year: {Faults.Quote(value.Trim())}.",
                "Correct the year."
            );

    static bool Exists(int year, int month, int day) =>
        year is > 0 and < 10_000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>A second of 60 is a leap second.</summary>
    static bool IsClock(Match match) =>
        Number(match, "hour") < 24
        && Number(match, "minute") < 60
        && (!match.Groups["second"].Success || Number(match, "second") <= 60);

    static bool IsZone(string zone) =>
        zone.Length < 5
        || (
            int.Parse(zone.AsSpan(1, 2), CultureInfo.InvariantCulture) < 24
            && int.Parse(zone.AsSpan(zone.Length - 2), CultureInfo.InvariantCulture) < 60
        );

    static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"^((?<name>mon|tue|wed|thu|fri|sat|sun)\s*,\s*)?(?<day>[0-9]{1,2})\s+(?<month>jan|feb|mar|apr|may|jun"
            + @"|jul|aug|sep|oct|nov|dec)\s+(?<year>[0-9]{4}|[0-9]{2})\s+(?<hour>[0-9]{2}):(?<minute>[0-9]{2})"
            + @"(:(?<second>[0-9]{2}))?\s+(?<zone>ut|gmt|[ecmp][sd]t|[a-ik-z]|[+-][0-9]{4})(\s*\([^()]*\))?\z",
        Options | RegexOptions.IgnoreCase
    )]
    private static partial Regex Rfc822Form();

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})T(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):"
            + @"(?<second>[0-9]{2})(\.[0-9]+)?(?<zone>Z|[+-][0-9]{2}:[0-9]{2})\z",
        Options
    )]
    private static partial Regex Rfc3339Form();

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(-(?<month>[0-9]{2})"
            + @"(-(?<day>[0-9]{2})(T(?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})(\.[0-9]+)?)?(?<zone>Z"
            + @"|[+-][0-9]{2}:[0-9]{2}))?)?)?\z",
        Options
    )]
    private static partial Regex W3cForm();
}
