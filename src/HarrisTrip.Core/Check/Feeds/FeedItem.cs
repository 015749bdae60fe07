using System.Globalization;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Feeds;

/// <summary>What is kept of an item of a feed, to be compared with the page that it leads to.</summary>
/// <param name="Title">Its hash; 0 when there is none.</param>
/// <param name="Published">A time with its zone.</param>
sealed record FeedItem(string Address, ulong Title, IsoDate? Published, Location At) : Fact
{
    const int MaxItems = 10_000;

    /// <summary>The items of a feed of any format; none of other files.</summary>
    public static IEnumerable<FeedItem> Of(XmlNode root, string path) => (
            root.Name switch
            {
                "rss" => root.Child("channel")?.Named(root.Namespace, "item").Select(item => OfRss(item, path)),
                "feed" when root.Namespace == AtomFeed.Namespace => root.Named(AtomFeed.Namespace, "entry")
                    .Select(entry => OfAtom(entry, path)),
                _ => null,
            } ?? []
        ).OfType<FeedItem>().Take(MaxItems);

    static FeedItem? OfRss(XmlNode item, string path) =>
        item.Child("link") is not { } link
            ? null
            : new FeedItem(
                link.Text.Trim(),
                Hash(item.Child("title")),
                DateTimeOffset.TryParseExact(
                    Zoned(item.Child("pubDate")?.Text.Trim() ?? ""),
                    forms,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AllowWhiteSpaces,
                    out var date
                )
                    ? new IsoDate(date, HasTime: true, HasZone: true)
                    : null,
                new Location(path, link.Line, link.Column)
            );

    static FeedItem? OfAtom(XmlNode entry, string path) =>
        entry.Named(AtomFeed.Namespace, "link").FirstOrDefault(AtomRelations.IsAlternate) is not { } link
            ? null
            : new FeedItem(
                link["href"]?.Trim() ?? "",
                entry.Child("title")?["type"] is "xhtml" or "html" ? 0 : Hash(entry.Child("title")),
                IsoDate.Parse(entry.Child("published")?.Text ?? "") is { HasTime: true, HasZone: true } date
                    ? date
                    : null,
                new Location(path, link.Line, link.Column)
            );

    static ulong Hash(XmlNode? title) => title is { HasText: true } ? ReaderText.Hash(title.Text) : 0;

    static readonly string[] forms =
    [
        "ddd, d MMM yyyy HH:mm:ss zzz",
        "ddd, d MMM yyyy HH:mm zzz",
        "d MMM yyyy HH:mm:ss zzz",
        "d MMM yyyy HH:mm zzz",
    ];

    static string Zoned(string date) =>
        date.EndsWith("GMT", StringComparison.OrdinalIgnoreCase) ? date[..^3] + "+00:00"
        : date.EndsWith(" UT", StringComparison.OrdinalIgnoreCase)
        || date.EndsWith(" Z", StringComparison.OrdinalIgnoreCase)
            ? date[..date.LastIndexOf(' ')] + " +00:00"
        : date.Length > 5 && date[^5] is '+' or '-' ? date[..^2] + ":" + date[^2..]
        : date;
}
