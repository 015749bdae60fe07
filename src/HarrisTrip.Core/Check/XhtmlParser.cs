using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using HarrisTrip.Html;
using HarrisTrip.Html.Parsing;

namespace HarrisTrip.Check;

/// <summary>
/// Reads a page that is written as XML into the same tree as one of HTML. Document types are skipped, entities never
/// expanded.
/// </summary>
static class XhtmlParser
{
    /// <summary>The page up to its first error, which is reported.</summary>
    public static IHtmlDocument Parse(string xml, HtmlParser parser, List<ParseError> errors)
    {
        var document = parser.ParseDocument("");
        document.DocumentElement?.Remove();
        var lines = new Diagnostics.SourceText("", xml);
        var open = new Stack<INode>();
        open.Push(document);
        using var reader = XmlReader.Create(
            new StringReader(xml),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                MaxCharactersFromEntities = 1,
            }
        );
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > PageParser.MaxDepth)
                {
                    errors.Add(
                        new ParseError(
                            lines.OffsetOf(((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition),
                            "nested-too-deep",
                            "Elements are nested too deep here, and the rest of the page is not read.",
                            "Close the elements before this one."
                        )
                    );
                    break;
                }
                Take(reader, document, open, lines);
            }
        }
        catch (XmlException fault)
        {
            // A document type may declare entities, which are not looked up.
            if (
                !(
                    fault.Message.Contains("entity", StringComparison.OrdinalIgnoreCase)
                    && xml.Contains("<!DOCTYPE", StringComparison.Ordinal)
                    && (
                        xml.Contains("PUBLIC", StringComparison.Ordinal)
                        || xml.Contains("<!ENTITY", StringComparison.Ordinal)
                    )
                )
            )
            {
                errors.Add(
                    new ParseError(
                        lines.OffsetOf(fault.LineNumber, fault.LinePosition),
                        "not-well-formed",
                        "The page says that it is XML, but is not: a tag, a quotation mark or a reference "
                            + "is wrong here.",
                        "Close every element, quote every value, and write &amp; for &."
                    )
                );
            }
        }
        catch (DomException)
        {
            // A name that XML allows and the tree does not: what follows is ignored.
        }
        return document;
    }

    static void Take(XmlReader reader, IHtmlDocument document, Stack<INode> open, Diagnostics.SourceText lines)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var element = Element(reader, document, lines);
                // The content of a template is not part of the page, as in HTML.
                var isEmpty = reader.IsEmptyElement;
                if (open.Peek() is not IHtmlTemplateElement)
                {
                    open.Peek().AppendChild(element);
                }
                if (!isEmpty)
                {
                    open.Push(open.Peek() is IHtmlTemplateElement outer ? outer : element);
                }
                break;
            case XmlNodeType.EndElement:
                open.Pop();
                break;
            case XmlNodeType.Text
            or XmlNodeType.CDATA
            or XmlNodeType.SignificantWhitespace
            or XmlNodeType.Whitespace when open.Count > 1 && open.Peek() is not IHtmlTemplateElement:
                open.Peek().AppendChild(document.CreateTextNode(reader.Value));
                break;
        }
    }

    static IElement Element(XmlReader reader, IHtmlDocument document, Diagnostics.SourceText lines)
    {
        var element =
            reader.NamespaceURI.Length == 0
                ? document.CreateElement("http://www.w3.org/XML/1998/none", reader.Name)
                : document.CreateElement(reader.NamespaceURI, reader.Name);
        if (reader is IXmlLineInfo at && element is IConstructableElement built)
        {
            built.SourceReference = new Place(
                new TextPosition(0, 0, lines.OffsetOf(at.LineNumber, at.LinePosition) - 1)
            );
        }
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
            {
                element.SetAttribute(reader.Prefix.Length == 0 ? null : reader.NamespaceURI, reader.Name, reader.Value);
            }
        }
        reader.MoveToElement();
        return element;
    }

    sealed record Place(TextPosition Position) : ISourceReference;
}
