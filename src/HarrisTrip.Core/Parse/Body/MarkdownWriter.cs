using System.Globalization;
using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace HarrisTrip.Parse.Body;

/// <summary>
/// Writes a body as Markdown that any program reads: CommonMark, with the tables and strikethrough of GitHub. Our own
/// blocks become quotations, lists and tables; notes become a list at the end.
/// </summary>
sealed class MarkdownWriter(Func<MarkdownObject, Location> at, QuoteMarks marks, MarkdownHooks hooks)
{
    readonly MarkdownInlines inlines = new(at, hooks);

    /// <summary>A text that ends in a line break, or is empty.</summary>
    public string Write(MarkdownDocument document) =>
        Blocks(document, loose: true) is { Length: > 0 } text ? text + "\n" : "";

    string Blocks(ContainerBlock container, bool loose)
    {
        var text = new StringBuilder();
        Block? before = null;
        foreach (var block in container)
        {
            if (Of(block, before) is not { Length: > 0 } written)
            {
                continue;
            }
            text.Append(
                    text.Length == 0 ? ""
                    : loose || block is Table ? "\n\n"
                    : "\n"
                )
                .Append(written);
            before = block;
        }
        return text.ToString();
    }

    /// <param name="before">The block that stands above it: two lists beside each other need different marks.</param>
    string Of(Block block, Block? before) =>
        block switch
        {
            HeadingBlock heading => MarkdownText.Heading(heading.Level, inlines.Line(heading.Inline)),
            ParagraphBlock paragraph when MarkdownBody.LonePicture(paragraph) is { } picture => hooks.Figure(
                BodyInspection.Picture(picture, (picture.Parent as Markdig.Syntax.Inlines.LinkInline)?.Url, at)
            ),
            ParagraphBlock paragraph => inlines.Paragraph(
                paragraph.Inline,
                breaks: paragraph.Parent is CustomContainer { Info: "pull_quote" }
            ),
            QuoteBlock quote => Quoted(Blocks(quote, loose: true)),
            ListBlock list => List(
                list,
                before is ListBlock other && other.IsOrdered == list.IsOrdered && MarkOf(other) == MarkOf(list)
            ),
            CodeBlock code => Code(code),
            ThematicBreakBlock => "___",
            Table table => Rows(table),
            CustomContainer named => Named(named),
            FootnoteGroup notes => Notes(notes),
            _ => "",
        };

    string Named(CustomContainer block)
    {
        var title = block.Arguments is { Length: > 0 } words
            ? $"**{MarkdownText.Of(Typography.Set(words.Trim(), marks))}**"
            : "";
        string Titled(string text) => title.Length == 0 ? text : title + "\n\n" + text;
        return BlockKinds.Find(block.Info)?.Name switch
        {
            "note" => Quoted(Titled(Blocks(block, loose: true))),
            "pull_quote" => Quoted(Blocks(block, loose: true)),
            "chart" => Titled(Blocks(block, loose: true)),
            "missing" => "",
            _ => Blocks(block, loose: true),
        };
    }

    string List(ListBlock list, bool differs)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? start
            : 1;
        var end = (list.OrderedDelimiter == ')') != differs ? ")" : ".";
        var items = list.OfType<ListItemBlock>()
            .Select(item =>
            {
                var mark =
                    list.IsOrdered ? (number++).ToString(CultureInfo.InvariantCulture) + end
                    : differs ? "*"
                    : "-";
                return Under(mark, Blocks(item, list.IsLoose));
            });
        return string.Join(list.IsLoose ? "\n\n" : "\n", items);
    }

    static char MarkOf(ListBlock list) => list.IsOrdered ? list.OrderedDelimiter : '-';

    /// <summary>A text behind a mark, its other lines as far in as the first.</summary>
    static string Under(string mark, string text) =>
        text.Length == 0 ? mark : $"{mark} {Prefixed(text, new string(' ', mark.Length + 1))[(mark.Length + 1)..]}";

    static string Quoted(string text) => text.Length == 0 ? "" : Prefixed(text, "> ");

    static string Prefixed(string text, string prefix) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? prefix.TrimEnd() : prefix + line));

    static string Code(CodeBlock code)
    {
        var text = string.Join('\n', (code.Lines.Lines ?? []).Take(code.Lines.Count).Select(line => line.ToString()));
        var fence = new string('`', Math.Max(3, MarkdownInlines.LongestRun(text) + 1));
        // Behind backticks it may hold none itself.
        var info =
            code is FencedCodeBlock { Info: { } language } && !language.Contains('`', StringComparison.Ordinal)
                ? language
                : "";
        return $"{fence}{info}\n{text}{(text.Length == 0 ? "" : "\n")}{fence}";
    }

    string Rows(Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
        if (width == 0)
        {
            return "";
        }
        string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
        string Row(TableRow row) =>
            Line(row.OfType<TableCell>().Select(Cell).Concat(Enumerable.Repeat("", width - row.Count)));
        var head = rows.Find(row => row.IsHeader);
        return string.Join(
            '\n',
            [
                head is null ? Line(Enumerable.Repeat("", width)) : Row(head),
                Line(
                    Enumerable
                        .Range(0, width)
                        .Select(column =>
                            (
                                column < table.ColumnDefinitions.Count
                                    ? table.ColumnDefinitions[column].Alignment
                                    : null
                            ) switch
                            {
                                TableColumnAlign.Left => ":--",
                                TableColumnAlign.Right => "--:",
                                TableColumnAlign.Center => ":-:",
                                _ => "---",
                            }
                        )
                ),
                .. rows.Where(row => row != head).Select(Row),
            ]
        );
    }

    string Cell(TableCell cell) =>
        string.Join(' ', cell.OfType<ParagraphBlock>().Select(p => inlines.Line(p.Inline)))
            .Replace("|", "\\|", StringComparison.Ordinal);

    string Notes(FootnoteGroup group)
    {
        var notes = group
            .OfType<Footnote>()
            .Select(note => Under(note.Order.ToString(CultureInfo.InvariantCulture) + ".", Blocks(note, loose: true)))
            .ToList();
        return notes.Count == 0 ? "" : $"## {MarkdownText.Of(hooks.FootnotesLabel)}\n\n{string.Join("\n\n", notes)}";
    }
}
