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
    public string PublishedIso => Iso(Published);

    public string UpdatedIso => Iso(Updated);

    /// <summary>RFC 3339.</summary>
    public static string Iso(DateTimeOffset moment) => new Moment(moment, HasTime: true).Iso;
}

/// <summary>A name of the byline.</summary>
sealed record FeedAuthor(string Name, string? Url);
