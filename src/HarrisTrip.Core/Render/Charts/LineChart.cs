using HarrisTrip.Parse.Body;

namespace HarrisTrip.Render.Charts;

/// <summary>Lines over time or over steps, each named at its end.</summary>
static class LineChart
{
    const double Least = 15;

    const double Top = 1.4;

    const int NameWidth = 14;

    public static void Draw(Plot plot, Chart chart, ChartWords words)
    {
        var ends = Enumerable
            .Range(0, chart.Series.Count)
            .Select(series => End(chart, series))
            .OfType<LineEnd>()
            .ToList();
        plot.EndWidth = ends.SelectMany(end => end.Lines).Select(Plot.WidthOfName).DefaultIfEmpty(0).Max() + 0.9;
        var height = Math.Max(Least, ends.Sum(end => end.Height));
        var scale = Scale.Around([.. chart.Values.Select(value => value.Number).DefaultIfEmpty(0)], 4);
        double Down(decimal number) => Top + ((1 - scale.Of(number)) * height);

        var marks = scale.Marks.ToList();
        foreach (var mark in marks)
        {
            var isAxis = mark == marks[0] || mark == 0;
            plot.Line(0, Down(mark), 100, Down(mark), isAxis ? "axis" : "grid");
        }
        plot.Height = Top + height;
        for (var series = chart.Series.Count - 1; series >= 0; series--)
        {
            DrawSeries(plot, chart, series, Down);
        }
        plot.LayPaths();
        foreach (var mark in marks)
        {
            plot.Words(
                0,
                Down(mark) - 0.7,
                mark == marks[^1] ? words.WithUnit(mark) : words.Number(mark),
                Anchor.Start,
                "tick"
            );
        }
        foreach (var end in ends)
        {
            plot.Mark(Across(chart, end.Row), Down(end.Value.Number), 0, $"end s{end.Series + 1}");
        }
        WriteNames(plot, ends, Down, plot.Height);
        plot.Height += 0.4;
        foreach (var (place, label) in AxisMarks.Of(chart, words, plot.NarrowField))
        {
            plot.Words(
                place,
                plot.Height + (Plot.LineHeight / 2),
                label,
                place < 10 ? Anchor.Start
                    : place > 90 ? Anchor.End
                    : Anchor.Middle,
                "tick"
            );
        }
        plot.Height += Plot.LineHeight;
    }

    static void DrawSeries(Plot plot, Chart chart, int series, Func<decimal, double> down)
    {
        var places = chart
            .Rows.Select(
                (row, i) =>
                    row.Values[series] is { } value ? (Across(chart, i), down(value.Number)) : ((double, double)?)null
            )
            .ToList();
        plot.Path(places, $"line s{series + 1}");
        // A number between two gaps has no line to be on.
        for (var i = 0; i < places.Count; i++)
        {
            if (
                places[i] is var (x, y)
                && places.ElementAtOrDefault(i + 1) is null
                && (i == 0 || places[i - 1] is null)
            )
            {
                plot.Mark(x, y, 0, $"end s{series + 1}");
            }
        }
    }

    static void WriteNames(Plot plot, List<LineEnd> ends, Func<decimal, double> down, double bottom)
    {
        var middles = Labels.Apart([.. ends.Select(end => (down(end.Value.Number), end.Height))], 0, bottom);
        foreach (var (i, end) in ends.Index())
        {
            for (var line = 0; line < end.Lines.Count; line++)
            {
                plot.WordsAfter(
                    middles[i] + ((line - ((end.Lines.Count - 1) / 2.0)) * Plot.LineHeight),
                    end.Lines[line],
                    $"name s{end.Series + 1}"
                );
            }
        }
    }

    static LineEnd? End(Chart chart, int series)
    {
        for (var row = chart.Rows.Count - 1; row >= 0; row--)
        {
            if (chart.Rows[row].Values[series] is { } value)
            {
                var words =
                    chart.Series.Count == 1
                        ? value.Words
                        : $"{chart.Series[series]} {value.Words.Replace(' ', '\u00a0')}";
                return new LineEnd(series, row, value, Labels.Lines(words, NameWidth));
            }
        }
        return null;
    }

    /// <summary>In percent from the first row to the last: to scale where rows are moments.</summary>
    static double Across(Chart chart, int row) =>
        chart.IsOverTime
            ? AxisMarks.Across(chart, chart.Rows[row].Moment!.Value.Day)
            : row * 100.0 / (chart.Rows.Count - 1);

    /// <summary>The last number of a line, where its name stands.</summary>
    sealed record LineEnd(int Series, int Row, ChartValue Value, List<string> Lines)
    {
        public double Height => (Lines.Count * Plot.LineHeight) + 0.15;
    }
}
