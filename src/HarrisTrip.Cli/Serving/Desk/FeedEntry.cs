using System.Xml;
using System.Xml.Linq;
using HarrisTrip.Cli.Serving.Sites;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Cli.Serving.Desk;

/// <summary>An article as the site's own Atom feed has it.</summary>
/// <param name="Feed">What the feed is called.</param>
sealed record FeedEntry(string Feed, string Title, string? Summary, string? Author)
{
    static readonly XNamespace atom = "http://www.w3.org/2005/Atom";

    /// <summary>Null when the site has no feed, or the article is not among its newest.</summary>
    /// <param name="canonical">The full address of its page.</param>
    public static FeedEntry? Of(PreviewedSite site, ArticleHead head, string? canonical)
    {
        if (
            canonical is null
            || site.Result.Site.EditionFor(head.Lang)?.FileOf("atom.xml") is not { } file
            || site.Files.Read(file) is not { } bytes
        )
        {
            return null;
        }
        try
        {
            using var stream = new MemoryStream(bytes);
            using var reader = XmlReader.Create(
                stream,
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }
            );
            var feed = XDocument.Load(reader).Root!;
            return feed.Elements(atom + "entry")
                .Where(entry => entry.Elements(atom + "link").Any(link => (string?)link.Attribute("href") == canonical))
                .Select(entry => new FeedEntry(
                    (string?)feed.Element(atom + "title") ?? "",
                    (string?)entry.Element(atom + "title") ?? "",
                    (string?)entry.Element(atom + "summary"),
                    string.Join(", ", entry.Elements(atom + "author").Select(a => (string?)a.Element(atom + "name")))
                ))
                .FirstOrDefault();
        }
        catch (XmlException)
        {
            // A feed of the publisher's own making that no reader could read: a rule tells that.
            return null;
        }
    }
}
