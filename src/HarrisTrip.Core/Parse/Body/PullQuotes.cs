using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HarrisTrip.Parse.Body;

/// <summary>
/// A sentence pulled out of the text. A last line, or a last paragraph, that begins with a dash says whose it is.
/// </summary>
static class PullQuotes
{
    public static void Write(HtmlRenderer html, CustomContainer block)
    {
        foreach (var child in block)
        {
            if (
                child == block.LastChild
                && child is ParagraphBlock { Inline: { } inline }
                && Attribution(inline) is { } dash
            )
            {
                if (dash != inline.FirstChild)
                {
                    html.Write("<p>");
                    WriteUntil(html, inline.FirstChild, dash);
                    html.WriteLine("</p>");
                }
                html.Write("<p class=\"attribution\">");
                WriteUntil(html, dash, null);
                html.WriteLine("</p>");
            }
            else
            {
                html.Write(child);
            }
        }
    }

    static void WriteUntil(HtmlRenderer html, Inline? item, Inline? end)
    {
        for (; item is not null && item != end; item = item.NextSibling)
        {
            // The break before the last line is no part of either.
            if (item is not LineBreakInline || end is null || item.NextSibling != end)
            {
                html.Write(item);
            }
        }
    }

    static LiteralInline? Attribution(ContainerInline inline)
    {
        var first = inline.LastChild;
        while (first?.PreviousSibling is { } before and not LineBreakInline)
        {
            first = before;
        }
        return first is LiteralInline literal && literal.Content.AsSpan() is ['—' or '–', ' ', ..] ? literal : null;
    }
}
