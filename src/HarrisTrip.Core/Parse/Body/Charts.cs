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
                return (row, Words(row) is { Length: > 0 } words ? $"`{words}` cannot be read as a number that a bar can show." : "A number is missing in this row of the chart.");
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
            Tables.WriteCell(html, (TableCell)row[0], row.IsHeader ? "<th scope=\"col\">" : "<th scope=\"row\">", "</th>");
            Tables.WriteCell(html, (TableCell)row[1], row.IsHeader ? "<th scope=\"col\">" : "<td>", row.IsHeader ? "</th>" : "");
            if (!row.IsHeader)
            {
                var value = Shown(Value(row) ?? 0);
                // The number stands beside it: a gauge that says it again is for the eye only.
                html.Write($" <meter aria-hidden=\"true\" min=\"0\" max=\"{maximum}\" value=\"{value}\">{value}</meter></td>");
            }
            html.WriteLine("</tr>");
        }
        html.WriteLine("</table>");
    }

    static List<TableRow> Rows(Table table) => [.. table.OfType<TableRow>().Where(r => !r.IsHeader)];

    static decimal? Value(TableRow row) => WrittenNumber.Read(Words(row));

    static string Words(TableRow row) =>
        BodyInspection.Words(((TableCell)row[1]).Descendants<ParagraphBlock>().FirstOrDefault()?.Inline).Trim();

    static string Shown(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
