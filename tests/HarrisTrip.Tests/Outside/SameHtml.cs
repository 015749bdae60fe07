using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace HarrisTrip.Tests.Outside;

/// <summary>Writes HTML so that two texts which make the same page are the same text.</summary>
static class SameHtml
{
    static readonly HashSet<string> Blocks =
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "blockquote",
        "pre",
        "hr",
        "br",
        "div",
        "table",
        "thead",
        "tbody",
        "tr",
        "td",
        "th",
        "section",
        "aside",
    ];

    public static string Of(string html)
    {
        var output = new StringBuilder();
        Write(output, new HtmlParser().ParseDocument($"<!doctype html><body>{html}").Body!);
        return output.ToString();
    }

    static void Write(StringBuilder output, INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                WriteText(output, text);
            }
            else if (node is IElement element)
            {
                var block = Blocks.Contains(element.LocalName);
                TrimEnd(output, block);
                output.Append('<').Append(element.LocalName);
                // Ids of headings are ours; the specification has none.
                foreach (
                    var attribute in element
                        .Attributes.Where(a => a.Name != "id")
                        .OrderBy(a => a.Name, StringComparer.Ordinal)
                )
                {
                    var value = attribute.Name is "href" or "src"
                        ? Address(attribute.Value)
                        : Typewriter(attribute.Value);
                    output.Append(' ').Append(attribute.Name).Append("=\"").Append(value).Append('"');
                }
                output.Append('>');
                Write(output, element);
                TrimEnd(output, block && element.LocalName != "pre");
                output.Append("</").Append(element.LocalName).Append('>');
            }
            else
            {
                // Comments and the like.
                output.Append('<').Append(node.NodeName).Append('>').Append(node.TextContent);
            }
        }
    }

    static void WriteText(StringBuilder output, IText text)
    {
        if (text.ParentElement?.Closest("pre") is not null)
        {
            output.Append(Escape(text.Data));
            return;
        }
        foreach (var c in Escape(Typewriter(text.Data)))
        {
            if (c is not (' ' or '\t' or '\n' or '\r'))
            {
                output.Append(c);
            }
            else if (output.Length > 0 && output[^1] != ' ' && !EndsWithBlockTag(output))
            {
                output.Append(' ');
            }
        }
    }

    // An escaped address and a plain one lead to the same place.
    static string Address(string url) => Uri.EscapeDataString(Uri.UnescapeDataString(url));

    // Our dots and apostrophes are the printer's in every language.
    static string Typewriter(string text) =>
        text.Replace("’", "'", StringComparison.Ordinal).Replace("…", "...", StringComparison.Ordinal);

    static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    static bool EndsWithBlockTag(StringBuilder output)
    {
        if (output[^1] != '>')
        {
            return false;
        }
        var tail = output.ToString();
        var tag = tail[(tail.LastIndexOf('<') + 1)..^1].TrimStart('/');
        return Blocks.Contains(tag.Split(' ')[0]);
    }

    static void TrimEnd(StringBuilder output, bool wanted)
    {
        while (wanted && output.Length > 0 && output[^1] == ' ')
        {
            output.Length--;
        }
    }
}
