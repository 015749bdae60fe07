using AngleSharp.Dom;
using HarrisTrip.Check.Aria;
using HarrisTrip.Check.Html;

namespace HarrisTrip.Check.Access;

/// <summary>Which cells of a table the headings in it head (HTML Living Standard 4.9.12.2).</summary>
static class TableHeadings
{
    /// <summary>The table that a cell belongs to.</summary>
    public static IElement? TableOf(IElement cell)
    {
        var at = cell.ParentElement;
        while (at is not null && at.LocalName != "table")
        {
            at = at.ParentElement;
        }
        return at;
    }

    /// <summary>The headings that head no cell.</summary>
    public static IEnumerable<IElement> Alone(TableGrid grid, AccessTree tree)
    {
        if (grid.IsVast)
        {
            return [];
        }
        var named = grid
            .Cells.SelectMany(c => AriaAttribute.Words(c.Element.GetAttribute("headers") ?? ""))
            .ToHashSet(StringComparer.Ordinal);
        var filledRows = grid
            .Cells.Where(c => IsData(c, tree))
            .SelectMany(c => Enumerable.Range(c.Row, c.Height))
            .ToHashSet();
        var lastData = new Dictionary<int, int>();
        // A heading of a row is headed by that of its column.
        foreach (
            var cell in grid.Cells.Where(c => IsData(c, tree) || (IsHeading(c, tree) && filledRows.Contains(c.Row)))
        )
        {
            foreach (var column in Enumerable.Range(cell.Column, cell.Width))
            {
                lastData[column] = Math.Max(lastData.GetValueOrDefault(column, -1), cell.Row + cell.Height - 1);
            }
        }
        return grid
            .Cells.Where(c =>
                IsHeading(c, tree)
                && tree.IsExposed(c.Element)
                && !(c.Element.Id is { Length: > 0 } id && named.Contains(id))
            )
            .Where(c =>
            {
                var down = Enumerable
                    .Range(c.Column, c.Width)
                    .Any(x => lastData.GetValueOrDefault(x, -1) >= c.Row + c.Height);
                var along = Enumerable.Range(c.Row, c.Height).Any(filledRows.Contains);
                return c.Element.GetAttribute("scope")?.ToLowerInvariant() switch
                {
                    "col" or "colgroup" => !down,
                    "row" => !along,
                    _ => !down && !along,
                };
            })
            .Select(c => c.Element);
    }

    /// <summary>The first cell with words that has no heading in its row or column.</summary>
    public static IElement? Unheaded(TableGrid grid, AccessTree tree)
    {
        if (grid.IsVast)
        {
            return null;
        }
        var rows = grid
            .Cells.Where(c => IsHeading(c, tree))
            .SelectMany(c => Enumerable.Range(c.Row, c.Height))
            .ToHashSet();
        var columns = grid
            .Cells.Where(c => IsHeading(c, tree))
            .SelectMany(c => Enumerable.Range(c.Column, c.Width))
            .ToHashSet();
        return grid
            .Cells.FirstOrDefault(c =>
                !IsHeading(c, tree)
                && !rows.Contains(c.Row)
                && !columns.Contains(c.Column)
                && !c.Element.HasAttribute("headers")
                && !c.Element.HasAttribute("aria-label")
                && !string.IsNullOrWhiteSpace(c.Element.TextContent)
            )
            ?.Element;
    }

    /// <summary>A cell of data, or a heading that other headings may head.</summary>
    static bool IsData(TableCell cell, AccessTree tree) =>
        !IsHeading(cell, tree) && !cell.Element.HasAttribute("headers");

    static bool IsHeading(TableCell cell, AccessTree tree) => tree.Role(cell.Element) is "columnheader" or "rowheader";
}
