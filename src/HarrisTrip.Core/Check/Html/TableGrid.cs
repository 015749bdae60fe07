using AngleSharp.Dom;
using HarrisTrip.Check.Views;

namespace HarrisTrip.Check.Html;

/// <summary>One cell, and the places it covers.</summary>
/// <param name="Row">Counted from 0, as columns are.</param>
/// <param name="Past">How many rows further it was to reach than its part of the table does.</param>
/// <param name="Overlaps">True when another cell lies on one of its places.</param>
sealed record TableCell(IElement Element, int Row, int Column, int Width, int Height, int Past, bool Overlaps);

/// <summary>One row.</summary>
/// <param name="Width">How many columns its cells cover, with those that reach down to it.</param>
/// <param name="HasCells">True when a cell begins in it.</param>
sealed record TableRow(IElement Element, int Width, bool HasCells);

/// <summary>
/// The cells of a table in their rows and columns (forming a table, HTML Living Standard 4.9.12.1). The rows of tfoot
/// are the last ones.
/// </summary>
sealed class TableGrid
{
    /// <summary>A row is not read past this column.</summary>
    public const int MaxColumns = 2000;

    readonly List<TableCell> cells = [];
    readonly List<TableRow> rows = [];

    /// <summary>For each column, the row of this part of the table that a cell above reaches down to, and no further;
    /// 0 for none.</summary>
    int[] down = new int[16];

    TableGrid(IElement table)
    {
        Table = table;
        var run = new List<IElement>();
        foreach (var part in table.Children.Where(c => c.LocalName is "thead" or "tbody" or "tr"))
        {
            // In a page written as XML, rows can be directly in the table.
            if (part.LocalName == "tr")
            {
                run.Add(part);
                continue;
            }
            Group(run);
            run.Clear();
            Group(RowsOf(part));
        }
        Group(run);
        foreach (var foot in table.Children.Where(c => c.LocalName == "tfoot"))
        {
            Group(RowsOf(foot));
        }
        Columns = rows.Select(r => r.Width).DefaultIfEmpty().Max();
    }

    public IElement Table { get; }

    public IReadOnlyList<TableCell> Cells => cells;

    public IReadOnlyList<TableRow> Rows => rows;

    public int Columns { get; }

    public static TableGrid Of(IElement table, PageView page)
    {
        var known = page.Memo.Get(() => new Cache());
        return known.TryGetValue(table, out var grid) ? grid : known[table] = new TableGrid(table);
    }

    /// <summary>The table that a cell belongs to; null for one outside of any.</summary>
    public static IElement? TableOf(IElement cell)
    {
        var at = cell.ParentElement;
        while (at is not null && at.LocalName != "table")
        {
            at = at.ParentElement;
        }
        return at;
    }

    /// <summary>What an attribute says that counts rows or columns.</summary>
    public static int Span(IElement cell, string attribute) =>
        (attribute, Numbers.Leading(cell.GetAttribute(attribute))) switch
        {
            ("rowspan", { } rows) => Math.Min(rows, 65534),
            (_, { } columns and > 0) => Math.Min(columns, 1000),
            _ => 1,
        };

    static List<IElement> RowsOf(IElement part) => [.. part.Children.Where(c => c.LocalName == "tr")];

    void Group(List<IElement> group)
    {
        Array.Clear(down);
        var first = rows.Count;
        for (var at = 0; at < group.Count; at++)
        {
            Row(group[at], first, at, group.Count);
        }
    }

    /// <param name="first">The table's row that this part of it begins with.</param>
    /// <param name="at">Which of the part's rows it is, from 0 up.</param>
    /// <param name="rowCount">How many rows the part has: no cell reaches beyond it.</param>
    void Row(IElement row, int first, int at, int rowCount)
    {
        var (column, hasCells) = (0, false);
        foreach (var element in row.Children.Where(c => c.LocalName is "td" or "th"))
        {
            hasCells = true;
            column = NextFree(column, at);
            if (column > MaxColumns)
            {
                rows.Add(new TableRow(row, 0, HasCells: true));
                return;
            }
            var (width, height) = (Span(element, "colspan"), Span(element, "rowspan"));
            var end = height == 0 ? rowCount : Math.Min(at + height, rowCount);
            if (column + width > down.Length)
            {
                Array.Resize(ref down, Math.Max(column + width, down.Length * 2));
            }
            var below = down.AsSpan(column, width);
            cells.Add(
                new TableCell(
                    element,
                    first + at,
                    column,
                    width,
                    end - at,
                    Math.Max(0, at + height - rowCount),
                    below.IndexOfAnyInRange(at + 1, int.MaxValue) >= 0
                )
            );
            foreach (ref var reached in below)
            {
                reached = Math.Max(reached, end);
            }
            column += width;
        }
        rows.Add(new TableRow(row, NextFree(column, at), hasCells));
    }

    /// <summary>The first column from one on that no cell of the rows above covers.</summary>
    int NextFree(int column, int at)
    {
        while (column < down.Length && down[column] > at)
        {
            column++;
        }
        return column;
    }

    /// <summary>The tables of a page.</summary>
    sealed class Cache : Dictionary<IElement, TableGrid>;
}
