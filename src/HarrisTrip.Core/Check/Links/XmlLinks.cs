using System.Xml;

namespace HarrisTrip.Check.Links;

/// <summary>The addresses in feeds and sitemaps (RSS 2.0, RFC 4287, sitemaps.org).</summary>
static class XmlLinks
{
    /// <summary>The outermost elements of feeds and sitemaps.</summary>
    static readonly HashSet<string> Roots = new(StringComparer.Ordinal) { "rss", "RDF", "feed", "urlset", "sitemapindex" };

    /// <summary>Elements whose text is an address.</summary>
    static readonly HashSet<string> Texts = new(StringComparer.Ordinal) { "loc", "link", "url", "comments", "guid", "logo", "icon", "thumbnail_loc", "content_loc" };

    /// <summary>Elements with an address in an attribute.</summary>
    static readonly Dictionary<string, string> Attributes = new(StringComparer.Ordinal)
    {
        ["link"] = "href",
        ["enclosure"] = "url",
        ["content"] = "src",
        ["image"] = "href",
        ["thumbnail"] = "url",
    };

    /// <summary>The addresses, each at its place, as far as the file can be read; none in a file of another kind.</summary>
    public static IEnumerable<Link> Of(string xml)
    {
        using var text = new StringReader(xml);
        using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        var place = (IXmlLineInfo)reader;
        // The element whose text comes next, when that is an address.
        var isAddress = false;
        while (Next(reader))
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth == 0 && !Roots.Contains(reader.LocalName):
                    yield break;
                case XmlNodeType.Element:
                    isAddress = !reader.IsEmptyElement && Texts.Contains(reader.LocalName) && reader.GetAttribute("isPermaLink") != "false";
                    if (Attributes.TryGetValue(reader.LocalName, out var name) && reader.GetAttribute(name) is { Length: > 0 } address)
                    {
                        yield return new Link(LinkUse.Data, address.Trim()) { Line = place.LineNumber, Column = place.LinePosition };
                    }
                    break;
                // What is no address at all, as many an id, is not taken for a file's name.
                case XmlNodeType.Text or XmlNodeType.CDATA when isAddress && reader.Value.Trim() is { Length: > 0 } value && (value[0] == '/' || Addresses.IsWeb(value)):
                    yield return new Link(LinkUse.Data, value) { Line = place.LineNumber, Column = place.LinePosition };
                    break;
                case XmlNodeType.EndElement:
                    isAddress = false;
                    break;
            }
        }
    }

    static bool Next(XmlReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
