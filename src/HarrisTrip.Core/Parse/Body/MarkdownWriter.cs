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
        var kind = BlockKinds.Of(block);
        return kind?.Name switch
        {
            not null when kind.IsOwn => Titled(
                string.Join(
                    "\n\n",
                    new[] { hooks.OwnBlock(BodyInspection.Use(block, kind, at)), Blocks(block, loose: true) }.Where(
                        part => part.Length > 0
                    )
                )
            ),
            not null when kind.IsOfPage => hooks.Block(BodyInspection.Use(block, kind, at)),
            "note" => Quoted(Titled(Blocks(block, loose: true))),
            "pull_quote" => Quoted(Blocks(block, loose: true)),
            "chart" when ChartBlock.Of(block) is { } chart => Chart(block, chart, title),
            "map" => MapBlock.Of(block) is { } map ? Map(map) : "",
            "chart" => Titled(Blocks(block, loose: true)),
            "missing" => "",
            _ => Blocks(block, loose: true),
        };
    }

    string Chart(CustomContainer block, ChartBlock chart, string title) =>
        string.Join(
            "\n\n",
            [
                .. new[] { title, Field(chart.Fields["subtitle"]), Rows(chart.Table) }
                    .Concat(block.Where(b => b != chart.Table && !chart.Fields.Has(b)).Select(b => Of(b, null)))
                    .Append(Field(chart.Fields["note"]))
                    .Append(Credits(chart.Fields))
                    .Where(part => part.Length > 0),
            ]
        );

    string Map(MapBlock map) =>
        string.Join(
            "\n\n",
            new[]
            {
                $"**{MarkdownText.Of(Typography.Set(map.Map.Title, marks))}**",
                Field(map.Fields["subtitle"]),
                hooks.Map(map.Map),
                Field(map.Fields["note"]),
                Credits(map.Fields),
            }.Where(part => part.Length > 0)
        );

    string Credits(BlockFields fields) =>
        string.Join(
            " · ",
            new[]
            {
                fields["source"] is { } source ? $"{MarkdownText.Of(hooks.SourceLabel)}: {Field(source)}" : "",
                Field(fields["credit"]),
            }.Where(part => part.Length > 0)
        );

    string Field(BlockField? field) => field is null ? "" : inlines.Line(field.Value);

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
                return MarkdownBlocks.Item(mark, Blocks(item, list.IsLoose));
            });
        return string.Join(list.IsLoose ? "\n\n" : "\n", items);
    }

    static char MarkOf(ListBlock list) => list.IsOrdered ? list.OrderedDelimiter : '-';

    static string Quoted(string text) => text.Length == 0 ? "" : MarkdownBlocks.Quote(text);

    static string Code(CodeBlock code)
    {
        var text = CodeBlocks.TextOf(code);
        return MarkdownBlocks.Code(text.Length > 0 ? text[..^1] : "", (code as FencedCodeBlock)?.Info ?? "");
    }

    string Rows(Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
        if (width == 0)
        {
            return "";
        }
        var head = rows.Find(row => row.IsHeader);
        return MarkdownBlocks.Table(
            [
                head is null ? [.. Enumerable.Repeat("", width)] : Cells(head),
                .. rows.Where(row => row != head).Select(Cells),
            ],
            [.. Enumerable.Range(0, width).Select(column => Rule(table, column))]
        );
    }

    static string Rule(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Left => ":--",
            TableColumnAlign.Right => "--:",
            TableColumnAlign.Center => ":-:",
            _ => "---",
        };

    IReadOnlyList<string> Cells(TableRow row) => [.. row.OfType<TableCell>().Select(Cell)];

    string Cell(TableCell cell) =>
        MarkdownBlocks.Cell(string.Join(' ', cell.OfType<ParagraphBlock>().Select(p => inlines.Line(p.Inline))));

    string Notes(FootnoteGroup group)
    {
        var notes = group
            .OfType<Footnote>()
            .Select(note =>
                MarkdownBlocks.Item(note.Order.ToString(CultureInfo.InvariantCulture) + ".", Blocks(note, loose: true))
            )
            .ToList();
        return notes.Count == 0 ? "" : $"## {MarkdownText.Of(hooks.FootnotesLabel)}\n\n{string.Join("\n\n", notes)}";
    }
}
