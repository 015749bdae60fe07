namespace HarrisTrip.Render.Feeds;

/// <summary>A format that readers' programs know.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Type">Its media type.</param>
sealed record FeedFormat(
    string FileName,
    string Name,
    string Type,
    Func<FeedHead, IReadOnlyList<FeedEntry>, PlainFile> Write
)
{
    public static IReadOnlyList<FeedFormat> All { get; } =
    [
        new("atom.xml", "Atom", "application/atom+xml", AtomWriter.Write),
        new("rss.xml", "RSS", "application/rss+xml", RssWriter.Write),
        new("feed.json", "JSON Feed", "application/feed+json", JsonFeedWriter.Write),
    ];
}

/// <summary>What a feed says of itself.</summary>
/// <param name="Self">Its own full address.</param>
/// <param name="Home">The full address of the page that lists the same.</param>
sealed record FeedHead(string Title, string Description, string Lang, string Self, string Home);
