using System.Globalization;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Feeds;

/// <summary>Writes RSS 2.0 (RSS Advisory Board, 2.0.11) with the modules content, dc and atom.</summary>
static class RssWriter
{
    public static PlainFile Write(FeedHead feed, IReadOnlyList<FeedEntry> entries)
    {
        var xml = new XmlOutput();
        xml.Open(
            "rss",
            ("version", "2.0"),
            ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:atom", "http://www.w3.org/2005/Atom")
        );
        xml.Open("channel");
        xml.Text("title", feed.Title);
        xml.Text("link", feed.Home);
        xml.Text("description", feed.Description);
        xml.Text("language", feed.Lang);
        xml.Text("lastBuildDate", Date(Feed.Updated(entries)));
        xml.Empty("atom:link", ("rel", "self"), ("type", "application/rss+xml"), ("href", feed.Self));
        foreach (var entry in entries)
        {
            WriteItem(xml, entry);
        }
        xml.Close();
        xml.Close();
        return xml.ToFile();
    }

    static void WriteItem(XmlOutput xml, FeedEntry entry)
    {
        xml.Mark(entry.At);
        xml.Open("item");
        xml.Text("title", entry.Title);
        xml.Text("link", entry.Address);
        xml.Text("guid", entry.Id, ("isPermaLink", entry.Id == entry.Address ? "true" : "false"));
        xml.Text("pubDate", Date(entry.Published));
        foreach (var author in entry.Authors)
        {
            xml.Text("dc:creator", author.Name);
        }
        foreach (var category in entry.Categories)
        {
            xml.Text("category", category);
        }
        // Of several, many readers take only one (RSS 2.0.11, enclosure).
        foreach (var sound in entry.Sounds.Take(1))
        {
            Enclosure(xml, sound);
        }
        // Readers take it for HTML (RSS 2.0.11, item).
        xml.Text("description", entry.Summary is { } summary ? SafeHtml.Escape(summary) : null);
        xml.Text("content:encoded", entry.Content.Length > 0 ? entry.Content : null);
        xml.Close();
    }

    public static void Enclosure(XmlOutput xml, FeedSound sound) =>
        xml.Empty(
            "enclosure",
            ("url", sound.Url),
            ("length", sound.Bytes.ToString(CultureInfo.InvariantCulture)),
            ("type", sound.Type)
        );

    /// <summary>RFC 822 with the year in full, in the zone that its author wrote.</summary>
    public static string Date(DateTimeOffset moment) =>
        moment.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
        + moment.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
}
