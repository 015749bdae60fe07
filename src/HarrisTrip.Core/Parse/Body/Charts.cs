using System.Globalization;
using HarrisTrip.Values;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HarrisTrip.Parse.Body;

/// <summary>A table of two columns, labels and numbers, drawn as bars.</summary>
static class Charts
{
    /// <summary>The table that a block draws; null when there is none, or it cannot be drawn.</summary>
    public static Table? TableOf(CustomContainer block, NumberMarks marks) =>
        block.OfType<Table>().FirstOrDefault() is { } table && Fault(table, marks) is null ? table : null;

    /// <summary>What keeps a table from being drawn, with where that is; null when nothing does.</summary>
    public static (MarkdownObject At, string Message, string Help)? Fault(Table table, NumberMarks marks)
    {
        var rows = Rows(table);
        if (rows.Count == 0)
        {
            return (table, "This chart has no rows.", Example(marks));
        }
        foreach (var row in table.OfType<TableRow>())
        {
            if (row.Count != 2)
            {
                return (row, "A chart has two columns: labels and numbers.", Example(marks));
            }
            if (!row.IsHeader && Value(row, marks) is null or < 0)
            {
                return Unread(row, Words(row, 1), marks);
            }
        }
        return null;
    }

    static (MarkdownObject, string, string) Unread(TableRow row, string words, NumberMarks marks) =>
        words.Length == 0 ? (row, "A number is missing in this row of the chart.", Example(marks))
        : WrittenNumber.Read(words, marks) is null
        && WrittenNumber.Readings(words) is var (point, comma)
        && (point ?? comma) is >= 0
            ? marks.Decimal is null
                    ? (
                        row,
                        $"`{words}` can be read as {Shown(point!.Value)} and as {Shown(comma!.Value)}, and "
                            + $"how numbers are written in the language of this article is not known.",
                        "Write thousands without a mark, and leave out zeros at the end; or add the "
                            + "language to your words, with `numbers`."
                    )
                : (
                    row,
                    $"`{words}` is not how numbers are written in the language of this article, so it "
                        + $"could be read as another one.",
                    Example(marks)
                )
        : (row, $"`{words}` cannot be read as a number that a bar can show.", Example(marks));

    static string Example(NumberMarks marks) =>
        $"Write it as 1500, {(marks.Group is { } group ? $"1{group}500" : "1 500")} or "
        + $"2{marks.Decimal ?? '.'}5, with a unit after it if you like; bars begin at 0.";

    public static void Write(HtmlRenderer html, Table table, NumberMarks marks)
    {
        var most = Rows(table).Max(row => Value(row, marks) ?? 0);
        var maximum = Shown(most > 0 ? most : 1);
        html.WriteLine("<table>");
        foreach (var row in table.OfType<TableRow>())
        {
            html.Write("<tr>");
            var (label, number) = ((TableCell)row[0], (TableCell)row[1]);
            var (first, second) = row.IsHeader
                ? (Tables.HeaderOf(label), Tables.HeaderOf(number))
                : ("th scope=\"row\"", "td");
            Tables.WriteCell(html, label, $"<{first}>", $"</{first[..2]}>");
            Tables.WriteCell(html, number, $"<{second}>", row.IsHeader ? $"</{second[..2]}>" : "");
            if (!row.IsHeader)
            {
                var value = Shown(Value(row, marks) ?? 0);
                html.Write(" <meter aria-label=\"").WriteEscape(Words(row, 0)).Write("\"");
                html.Write($" min=\"0\" max=\"{maximum}\" value=\"{value}\">{value}</meter></td>");
            }
            html.WriteLine("</tr>");
        }
        html.WriteLine("</table>");
    }

    static List<TableRow> Rows(Table table) => [.. table.OfType<TableRow>().Where(r => !r.IsHeader)];

    static decimal? Value(TableRow row, NumberMarks marks) => WrittenNumber.Read(Words(row, 1), marks);

    static string Words(TableRow row, int column) =>
        BodyInspection.Words(((TableCell)row[column]).Descendants<ParagraphBlock>().FirstOrDefault()?.Inline).Trim();

    static string Shown(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
