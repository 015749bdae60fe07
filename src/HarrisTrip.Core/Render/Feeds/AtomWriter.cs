using System.Globalization;

namespace HarrisTrip.Render.Feeds;

/// <summary>Writes Atom (RFC 4287).</summary>
static class AtomWriter
{
    public static PlainFile Write(FeedHead feed, IReadOnlyList<FeedEntry> entries)
    {
        var xml = new XmlOutput();
        xml.Open("feed", ("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.Lang));
        xml.Text("id", feed.Self);
        xml.Text("title", feed.Title);
        xml.Text("subtitle", feed.Description == feed.Title ? null : feed.Description);
        xml.Text("updated", FeedEntry.Iso(Feed.Updated(entries)));
        xml.Empty("link", ("rel", "self"), ("type", "application/atom+xml"), ("href", feed.Self));
        xml.Empty("link", ("rel", "alternate"), ("type", "text/html"), ("href", feed.Home));
        WriteAuthor(xml, new FeedAuthor(feed.Title, null));
        foreach (var entry in entries)
        {
            WriteEntry(xml, entry);
        }
        xml.Close();
        return xml.ToFile();
    }

    static void WriteEntry(XmlOutput xml, FeedEntry entry)
    {
        xml.Mark(entry.At);
        xml.Open("entry", ("xml:lang", entry.Lang));
        xml.Text("id", entry.Id);
        xml.Text("title", entry.Title);
        xml.Empty("link", ("rel", "alternate"), ("type", "text/html"), ("href", entry.Address));
        foreach (var sound in entry.Sounds)
        {
            xml.Empty(
                "link",
                ("rel", "enclosure"),
                ("type", sound.Type),
                ("length", sound.Bytes.ToString(CultureInfo.InvariantCulture)),
                ("title", sound.Title),
                ("href", sound.Url)
            );
        }
        xml.Text("published", entry.PublishedIso);
        xml.Text("updated", entry.UpdatedIso);
        foreach (var author in entry.Authors)
        {
            WriteAuthor(xml, author);
        }
        foreach (var category in entry.Categories)
        {
            xml.Empty("category", ("term", category));
        }
        xml.Text("summary", entry.Summary);
        xml.Text("content", entry.Content, ("type", "html"));
        xml.Close();
    }

    static void WriteAuthor(XmlOutput xml, FeedAuthor author)
    {
        xml.Open("author");
        xml.Text("name", author.Name);
        xml.Text("uri", author.Url);
        xml.Close();
    }
}
