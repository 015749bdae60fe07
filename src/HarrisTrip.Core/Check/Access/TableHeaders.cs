using AngleSharp.Dom;
using HarrisTrip.Check.Html;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Access;

/// <summary>Which cells of a table its headers are for (HTML Living Standard 4.9.12.2).</summary>
static class TableHeaders
{
    /// <summary>The headers that are for no cell.</summary>
    public static IEnumerable<IElement> HeadersWithoutCells(TableGrid grid, AccessTree tree)
    {
        var named = grid
            .Cells.SelectMany(c => WordList.Of(c.Element.GetAttribute("headers") ?? ""))
            .ToHashSet(StringComparer.Ordinal);
        var filled = Rows(grid, grid.Cells.Where(c => IsData(c, tree)));
        var lastData = new int[Width(grid)];
        Array.Fill(lastData, -1);
        // The header of a row has that of its column.
        foreach (var cell in grid.Cells.Where(c => IsData(c, tree) || (IsHeader(c, tree) && filled.Has(c.Row, 1))))
        {
            foreach (ref var last in lastData.AsSpan(cell.Column, cell.Width))
            {
                last = Math.Max(last, cell.Row + cell.Height - 1);
            }
        }
        return grid
            .Cells.Where(c =>
                IsHeader(c, tree)
                && tree.IsExposed(c.Element)
                && !(c.Element.Id is { Length: > 0 } id && named.Contains(id))
            )
            .Where(c =>
            {
                var down = lastData.AsSpan(c.Column, c.Width).ContainsAnyInRange(c.Row + c.Height, int.MaxValue);
                var along = filled.Has(c.Row, c.Height);
                return c.Element.GetAttribute("scope")?.ToLowerInvariant() switch
                {
                    "col" or "colgroup" => !down,
                    "row" => !along,
                    _ => !down && !along,
                };
            })
            .Select(c => c.Element);
    }

    /// <summary>The first cell with words that has no header in its row or column.</summary>
    public static IElement? FirstCellWithoutHeader(TableGrid grid, AccessTree tree)
    {
        var headers = grid.Cells.Where(c => IsHeader(c, tree)).ToList();
        var (rows, columns) = (Rows(grid, headers), Covered.By(headers.Select(c => (c.Column, c.Width)), Width(grid)));
        return grid
            .Cells.FirstOrDefault(c =>
                !IsHeader(c, tree)
                && !rows.Has(c.Row, 1)
                && !columns.Has(c.Column, 1)
                && !c.Element.HasAttribute("headers")
                && !c.Element.HasAttribute("aria-label")
                && !string.IsNullOrWhiteSpace(c.Element.TextContent)
            )
            ?.Element;
    }

    /// <summary>A cell of data, or a header that other headers may be for.</summary>
    static bool IsData(TableCell cell, AccessTree tree) =>
        !IsHeader(cell, tree) && !cell.Element.HasAttribute("headers");

    static bool IsHeader(TableCell cell, AccessTree tree) => tree.Role(cell.Element) is "columnheader" or "rowheader";

    /// <summary>In columns, with those of rows that were not read to their end.</summary>
    static int Width(TableGrid grid) => grid.Cells.Select(c => c.Column + c.Width).DefaultIfEmpty().Max();

    static Covered Rows(TableGrid grid, IEnumerable<TableCell> cells) =>
        Covered.By(cells.Select(c => (c.Row, c.Height)), grid.Rows.Count);

    /// <summary>
    /// Which rows or columns some cells cover. Counted once for all, since each of many cells may reach over as many
    /// rows.
    /// </summary>
    /// <param name="Before">For each row or column, how many before it are covered.</param>
    readonly record struct Covered(int[] Before)
    {
        public static Covered By(IEnumerable<(int Start, int Length)> spans, int places)
        {
            var opened = new int[places + 1];
            foreach (var (start, length) in spans)
            {
                opened[start]++;
                opened[start + length]--;
            }
            var before = new int[places + 1];
            for (var (place, open) = (0, 0); place < places; place++)
            {
                open += opened[place];
                before[place + 1] = before[place] + (open > 0 ? 1 : 0);
            }
            return new Covered(before);
        }

        public bool Has(int start, int length) => Before[start + length] > Before[start];
    }
}
