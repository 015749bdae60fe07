using HarrisTrip.Parse.Body;

namespace HarrisTrip.Render.Charts;

/// <summary>Bars from zero, with the numbers that they stand for.</summary>
static class BarChart
{
    public static void Draw(Plot plot, Chart chart)
    {
        var several = chart.Series.Count > 1;
        var labels = new RowLabels(plot, several ? [.. chart.Series] : [.. chart.Rows.Select(row => row.Label)]);
        plot.EndWidth = chart.Values.Select(value => Plot.WidthOf(value.Words)).DefaultIfEmpty(0).Max() + 0.6;
        var low = Math.Min(0, chart.Values.Select(value => value.Number).DefaultIfEmpty(0).Min());
        var high = Math.Max(0, chart.Values.Select(value => value.Number).DefaultIfEmpty(0).Max());
        double Place(decimal number) => high == low ? 0 : (double)((number - low) / (high - low)) * 100;
        foreach (var row in chart.Rows)
        {
            if (several)
            {
                labels.Head(row.Label);
            }
            foreach (var (i, value) in row.Values.Index())
            {
                var middle = labels.Next(several ? chart.Series[i] : row.Label);
                if (value is not null)
                {
                    plot.Bar(
                        Place(0),
                        Place(value.Number),
                        middle - (RowLabels.Thickness / 2),
                        RowLabels.Thickness,
                        $"s{i + 1}"
                    );
                }
                // Beside a bar below zero, the other side is free.
                plot.Words(
                    Place(Math.Max(0, value?.Number ?? 0)),
                    middle,
                    value?.Words ?? "–",
                    Anchor.Start,
                    aside: 0.4
                );
            }
        }
        if (low < 0)
        {
            plot.Line(Place(0), 0, Place(0), plot.Height, "axis");
        }
    }

    public static void DrawStacked(Plot plot, Chart chart, ChartWords words)
    {
        var labels = new RowLabels(plot, [.. chart.Rows.Select(row => row.Label)]);
        var totals = chart.Rows.Select(row => row.Values.Sum(value => value?.Number ?? 0)).ToList();
        var most = totals.Max() is > 0 and var largest ? largest : 1;
        // Where all add up to the same, as shares do, the sum says nothing.
        var tellsTotals = totals.Distinct().Count() > 1;
        plot.EndWidth = tellsTotals ? totals.Max(total => Plot.WidthOf(words.WithUnit(total))) + 0.6 : 0;
        foreach (var (i, row) in chart.Rows.Index())
        {
            var middle = labels.Next(row.Label);
            var from = 0m;
            foreach (var (series, value) in row.Values.Index())
            {
                if (value is null || value.Number == 0)
                {
                    continue;
                }
                var (start, end) = ((double)(from / most) * 100, (double)((from + value.Number) / most) * 100);
                plot.Bar(start, end, middle - (RowLabels.Thickness / 2), RowLabels.Thickness, $"part s{series + 1}");
                if ((end - start) / 100 * plot.NarrowField > Plot.WidthOf(value.Words) + 0.4)
                {
                    plot.Words((start + end) / 2, middle, value.Words, Anchor.Middle, "inside");
                }
                from += value.Number;
            }
            if (tellsTotals)
            {
                plot.Words(
                    (double)(totals[i] / most) * 100,
                    middle,
                    words.WithUnit(totals[i]),
                    Anchor.Start,
                    aside: 0.4
                );
            }
        }
    }
}
