using HarrisTrip.Values;
using Markdig.Syntax;

namespace HarrisTrip.Import.Markdown;

/// <summary>The HTML of a body becomes Markdown.</summary>
static class BodyHtml
{
    public static TracedText Convert(TracedText text, BodyContext context)
    {
        if (Parse.Body.MarkdownBody.Outline(text.Text) is not { } document)
        {
            return text;
        }
        var edits = new List<Edit>();
        var inline = new InlineHtml(text, context, edits);
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block is HtmlBlock html)
            {
                Convert(text, html, context, edits);
            }
            else
            {
                inline.Convert(block);
            }
        }
        return text.With(edits);
    }

    static void Convert(TracedText text, HtmlBlock block, BodyContext context, List<Edit> edits)
    {
        var html = block.Lines.ToString();
        if (BlockHtml.Convert(html, context, text.Origin(block.Span.Start)) is not { } markdown)
        {
            return;
        }
        var prefix = LinePrefix.Of(text.Text, block.Span.Start);
        var end = Math.Min(text.Text.Length, block.Span.End + 1);
        var before = IsEmptyAbove(text.Text, block.Span.Start) ? "" : "\n" + prefix;
        var after =
            end < text.Text.Length
            && text.Text[end] == '\n'
            && (end + 1 == text.Text.Length || text.Text[end + 1] != '\n')
                ? "\n" + prefix
                : "";
        edits.Add(
            new Edit(
                block.Span.Start,
                end,
                before + markdown.Replace("\n", "\n" + prefix, StringComparison.Ordinal) + after
            )
        );
    }

    static bool IsEmptyAbove(string text, int start)
    {
        var line = TextLine.Start(text, start);
        if (line == 0 || text.AsSpan(line, start - line).Trim().Length > 0)
        {
            return true;
        }
        var above = TextLine.Start(text, line - 1);
        return text.AsSpan(above, line - above).IsWhiteSpace();
    }
}
