using HarrisTrip.Diagnostics;
using HarrisTrip.Import.Plain;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Html;

/// <summary>A date that a page gives, for machines or for readers.</summary>
/// <param name="Assumed">What the page does not say and was assumed; null when it says all.</param>
sealed record PageDate(Moment Moment, Location At, string? Assumed)
{
    /// <summary>ISO 8601: a day alone, or a time with its zone.</summary>
    public string Iso => Moment.Iso;

    public static PageDate? Read(string value, Location at)
    {
        value = value.Trim();
        if (Moment.ParseInstant(value).Moment is { } whole)
        {
            return new PageDate(whole, at, null);
        }
        if (Moment.ParseInstant(value + "Z").Moment is { } local)
        {
            return new PageDate(local, at, "its zone, UTC, is assumed");
        }
        if (Moment.ParseDayOrInstant(value).Moment is { } day)
        {
            return new PageDate(day, at, null);
        }
        return
            value.Length < 200
            && WrittenDate.Read(value) is { } written
            && Moment.ParseDayOrInstant(written.Iso).Moment is { } moment
            ? new PageDate(moment, at, written.Assumed)
            : null;
    }

    /// <summary>The same moment, as far as both say it.</summary>
    public bool Agrees(PageDate other) =>
        Assumed is null && other.Assumed is null && Moment.HasTime && other.Moment.HasTime
            ? (Moment.Value - other.Moment.Value).Duration() < TimeSpan.FromMinutes(1)
            : (Moment.Value - other.Moment.Value).Duration() < TimeSpan.FromHours(26);

    public ImportNote Note(string key, string words) =>
        Assumed is null
            ? new ImportNote(NoteKind.Became, At, $"{words} is `{key}: {Iso}`.")
            : new ImportNote(NoteKind.Doubtful, At, $"{words} is `{key}: {Iso}`; {Assumed}.");
}
