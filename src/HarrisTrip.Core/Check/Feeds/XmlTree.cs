using System.Xml;
using System.Xml.Resolvers;

namespace HarrisTrip.Check.Feeds;

/// <summary>A prefix that a file declares, and where.</summary>
readonly record struct XmlPrefix(string Prefix, string Namespace, XmlNode At);

/// <summary>
/// An XML file as a tree (XML 1.0, Namespaces in XML 1.0). Nothing from outside is loaded, and what the file's own
/// entities make is limited, so that a small file cannot grow into a large one.
/// </summary>
/// <remarks>
/// XDocument would read all of a file before anybody could see how deep it is, and takes four times as long for twice
/// the depth: ten seconds for 40,000 levels, in a file of 280 kB. It does not keep the prefix that an element is
/// written with, by which messages name it, where two stand for one namespace.
/// </remarks>
sealed class XmlTree
{
    /// <summary>Feeds are nested about ten levels deep, the pages in them some more.</summary>
    const int MaxDepth = 256;

    const int MaxEntityCharacters = 1_000_000;

    const string NetscapeDtd = "\"-//Netscape Communications//DTD RSS 0.91//EN\"";

    /// <summary>The namespace of the attributes that declare namespaces.</summary>
    const string Declarations = "http://www.w3.org/2000/xmlns/";

    /// <summary>The namespace of xml:lang and xml:base.</summary>
    public const string Xml = "http://www.w3.org/XML/1998/namespace";

    public XmlNode? Root { get; private set; }

    public List<XmlPrefix> Prefixes { get; } = [];

    /// <summary>Where the file cannot be read on, and why; null when all of it was read.</summary>
    public (int Line, int Column, string Message, string Help)? Fault { get; private set; }

    public static XmlTree Parse(string text)
    {
        var tree = new XmlTree();
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Parse,
            // Feeds of RSS 0.91 name a DTD that defines their character entities. The library carries a copy of it, so
            // that nothing is fetched.
            XmlResolver = text.Contains(NetscapeDtd, StringComparison.Ordinal)
                ? new XmlPreloadedResolver(XmlKnownDtds.Rss091)
                : null,
            MaxCharactersFromEntities = MaxEntityCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using var reader = XmlReader.Create(new StringReader(text), settings);
        try
        {
            tree.Read(reader);
        }
        catch (XmlException fault)
        {
            tree.Fault = (
                Math.Max(1, fault.LineNumber),
                Math.Max(1, fault.LinePosition),
                Reason(fault),
                "Correct it here: feed readers show nothing of a file that they cannot read to its end."
            );
        }
        return tree;
    }

    void Read(XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        XmlNode? open = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var node = new XmlNode(
                        open,
                        reader.NamespaceURI,
                        reader.LocalName,
                        reader.Prefix,
                        place.LineNumber,
                        Math.Max(1, place.LinePosition - 1)
                    );
                    open?.Children.Add(node);
                    Root ??= node;
                    var isEmpty = reader.IsEmptyElement;
                    TakeAttributes(reader, node);
                    if (!isEmpty)
                    {
                        open = node;
                    }
                    if (reader.Depth > MaxDepth)
                    {
                        Fault = (
                            node.Line,
                            node.Column,
                            $"Elements are nested more than {MaxDepth} levels deep here, and the "
                                + $"rest of the file is not read.",
                            "Close the elements before this one."
                        );
                        return;
                    }
                    break;
                case XmlNodeType.EndElement:
                    open = open?.Parent;
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.SignificantWhitespace
                or XmlNodeType.Whitespace:
                    open?.Append(reader.Value);
                    break;
            }
        }
    }

    void TakeAttributes(XmlReader reader, XmlNode node)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == Declarations)
            {
                Prefixes.Add(new XmlPrefix(reader.Prefix.Length == 0 ? "" : reader.LocalName, reader.Value, node));
            }
            else
            {
                node.Attributes.Add(new XmlAttribute(reader.NamespaceURI, reader.LocalName, reader.Value));
            }
        }
    }

    /// <summary>The reader's own words name the place a second time.</summary>
    static string Reason(XmlException fault)
    {
        var words = fault.Message.IndexOf(" Line ", StringComparison.Ordinal) is > 0 and var line
            ? fault.Message[..line]
            : fault.Message;
        return $"This is not XML that can be read: {words.TrimEnd('.')}.";
    }
}
