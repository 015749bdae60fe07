using System.Globalization;
using System.Text.RegularExpressions;

namespace HarrisTrip.Check.Metadata;

/// <summary>A date of ISO 8601 as metadata writes it.</summary>
/// <param name="Value">In UTC where there is no zone.</param>
readonly partial record struct IsoDate(DateTimeOffset Value, bool HasTime, bool HasZone)
{
    /// <summary>Null when the text is no date, or one that does not exist.</summary>
    public static IsoDate? Parse(string text)
    {
        var match = Form().Match(text.Trim());
        if (!match.Success)
        {
            return null;
        }
        var hasTime = match.Groups["time"].Success;
        var zone = match.Groups["zone"].Value;
        var iso =
            match.Groups["day"].Value
            + "T"
            + (
                hasTime
                    ? match.Groups["clock"].Value
                        + (match.Groups["seconds"].Success ? match.Groups["seconds"].Value : ":00")
                    : "00:00:00"
            )
            + (
                zone.Length == 0 || zone is "Z" or "z" ? "+00:00"
                : zone.Length == 3 ? zone + ":00"
                : zone.Contains(':', StringComparison.Ordinal) ? zone
                : $"{zone[..3]}:{zone[3..]}"
            );
        return DateTimeOffset.TryParseExact(
            iso,
            "yyyy-MM-dd'T'HH:mm:sszzz",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var value
        )
            ? new IsoDate(value, hasTime, !hasTime || zone.Length > 0)
            : null;
    }

    /// <summary>
    /// True when both name the same moment, or the same day where one of them names no more or no zone.
    /// </summary>
    public bool IsSame(IsoDate other) =>
        HasTime && other.HasTime && HasZone && other.HasZone
            ? Value == other.Value
            : Value.DateTime.Date == other.Value.DateTime.Date
                || Value.UtcDateTime.Date == other.Value.UtcDateTime.Date;

    [GeneratedRegex(
        @"^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?<time>[Tt ](?<clock>[0-9]{2}:[0-9]{2})(?<seconds>:[0-9]{2})?"
            + @"([.,][0-9]+)?(?<zone>[Zz]|[+-][0-9]{2}(:?[0-9]{2})?)?)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}
