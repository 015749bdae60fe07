using System.Globalization;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HarrisTrip.Parse.Body;

/// <summary>A table of two columns, labels and numbers, drawn as bars.</summary>
static class Charts
{
    /// <summary>The table that a block draws; null when there is none, or it cannot be drawn.</summary>
    public static Table? TableOf(CustomContainer block) => block.OfType<Table>().FirstOrDefault() is { } table && Fault(table) is null ? table : null;

    /// <summary>What keeps a table from being drawn, with where that is; null when nothing does.</summary>
    public static (MarkdownObject At, string Message)? Fault(Table table)
    {
        var rows = Rows(table);
        if (rows.Count == 0)
        {
            return (table, "This chart has no rows.");
        }
        foreach (var row in table.OfType<TableRow>())
        {
            if (row.Count != 2)
            {
                return (row, "A chart has two columns: labels and numbers.");
            }
            if (!row.IsHeader && Value(row) is null or < 0)
            {
                return (row, Words(row, 1) is { Length: > 0 } words ? $"`{words}` cannot be read as a number that a bar can show." : "A number is missing in this row of the chart.");
            }
        }
        return null;
    }

    public static void Write(HtmlRenderer html, Table table)
    {
        var most = Rows(table).Max(row => Value(row) ?? 0);
        var maximum = Shown(most > 0 ? most : 1);
        html.WriteLine("<table>");
        foreach (var row in table.OfType<TableRow>())
        {
            html.Write("<tr>");
            var (label, number) = ((TableCell)row[0], (TableCell)row[1]);
            var (first, second) = row.IsHeader ? (Tables.HeadingOf(label), Tables.HeadingOf(number)) : ("th scope=\"row\"", "td");
            Tables.WriteCell(html, label, $"<{first}>", $"</{first[..2]}>");
            Tables.WriteCell(html, number, $"<{second}>", row.IsHeader ? $"</{second[..2]}>" : "");
            if (!row.IsHeader)
            {
                var value = Shown(Value(row) ?? 0);
                html.Write(" <meter aria-label=\"").WriteEscape(Words(row, 0)).Write("\"");
                html.Write($" min=\"0\" max=\"{maximum}\" value=\"{value}\">{value}</meter></td>");
            }
            html.WriteLine("</tr>");
        }
        html.WriteLine("</table>");
    }

    static List<TableRow> Rows(Table table) => [.. table.OfType<TableRow>().Where(r => !r.IsHeader)];

    static decimal? Value(TableRow row) => WrittenNumber.Read(Words(row, 1));

    static string Words(TableRow row, int column) =>
        BodyInspection.Words(((TableCell)row[column]).Descendants<ParagraphBlock>().FirstOrDefault()?.Inline).Trim();

    static string Shown(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
