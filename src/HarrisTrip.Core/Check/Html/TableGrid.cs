using AngleSharp.Dom;

namespace HarrisTrip.Check.Html;

/// <summary>The cells of a table in their rows and columns (forming a table, HTML Living Standard 4.9.12.1).</summary>
sealed class TableGrid(IElement table)
{
    /// <summary>A row is told of in full; past this width the rest of it is not looked into.</summary>
    const int Widest = 2000;

    readonly List<(IElement, string, string)> faults = [];

    /// <summary>
    /// For each column, the rows that a cell above still reaches down to; 0 for none. Rows are counted within their
    /// group.
    /// </summary>
    int[] down = new int[16];

    /// <summary>The columns in which a cell begins.</summary>
    readonly HashSet<int> begun = [];

    int width;

    /// <summary>The columns that col and colgroup stand for.</summary>
    int declared;

    /// <summary>Every fault with the element that it stands at.</summary>
    public IReadOnlyList<(IElement At, string Message, string Help)> Faults()
    {
        foreach (var part in table.Children)
        {
            switch (part.LocalName)
            {
                case "colgroup":
                    var cols = part.Children.Where(c => c.LocalName == "col").ToList();
                    declared += cols.Count > 0 ? cols.Sum(c => Span(c, "span")) : Span(part, "span");
                    if (cols.Count > 0 && part.HasAttribute("span"))
                    {
                        faults.Add((part, "A `<colgroup>` has both `span` and `<col>`.", "Take span out."));
                    }
                    break;
                case "thead" or "tbody" or "tfoot":
                    Group([.. part.Children.Where(c => c.LocalName == "tr")]);
                    break;
            }
        }
        // Rows that stand in the table directly, as only XML lets them, are one group.
        if (table.Children.Any(c => c.LocalName == "tr"))
        {
            Group([.. table.Children.Where(c => c.LocalName == "tr")]);
        }
        Columns();
        return faults;
    }

    void Group(List<IElement> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }
        Array.Clear(down);
        for (var row = 0; row < rows.Count; row++)
        {
            Row(rows[row], row, rows.Count);
        }
    }

    void Row(IElement row, int at, int rows)
    {
        var column = 0;
        foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th"))
        {
            while (column < down.Length && down[column] > at)
            {
                column++;
            }
            if (column > Widest)
            {
                return;
            }
            var (wide, high) = (Span(cell, "colspan"), Span(cell, "rowspan"));
            begun.Add(column);
            var reaches = high == 0 ? rows : at + high;
            if (reaches > rows)
            {
                faults.Add(
                    (
                        cell,
                        $"A cell reaches {reaches - rows} {(reaches - rows == 1 ? "row" : "rows")} past the end of its part of the table.",
                        "Make rowspan smaller, or add rows."
                    )
                );
                reaches = rows;
            }
            Reserve(column + wide);
            for (var i = column; i < column + wide; i++)
            {
                if (down[i] > at)
                {
                    faults.Add(
                        (cell, "Two cells of a table lie on the same place.", "Make a rowspan or colspan smaller.")
                    );
                    break;
                }
            }
            for (var i = column; i < column + wide; i++)
            {
                down[i] = Math.Max(down[i], reaches);
            }
            column += wide;
        }
        while (column < down.Length && down[column] > at)
        {
            column++;
        }
        width = Math.Max(width, column);
        if (column > 0 && column < declared)
        {
            faults.Add(
                (
                    row,
                    $"A row of a table is {Say(column)} columns wide, and its <col> and <colgroup> stand "
                        + $"for {Say(declared)}.",
                    "Add cells, or declare fewer columns."
                )
            );
        }
        if (!row.Children.Any(c => c.LocalName is "td" or "th"))
        {
            faults.Add(
                (
                    row,
                    "A row of a table has no cell that begins in it.",
                    "Take the row out, or make the rowspan above smaller."
                )
            );
        }
    }

    /// <summary>Every column that is declared or spanned has to have a cell that begins in it.</summary>
    void Columns()
    {
        if (declared > 0 && width > declared)
        {
            faults.Add(
                (
                    table,
                    $"A row of the table is {Say(width)} columns wide, and its <col> and <colgroup> stand "
                        + $"for {Say(declared)}.",
                    "Declare all columns, or none."
                )
            );
        }
        var columns = Math.Max(declared, width);
        for (var column = 0; column < Math.Min(columns, Widest); column++)
        {
            if (!begun.Contains(column) && width > 0)
            {
                faults.Add(
                    (
                        table,
                        $"No cell of the table begins in its column {Say(column + 1)}.",
                        "Make a colspan smaller, or declare fewer columns."
                    )
                );
                return;
            }
        }
    }

    static string Say(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    void Reserve(int columns)
    {
        if (columns > down.Length)
        {
            Array.Resize(ref down, Math.Max(columns, down.Length * 2));
        }
    }

    static int Span(IElement cell, string attribute) =>
        cell.GetAttribute(attribute) is { } value
        && Numbers.IsDigits(value)
        && value.Length < 7
        && int.Parse(value, System.Globalization.CultureInfo.InvariantCulture) is var number
        && (number > 0 || attribute == "rowspan")
            ? Math.Min(number, attribute == "rowspan" ? 65534 : 1000)
            : 1;
}
