using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace HarrisTrip.Values;

/// <summary>
/// A time zone of the IANA database, as the program has it: the same on every machine, whatever the system knows.
/// </summary>
public sealed class PublicationZone
{
    /// <summary>Of what clocks leave out, the moment after it; of what they repeat, the first.</summary>
    static readonly ZoneLocalMappingResolver first = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnStartOfIntervalAfter
    );

    /// <summary>No date that is exchanged is further from UTC; before there were zones, some places were.</summary>
    static readonly Offset furthest = Offset.FromHours(14);

    readonly DateTimeZone zone;

    PublicationZone(DateTimeZone zone) => this.zone = zone;

    public static PublicationZone Utc { get; } = new(DateTimeZone.Utc);

    /// <summary>All names, such as <c>Europe/Berlin</c>.</summary>
    public static IReadOnlyCollection<string> Names => DateTimeZoneProviders.Tzdb.Ids;

    /// <summary>The zone of a name, in its exact spelling; null when there is none.</summary>
    public static PublicationZone? Find(string name) =>
        Names.Contains(name) ? new PublicationZone(DateTimeZoneProviders.Tzdb[name]) : null;

    /// <summary>What a clock in this zone means, or why that is no one moment.</summary>
    /// <param name="clock">Year 1 to 9999.</param>
    public (DateTimeOffset? Moment, string? Fault) At(DateTime clock)
    {
        var mapped = zone.MapLocal(LocalDateTime.FromDateTime(clock));
        return mapped.Count switch
        {
            1 when Date(mapped.Single()) is { } moment => (moment, null),
            1 => (null, TooFar),
            0 => (
                null,
                $"does not exist in {zone.Id}: clocks were set forward there, from "
                    + $"{LocalClock(mapped.EarlyInterval.IsoLocalEnd)} to {LocalClock(mapped.LateInterval.IsoLocalStart)}."
            ),
            _ => (
                null,
                $"comes twice in {zone.Id}, since clocks were set back: with the offset "
                    + $"{OffsetOf(mapped.First())} and again with {OffsetOf(mapped.Last())}."
            ),
        };
    }

    /// <summary>When a day begins in this zone, and when it is over, or why there is no such day.</summary>
    public (DateTimeOffset Start, DateTimeOffset End, string? Fault) Day(DateOnly day)
    {
        var date = LocalDate.FromDateOnly(day);
        var (start, end) = (StartOf(date), StartOf(date.PlusDays(1)));
        return start.Date != date ? (default, default, $"does not exist in {zone.Id}: the date line was moved over it.")
            : Date(start) is { } from && Date(end) is { } to ? (from, to, null)
            : (default, default, TooFar);
    }

    string TooFar => $"lies before clocks in {zone.Id} were set within 14 hours of UTC.";

    static DateTimeOffset? Date(ZonedDateTime time) =>
        time.Offset <= furthest && time.Offset >= -furthest ? time.ToDateTimeOffset() : null;

    ZonedDateTime StartOf(LocalDate date) => zone.ResolveLocal(date.AtMidnight(), first);

    static string LocalClock(LocalDateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    static string OffsetOf(ZonedDateTime time) => time.ToDateTimeOffset().ToString("zzz", CultureInfo.InvariantCulture);
}
