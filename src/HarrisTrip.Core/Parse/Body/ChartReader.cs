using System.Globalization;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace HarrisTrip.Parse.Body;

/// <summary>Reads the table of a chart, and tells what would draw a picture that is false or cannot be read.</summary>
sealed class ChartReader(
    CustomContainer block,
    Table table,
    BlockFields fields,
    NumberMarks marks,
    Func<MarkdownObject, Location> at,
    Action<MarkdownObject, string, string> tell
)
{
    /// <summary>In signs of usual width: what a phone has room for beside or above a bar.</summary>
    public const int MaxLabel = 40;

    const int MaxName = 30;

    const int MaxValue = 20;

    /// <summary>Quantities that were read, with the cells they stand in.</summary>
    readonly List<(MarkdownObject Cell, string Words, Quantity Quantity)> quantities = [];

    public Chart? Read()
    {
        var kind = ReadKind();
        var head = table.OfType<TableRow>().FirstOrDefault(row => row.IsHeader);
        var rows = table.OfType<TableRow>().Where(row => !row.IsHeader).ToList();
        if (rows.Count == 0 || head is null)
        {
            tell(table, "This chart has no rows.", Example);
            return null;
        }
        var width = head.Count;
        if (kind is not { } drawn || !CheckSize(drawn, width - 1, head, rows))
        {
            return null;
        }
        var series = Enumerable.Range(1, width - 1).Select(column => ReadName(head, column, width)).ToList();
        var read = rows.ConvertAll(row => ReadRow(row, width, drawn));
        CheckUnits();
        CheckMoments(drawn, rows, read);
        return new Chart(
            drawn,
            block.Arguments?.Trim() ?? "",
            series,
            read,
            quantities.Count > 0 ? quantities[0].Quantity.Before : "",
            quantities.Count > 0 ? quantities[0].Quantity.After : "",
            marks.Decimal ?? quantities.Select(q => q.Quantity.Decimal).FirstOrDefault(mark => mark is not null),
            at(block)
        );
    }

    string Example =>
        $"Write it as 1500, {(marks.Group is { } group ? $"1{group}500" : "1 500")} or "
        + $"2{marks.Decimal ?? '.'}5, with a unit after it if you like.";

    ChartKind? ReadKind()
    {
        if (fields["kind"] is not { } field)
        {
            return ChartKind.Bar;
        }
        var known = ChartForm.All.FirstOrDefault(form => form.Name == field.Words);
        if (known is null)
        {
            var names = ChartForm.All.Select(form => form.Name).ToList();
            tell(
                field.At,
                $"There is no kind of chart called `{Excerpt.Of(field.Words, 60)}`.",
                $"{Suggestion.For(field.Words, names)} The kinds are {string.Join(", ", names)}.".TrimStart()
            );
        }
        return known?.Kind;
    }

    bool CheckSize(ChartKind kind, int series, TableRow head, List<TableRow> rows)
    {
        var form = ChartForm.Of(kind);
        if (series < form.LeastSeries || (form.LeastSeries == form.MostSeries && series != form.MostSeries))
        {
            tell(
                head,
                series < 1
                    ? "A chart has a column of labels and one or more of numbers."
                    : $"A chart of the kind `{form.Name}` has {Columns(form)} after the labels, but this one has "
                        + $"{series}.",
                "Add the columns, or write another kind."
            );
            return false;
        }
        if (series > form.MostSeries)
        {
            tell(
                head,
                $"A chart of the kind `{form.Name}` can show {form.MostSeries} columns of numbers, but this one has "
                    + $"{series}.",
                "Leave out those that the story does not need, or make two charts of it."
            );
            return false;
        }
        if (rows.Count < form.LeastRows)
        {
            tell(
                table,
                $"A chart of the kind `{form.Name}` needs {form.LeastRows} rows, but this one has {rows.Count}.",
                "Add rows, or write `kind: bar`."
            );
            return false;
        }
        if (rows.Count > form.MostRows || (kind == ChartKind.Bar && series > 1 && rows.Count * series > form.MostRows))
        {
            tell(
                rows[Math.Min(rows.Count, form.MostRows) - 1],
                $"A chart of the kind `{form.Name}` can show {form.MostRows} {(kind == ChartKind.Bar ? "bars" : "rows")}, "
                    + $"but this one has {rows.Count * (kind == ChartKind.Bar ? series : 1)}.",
                "Leave out rows, or add them up in a last one; link to the whole table."
            );
            return false;
        }
        return true;
    }

    static string Columns(ChartForm form) =>
        form.LeastSeries == form.MostSeries
            ? $"{form.LeastSeries} columns of numbers"
            : $"{form.LeastSeries} to {form.MostSeries} columns of numbers";

    string ReadName(TableRow head, int column, int width)
    {
        var name = Words(head, column);
        var at = Cell(head, column);
        if (name.Length == 0 && width > 2)
        {
            tell(at, "This column has no name, so nobody knows what it shows.", "Write it into the first row.");
        }
        CheckLength(at, name, MaxName, "name of a column");
        return name;
    }

    ChartRow ReadRow(TableRow row, int width, ChartKind kind)
    {
        var label = Words(row, 0);
        CheckLength(Cell(row, 0), label, MaxLabel, "label");
        if (label.Length == 0)
        {
            tell(row, "This row of the chart has no label.", "Write into its first cell what it is about.");
        }
        if (row.Count > width)
        {
            tell(
                row,
                width == 2
                    ? "This row has more cells than the first row of the chart, which has two."
                    : $"This row has more cells than the first row of the chart, which has {width}.",
                "Give every row as many cells as there are columns."
            );
        }
        return new ChartRow(
            label,
            ChartMoment.Read(label),
            [.. Enumerable.Range(1, width - 1).Select(column => ReadValue(row, column, kind))]
        );
    }

    ChartValue? ReadValue(TableRow row, int column, ChartKind kind)
    {
        var words = Words(row, column);
        var cell = Cell(row, column);
        if (words is "–" or "—" || (words.Length == 0 && kind == ChartKind.Line))
        {
            return null;
        }
        if (words.Length == 0)
        {
            tell(cell, "A number is missing in this row of the chart.", $"Write – where there is none. {Example}");
            return null;
        }
        if (WrittenNumber.ReadWhole(words, marks) is not { } quantity)
        {
            tell(cell, Unread(words), UnreadHelp(words));
            return null;
        }
        if (kind == ChartKind.Stacked && quantity.Number < 0)
        {
            tell(
                cell,
                $"`{words}` is below zero, which a stacked bar cannot show.",
                "Write `kind: bar`, which draws a bar for each number."
            );
        }
        CheckLength(cell, words, MaxValue, "value");
        quantities.Add((cell, words, quantity));
        return new ChartValue(quantity.Number, words is ['-', ..] ? "−" + words[1..] : words);
    }

    string Unread(string words) =>
        !IsOfAnotherLanguage(words) ? $"`{Excerpt.Of(words, 60)}` cannot be read as a number."
        : marks.Decimal is null && WrittenNumber.Readings(words) is var (point, comma)
            ? $"`{words}` can be read as {Shown(point!.Value)} and as {Shown(comma!.Value)}, and "
                + "how numbers are written in the language of this article is not known."
        : $"`{words}` is not how numbers are written in the language of this article, so it could be read as "
            + "another one.";

    string UnreadHelp(string words) =>
        IsOfAnotherLanguage(words) && marks.Decimal is null
            ? "Write thousands without a mark, and leave out zeros at the end; or add the language to your words, "
                + "with `numbers`."
            : Example;

    /// <summary>True for what is a number to readers of some language.</summary>
    static bool IsOfAnotherLanguage(string words) =>
        WrittenNumber.Readings(words) is var (point, comma) && (point ?? comma) is not null;

    /// <summary>Two and a half million is not more than three: what shares a scale has to have one unit.</summary>
    void CheckUnits()
    {
        var first = quantities.FirstOrDefault();
        foreach (var (cell, words, quantity) in quantities.Where(q => q.Quantity.Unit != first.Quantity.Unit).Take(1))
        {
            tell(
                cell,
                $"`{words}` and `{first.Words}` do not have the same unit, so they cannot be drawn to one scale.",
                "Write all numbers in one unit; or write the unit into `subtitle` and numbers alone into the table."
            );
        }
    }

    /// <summary>Time is drawn to scale, so that a year that is left out is not passed over.</summary>
    void CheckMoments(ChartKind kind, List<TableRow> rows, List<ChartRow> read)
    {
        if (kind != ChartKind.Line || read.TrueForAll(row => row.Moment is null))
        {
            return;
        }
        var first = read.Find(row => row.Moment is not null)!;
        for (var i = 0; i < read.Count; i++)
        {
            if (read[i].Moment is not { } moment || moment.Grain != first.Moment!.Value.Grain)
            {
                tell(
                    Cell(rows[i], 0),
                    $"`{Excerpt.Of(read[i].Label, 60)}` is not a date as `{first.Label}` is, so its place in time is "
                        + "not known.",
                    "Write all of them as 2026, 2026-Q1, 2026-01 or 2026-01-31."
                );
                return;
            }
            if (i > 0 && moment.Day <= read[i - 1].Moment!.Value.Day)
            {
                tell(
                    Cell(rows[i], 0),
                    $"`{read[i].Label}` does not come after `{read[i - 1].Label}`.",
                    "Put the rows in the order of time, each moment once."
                );
                return;
            }
        }
    }

    void CheckLength(MarkdownObject place, string words, int most, string what)
    {
        var width = TextWidth.Of(words);
        if (width > most)
        {
            tell(
                place,
                $"This {what} is {width.ToString(CultureInfo.InvariantCulture)} signs long, and a phone has room for "
                    + $"{most}.",
                "Shorten it; the text around the chart can say more."
            );
        }
    }

    /// <summary>The words of a cell; its row where it has none.</summary>
    static MarkdownObject Cell(TableRow row, int column) =>
        column < row.Count
        && ((TableCell)row[column]).Descendants<ParagraphBlock>().FirstOrDefault()?.Inline?.FirstChild is { } first
            ? first
            : row;

    static string Words(TableRow row, int column) =>
        column < row.Count
            ? BodyInspection
                .Words(((TableCell)row[column]).Descendants<ParagraphBlock>().FirstOrDefault()?.Inline)
                .Trim()
            : "";

    static string Shown(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
