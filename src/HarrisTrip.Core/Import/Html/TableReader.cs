using System.Globalization;
using AngleSharp.Dom;
using HarrisTrip.Html;
using HarrisTrip.Parse.Body;

namespace HarrisTrip.Import.Html;

/// <summary>A table as it comes out: Markdown, or its rows as paragraphs where no table could hold them.</summary>
sealed record ReadTable(
    IElement? Caption,
    string? Markdown,
    IReadOnlyList<Inlines> Rows,
    IReadOnlyList<IElement> Pictures
);

/// <summary>Reads tables of facts; those that only lay out a page are none.</summary>
static class TableReader
{
    const int MaxColumns = 40,
        MaxCells = 4_000,
        MaxMarks = 1_000;

    /// <summary>Of a row, in UTF-16 units.</summary>
    const int MaxRowLength = 20_000;

    static readonly HashSet<string> notInCells = new(StringComparer.Ordinal)
    {
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "figure",
        "article",
        "section",
        "pre",
        "form",
        "hr",
        "iframe",
        "video",
    };

    public static bool IsLayout(IElement table, PageTree tree)
    {
        if (table.GetAttribute("role") is "presentation" or "none")
        {
            return true;
        }
        var (rows, columns, paragraphs, cells) = (0, 0, 0, 0);
        foreach (var element in PageParser.Elements(table))
        {
            if (notInCells.Contains(element.LocalName))
            {
                return true;
            }
            rows += element.LocalName == "tr" ? 1 : 0;
            paragraphs += element.LocalName is "p" or "li" ? 1 : 0;
            cells += element.LocalName is "td" or "th" ? 1 : 0;
            columns =
                element.LocalName == "tr" ? Math.Max(columns, element.ChildNodes.OfType<IElement>().Count()) : columns;
        }
        return rows < 2 || columns < 2 || paragraphs > cells || HasStray(table, tree);
    }

    /// <summary>True when words stand in a table outside of its cells.</summary>
    static bool HasStray(IElement table, PageTree tree) =>
        tree.WordsIn(table)
        != Parts(table)
            .Sum(e =>
                e.LocalName == "tr"
                    ? e.ChildNodes.OfType<IElement>().Where(c => c.LocalName is "td" or "th").Sum(tree.WordsIn)
                    : tree.WordsIn(e)
            );

    static IEnumerable<IElement> Parts(IElement table) =>
        table
            .ChildNodes.OfType<IElement>()
            .SelectMany(e => e.LocalName is "thead" or "tbody" or "tfoot" ? e.ChildNodes.OfType<IElement>() : [e])
            .Where(e => e.LocalName is "tr" or "caption");

    public static ReadTable Read(IElement table, InlineReader inlines, PageText source, List<ImportNote> notes)
    {
        var caption = Parts(table).FirstOrDefault(e => e.LocalName == "caption");
        var rows = Parts(table).Where(e => e.LocalName == "tr").ToList();
        var grid = new List<List<string>>();
        var lines = new List<Inlines>();
        var pictures = new List<IElement>();
        var rowSpans = new int[MaxColumns + 1];
        var hasSpans = false;
        foreach (var row in rows)
        {
            var cells = new List<string>();
            var line = new Inlines();
            foreach (var cell in row.ChildNodes.OfType<IElement>().Where(c => c.LocalName is "td" or "th"))
            {
                FillSpannedCells(cells, rowSpans);
                var read = inlines.Flat(cell);
                pictures.AddRange(read.Pictures.Select(p => p.Img));
                notes.AddRange(read.Notes);
                line.Text(line.IsEmpty ? "" : " · ");
                line.Text(read.Text.Words);
                var (wide, high) = (Span(cell, "colspan"), Span(cell, "rowspan"));
                hasSpans |= wide > 1 || high > 1;
                for (var i = 0; i < wide && cells.Count < MaxColumns; i++)
                {
                    rowSpans[cells.Count] = high - 1;
                    cells.Add(i == 0 ? MarkdownBlocks.Cell(read.Text.Line()) : "");
                }
                if (cells.Count >= MaxColumns)
                {
                    cells.Add("");
                }
            }
            FillSpannedCells(cells, rowSpans);
            grid.Add(cells);
            lines.Add(line);
        }
        if (IsTooLarge(grid))
        {
            Doubtful(
                $"This table of {grid.Count} rows is larger than a reader can take in; its rows became "
                    + $"paragraphs, without links."
            );
            return new ReadTable(caption, null, [.. lines.Where(l => !l.IsEmpty)], pictures);
        }
        if (hasSpans)
        {
            Doubtful(
                "Cells of this table span rows or columns; the places that they span are empty now. "
                    + "Compare it with the page."
            );
        }
        if (!rows[0].ChildNodes.OfType<IElement>().Any(c => c.LocalName == "th"))
        {
            Doubtful("This table has no header row; its first row became one.");
        }
        return new ReadTable(caption, MarkdownBlocks.Table(grid), [], pictures);

        void Doubtful(string message) => notes.Add(new ImportNote(NoteKind.Doubtful, source.At(table), message));
    }

    static bool IsTooLarge(List<List<string>> grid)
    {
        var columns = grid.Max(r => r.Count);
        return columns > MaxColumns
            || columns * grid.Count > MaxCells
            || grid.Exists(r => r.Sum(c => c.Length) > MaxRowLength)
            || grid.Sum(r => r.Sum(c => c.Count(ch => ch is '[' or '<'))) > MaxMarks;
    }

    /// <summary>Cells above that reach down into this row.</summary>
    static void FillSpannedCells(List<string> cells, int[] rowSpans)
    {
        while (cells.Count < MaxColumns && rowSpans[cells.Count] > 0)
        {
            rowSpans[cells.Count]--;
            cells.Add("");
        }
    }

    static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, 1_000)
            : 1;
}
