namespace HarrisTrip.Render.Feeds;

/// <summary>A format that readers' programs know.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Write">Writes a feed. The texts are its own full address, and that of its page.</param>
sealed record FeedFormat(string FileName, string Name, string Type, Func<Feed, IReadOnlyList<FeedEntry>, string, string, PlainFile> Write)
{
    public static IReadOnlyList<FeedFormat> All { get; } =
    [
        new("atom.xml", "Atom", "application/atom+xml", AtomWriter.Write),
        new("rss.xml", "RSS", "application/rss+xml", RssWriter.Write),
        new("feed.json", "JSON Feed", "application/feed+json", JsonFeedWriter.Write),
    ];
}
