using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HarrisTrip.Parse.Body;

/// <summary>Writes a table.</summary>
static class Tables
{
    const string Header = "th scope=\"col\"";

    /// <summary>
    /// A header without words is none: the corner of a table is left empty more often than not.
    /// </summary>
    public static string HeaderOf(TableCell cell) =>
        cell.Descendants<LeafBlock>().Any(block => block.Inline?.FirstChild is not null) ? Header : "td";

    public static void Write(HtmlRenderer html, Table table, string label)
    {
        html.EnsureLine();
        // A wide table scrolls: the keyboard has to reach it.
        html.Write("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
            .WriteEscape(label)
            .WriteLine("\"><table>");
        var rows = table.OfType<TableRow>().ToLookup(row => row.IsHeader);
        // A head without a body heads nothing: its cells are the table.
        WriteRows(
            html,
            table,
            rows[false].Any() ? "thead" : "tbody",
            rows[false].Any() ? Header : "td",
            [.. rows[true]]
        );
        WriteRows(html, table, "tbody", "td", [.. rows[false]]);
        html.WriteLine("</table></div>");
    }

    static void WriteRows(HtmlRenderer html, Table table, string part, string cell, List<TableRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }
        html.WriteLine($"<{part}>");
        foreach (var row in rows)
        {
            html.Write("<tr>");
            for (var column = 0; column < row.Count; column++)
            {
                var alignment =
                    column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
                var align = alignment switch
                {
                    TableColumnAlign.Right => " class=\"end\"",
                    TableColumnAlign.Center => " class=\"center\"",
                    _ => "",
                };
                var inner = (TableCell)row[column];
                var element = cell == Header ? HeaderOf(inner) : cell;
                WriteCell(html, inner, $"<{element}{align}>", $"</{element[..2]}>");
            }
            html.WriteLine("</tr>");
        }
        html.WriteLine($"</{part}>");
    }

    public static void WriteCell(HtmlRenderer html, TableCell cell, string open, string close)
    {
        html.Write(open);
        var outer = html.ImplicitParagraph;
        html.ImplicitParagraph = true;
        html.WriteChildren(cell);
        html.ImplicitParagraph = outer;
        html.Write(close);
    }
}
