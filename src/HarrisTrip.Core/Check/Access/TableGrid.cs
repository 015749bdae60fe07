using System.Globalization;
using AngleSharp.Dom;
using HarrisTrip.Check.Aria;
using HarrisTrip.Check.Views;

namespace HarrisTrip.Check.Access;

/// <summary>
/// The cells of a table at their places (HTML Living Standard 4.9.12). Rows and columns are counted from 0.
/// </summary>
sealed class TableGrid
{
    /// <summary>How many places the tables of a page may have together before they are no longer looked at.</summary>
    const int Most = 200_000;

    readonly List<Cell> cells = [];
    readonly Dictionary<(int Row, int Column), Cell> places = [];

    TableGrid(IElement table, Budget budget)
    {
        var rows = RowsOf(table).ToList();
        Rows = rows.Count;
        for (var y = 0; y < rows.Count; y++)
        {
            var x = 0;
            foreach (var element in rows[y].Children.Where(c => c.LocalName is "td" or "th"))
            {
                while (places.ContainsKey((y, x)))
                {
                    x++;
                }
                var (width, height) = (Span(element, "colspan", 1, 1000), Span(element, "rowspan", 0, rows.Count - y));
                var cell = new Cell(
                    element,
                    x,
                    y,
                    width,
                    height == 0 ? rows.Count - y : Math.Min(height, rows.Count - y)
                );
                if ((budget.Left -= cell.Width * cell.Height) < 0)
                {
                    IsWhole = false;
                    return;
                }
                cells.Add(cell);
                for (var row = y; row < y + cell.Height; row++)
                {
                    for (var column = x; column < x + width; column++)
                    {
                        places.TryAdd((row, column), cell);
                    }
                }
                x += width;
                Columns = Math.Max(Columns, x);
            }
        }
    }

    public int Rows { get; }

    public int Columns { get; private set; }

    /// <summary>False for a table too large to be looked at.</summary>
    bool IsWhole { get; } = true;

    public static TableGrid Of(IElement table, PageView page)
    {
        var known = page.Memo.Get(() => new Known());
        return known.TryGetValue(table, out var grid)
            ? grid
            : known[table] = new TableGrid(table, page.Memo.Get(() => new Budget()));
    }

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

    /// <summary>True when a row is one cell over all columns.</summary>
    public bool IsOneCell(int row) =>
        places.TryGetValue((row, 0), out var cell) && cell.Width == Columns && cell.Element.LocalName == "td";

    /// <summary>The headings that head no cell.</summary>
    public IEnumerable<IElement> Alone(AccessTree tree)
    {
        if (!IsWhole)
        {
            return [];
        }
        var named = cells
            .SelectMany(c => AriaAttribute.Words(c.Element.GetAttribute("headers") ?? ""))
            .ToHashSet(StringComparer.Ordinal);
        var filledRows = cells
            .Where(c => IsData(c, tree))
            .SelectMany(c => Enumerable.Range(c.Row, c.Height))
            .ToHashSet();
        var lastData = new Dictionary<int, int>();
        // A heading of a row is headed by that of its column.
        foreach (var cell in cells.Where(c => IsData(c, tree) || (IsHeading(c, tree) && filledRows.Contains(c.Row))))
        {
            foreach (var column in Enumerable.Range(cell.Column, cell.Width))
            {
                lastData[column] = Math.Max(lastData.GetValueOrDefault(column, -1), cell.Row + cell.Height - 1);
            }
        }
        return cells
            .Where(c =>
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
    public IElement? Unheaded(AccessTree tree)
    {
        var rows = cells.Where(c => IsHeading(c, tree)).SelectMany(c => Enumerable.Range(c.Row, c.Height)).ToHashSet();
        var columns = cells
            .Where(c => IsHeading(c, tree))
            .SelectMany(c => Enumerable.Range(c.Column, c.Width))
            .ToHashSet();
        return cells
            .FirstOrDefault(c =>
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
    static bool IsData(Cell cell, AccessTree tree) => !IsHeading(cell, tree) && !cell.Element.HasAttribute("headers");

    static bool IsHeading(Cell cell, AccessTree tree) => tree.Role(cell.Element) is "columnheader" or "rowheader";

    static IEnumerable<IElement> RowsOf(IElement table)
    {
        foreach (var child in table.Children)
        {
            if (child.LocalName == "tr")
            {
                yield return child;
            }
            else if (child.LocalName is "thead" or "tbody" or "tfoot")
            {
                foreach (var row in child.Children.Where(c => c.LocalName == "tr"))
                {
                    yield return row;
                }
            }
        }
    }

    static int Span(IElement cell, string attribute, int least, int most) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, least, Math.Max(1, most))
            : 1;

    /// <summary>One cell, and the places it covers.</summary>
    sealed record Cell(IElement Element, int Column, int Row, int Width, int Height);

    sealed class Known : Dictionary<IElement, TableGrid>;

    sealed class Budget
    {
        public int Left { get; set; } = Most;
    }
}
