using HarrisTrip.Parse.Body;

namespace HarrisTrip.Render.Charts;

/// <summary>A row of marks for each label, on one scale.</summary>
static class DotPlot
{
    /// <summary>More numbers than these beside one another would cover each other.</summary>
    const int MostWords = 2;

    public static void Draw(Plot plot, Chart chart, ChartWords words)
    {
        var rows = chart.Rows;
        var tells = chart.Series.Count <= MostWords;
        var widest = tells ? chart.Values.Select(value => Plot.WidthOf(value.Words)).DefaultIfEmpty(0).Max() + 0.8 : 0;
        var scale = Scale.Around([.. chart.Values.Select(value => value.Number).DefaultIfEmpty(0)], 4);
        plot.Height = Plot.LineHeight + 0.4;
        var top = plot.Height;
        var labels = new RowLabels(plot, [.. rows.Select(row => row.Label)]);
        plot.EndWidth = Math.Max(0.8, tells ? widest : 0);
        if (chart.Series.Count == MostWords)
        {
            plot.StartWidth += widest;
        }
        double Place(decimal number) => 2 + (scale.Of(number) * 98);

        var middles = rows.Select(row => labels.Next(row.Label)).ToList();
        var marks = scale.Marks.ToList();
        var step = marks.Max(mark => Plot.WidthOf(words.WithUnit(mark))) * marks.Count > plot.NarrowField ? 2 : 1;
        foreach (var (i, mark) in marks.Index())
        {
            plot.Line(Place(mark), top - 0.2, Place(mark), plot.Height, "grid");
            if (i % step == 0)
            {
                plot.Words(
                    Place(mark),
                    Plot.LineHeight / 2,
                    i + step >= marks.Count ? words.WithUnit(mark) : words.Number(mark),
                    Anchor.Middle,
                    "tick"
                );
            }
        }
        foreach (var (i, row) in rows.Index())
        {
            DrawRow(plot, row, middles[i], Place, tells);
        }
    }

    static void DrawRow(Plot plot, ChartRow row, double middle, Func<decimal, double> place, bool tells)
    {
        var there = row.Values.OfType<ChartValue>().ToList();
        if (there.Count == 0)
        {
            return;
        }
        var (low, high) = (there.MinBy(value => value.Number)!, there.MaxBy(value => value.Number)!);
        plot.Line(place(low.Number), middle, place(high.Number), middle, "span");
        foreach (var (series, value) in row.Values.Index().Reverse())
        {
            if (value is not null)
            {
                plot.Mark(place(value.Number), middle, series, $"dot s{series + 1}");
            }
        }
        if (!tells)
        {
            return;
        }
        plot.Words(place(high.Number), middle, high.Words, Anchor.Start, aside: 0.6);
        if (there.Count > 1 && low.Number != high.Number)
        {
            plot.Words(place(low.Number), middle, low.Words, Anchor.End, aside: -0.6);
        }
    }
}
