using System.Globalization;
using AngleSharp.Dom;

namespace HarrisTrip.Check.Html;

/// <summary>Tables whose cells do not fit together (table model errors, HTML Living Standard 4.9.12.1).</summary>
static class TableFaults
{
    /// <summary>Every fault with the element that it stands at.</summary>
    public static IEnumerable<(IElement At, string Message, string Help)> Of(TableGrid grid)
    {
        var declared = 0L;
        foreach (var group in grid.Table.Children.Where(c => c.LocalName == "colgroup"))
        {
            var columns = group.Children.Where(c => c.LocalName == "col").ToList();
            declared += (columns.Count > 0 ? columns : [group]).Sum(c => (long)TableGrid.Span(c, "span"));
            if (columns.Count > 0 && group.HasAttribute("span"))
            {
                yield return (group, "A `<colgroup>` has both `span` and `<col>`.", "Remove span.");
            }
        }
        foreach (var cell in grid.Cells)
        {
            if (cell.Past > 0)
            {
                yield return (
                    cell.Element,
                    $"A cell reaches {Format(cell.Past)} {(cell.Past == 1 ? "row" : "rows")} past the end of "
                        + $"its part of the table.",
                    "Reduce rowspan, or add rows."
                );
            }
            if (cell.Overlaps)
            {
                yield return (cell.Element, "Two cells of a table overlap.", "Reduce a rowspan or colspan.");
            }
        }
        foreach (var row in grid.Rows)
        {
            if (row.Width > 0 && row.Width < declared)
            {
                yield return (
                    row.Element,
                    $"A row of a table is {Format(row.Width)} columns wide, but its <col> and <colgroup> declare "
                        + $"{Format(declared)}.",
                    "Add cells, or declare fewer columns."
                );
            }
            if (!row.HasCells)
            {
                yield return (
                    row.Element,
                    "A table row has no cell that begins in it.",
                    "Remove the row, or reduce the rowspan above."
                );
            }
        }
        if (declared > 0 && grid.Columns > declared)
        {
            yield return (
                grid.Table,
                $"A row of the table is {Format(grid.Columns)} columns wide, but its <col> and <colgroup> declare "
                    + $"{Format(declared)}.",
                "Declare all columns, or none."
            );
        }
        if (grid.Columns > 0 && FirstEmptyColumn(grid, Math.Max(declared, grid.Columns)) is { } column)
        {
            yield return (
                grid.Table,
                $"No cell begins in column {Format(column + 1)} of the table.",
                "Reduce a colspan, or declare fewer columns."
            );
        }
    }

    /// <summary>The first column that no cell begins in, though it is declared or spanned.</summary>
    static int? FirstEmptyColumn(TableGrid grid, long columns)
    {
        var begun = grid.Cells.Select(c => c.Column).ToHashSet();
        for (var column = 0; column < Math.Min(columns, TableGrid.MaxColumns); column++)
        {
            if (!begun.Contains(column))
            {
                return column;
            }
        }
        return null;
    }

    static string Format(long number) => number.ToString(CultureInfo.InvariantCulture);
}
