using System.Globalization;
using System.Text.RegularExpressions;

namespace HarrisTrip.Import.Plain;

/// <summary>A date as newsrooms print it, alone in its line or behind <c>Published:</c>.</summary>
/// <param name="Iso">ISO 8601: a day alone, or a time with its zone.</param>
/// <param name="Assumed">What the line does not say and was assumed; null when it says all.</param>
sealed partial record WrittenDate(string Iso, bool IsUpdate, string? Assumed)
{
    /// <summary>The beginnings of the months' names in the languages that are read, from January on.</summary>
    static readonly string[] months =
    [
        "jan ene janv",
        "feb fév fev",
        "mar mär mrz",
        "apr abr avr",
        "may mai",
        "jun juin",
        "jul juil",
        "aug ago aoû aou",
        "sep set",
        "oct okt out",
        "nov",
        "dec dic déc dez",
    ];

    /// <summary>Zones that mean one thing in every newsroom, in hours from UTC.</summary>
    static int? HoursOf(string zone) =>
        zone.ToUpperInvariant() switch
        {
            "UTC" or "GMT" or "Z" => 0,
            "BST" or "CET" => 1,
            "CEST" => 2,
            "EDT" => -4,
            "EST" or "CDT" => -5,
            "MDT" => -6,
            "PDT" => -7,
            "PST" => -8,
            _ => null,
        };

    public static WrittenDate? Read(string line)
    {
        var match = Pattern().Match(line);
        if (!match.Success || Month(match) is not > 0 || !TryDay(match, out var day))
        {
            return null;
        }
        var time = Time(match);
        var isUpdate = match.Groups["updated"].Success;
        if (time is null)
        {
            return new WrittenDate(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), isUpdate, Assumed: null);
        }
        var zone = Zone(match);
        var moment = new DateTimeOffset(day.ToDateTime(time.Value), zone ?? TimeSpan.Zero);
        return new WrittenDate(
            moment.ToString(
                zone is { Ticks: not 0 } ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture
            ),
            isUpdate,
            zone is null ? "its zone, UTC, is assumed" : null
        );
    }

    static bool TryDay(Match match, out DateOnly day) =>
        DateOnly.TryParseExact(
            $"{match.Groups["year"].Value}-{Month(match):00}-"
                + $"{int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture):00}",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out day
        ) && day.Year is > 1000 and < 9000;

    static int Month(Match match) =>
        match.Groups["number"] is { Success: true } number
            ? int.Parse(number.Value, CultureInfo.InvariantCulture)
            : 1
                + Array.FindIndex(
                    months,
                    names =>
                        names
                            .Split(' ')
                            .Any(name =>
                                match.Groups["month"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                            )
                );

    static TimeOnly? Time(Match match)
    {
        if (!match.Groups["hour"].Success)
        {
            return null;
        }
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var half = match.Groups["half"].Value.ToUpperInvariant();
        hour =
            half.StartsWith('P') && hour < 12 ? hour + 12
            : half.StartsWith('A') && hour == 12 ? 0
            : hour;
        var minute = match.Groups["minute"] is { Success: true } m
            ? int.Parse(m.Value, CultureInfo.InvariantCulture)
            : 0;
        var second = match.Groups["second"] is { Success: true } s
            ? int.Parse(s.Value, CultureInfo.InvariantCulture)
            : 0;
        return hour < 24 && minute < 60 && second < 60 ? new TimeOnly(hour, minute, second) : null;
    }

    static TimeSpan? Zone(Match match) =>
        match.Groups["offset"] is { Success: true } offset
        && TimeSpan.TryParseExact(
            offset.Value.Replace(":", "", StringComparison.Ordinal)[1..],
            "hhmm",
            CultureInfo.InvariantCulture,
            out var span
        )
        && span.TotalHours <= 14
            ? offset.Value[0] == '-'
                ? -span
                : span
            : HoursOf(match.Groups["zone"].Value) is { } hours
                ? TimeSpan.FromHours(hours)
                : null;

    [GeneratedRegex(
        """
            ^((?<updated>(last\ )?(updated|modified)|actualizado|mis\ à\ jour|aktualisiert)|(first\ )?published
                |publicado|publié|veröffentlicht|posted|date)?\s*(on|at|el|le|am)?\s*[:,]?\s*
            ((mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+|(lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\s+)?
            ( (?<day>\d{1,2})(st|nd|rd|th|\.|er)?\s+(de\ )?(?<month>\p{L}{3,10})\.?,?\s+(de\ )?(?<year>\d{4})
            | (?<month>\p{L}{3,10})\.?\s+(?<day>\d{1,2})(st|nd|rd|th)?,?\s+(?<year>\d{4})
            | (?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2}) )
            ( \s*(,|at|–|-|\||T|·|a\ las|à|um)?\s*(?<hour>\d{1,2})([:.h](?<minute>\d{2}))?
                ([:.](?<second>\d{2})(\.\d+)?)?\s*(?<half>[ap]\.?m\.?)?\s*((?<zone>[A-Z]{1,4})
                |(UTC|GMT)?(?<offset>[+-]\d{2}:?\d{2}))? )?
            \s*\.?$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
            | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Pattern();
}
