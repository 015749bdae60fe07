using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Feeds;

/// <summary>One entry of a feed, in words that all formats share. Addresses are full ones.</summary>
/// <param name="At">What it is made from.</param>
/// <param name="Id">Stays the same for ever, whatever becomes of the address.</param>
/// <param name="Updated">From what the author wrote, never from the clock.</param>
/// <param name="Content">HTML in which every address is a full one.</param>
/// <param name="Image">The lead picture; null when there is none.</param>
sealed record FeedEntry(
    Location At,
    string Id,
    string Address,
    string Title,
    string? Summary,
    string Content,
    DateTimeOffset Published,
    DateTimeOffset Updated,
    string Lang,
    IReadOnlyList<FeedAuthor> Authors,
    IReadOnlyList<string> Categories,
    string? Image
)
{
    /// <summary>The recordings that it plays.</summary>
    public IReadOnlyList<FeedSound> Sounds { get; init; } = [];

    public string PublishedIso => Iso(Published);

    public string UpdatedIso => Iso(Updated);

    /// <summary>RFC 3339.</summary>
    public static string Iso(DateTimeOffset moment) => new Moment(moment, HasTime: true).Iso;
}

/// <summary>A name of the byline.</summary>
sealed record FeedAuthor(string Name, string? Url);

/// <summary>A recording by its full address.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="Bytes">Its length.</param>
sealed record FeedSound(string Url, string Title, string Type, long Bytes, TimeSpan? Duration)
{
    /// <summary>In whole seconds, rounded; null when it is not known.</summary>
    public long? Seconds => Duration is { } time ? (long)Math.Round(time.TotalSeconds) : null;
}
