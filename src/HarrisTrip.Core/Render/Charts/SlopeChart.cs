using HarrisTrip.Parse.Body;

namespace HarrisTrip.Render.Charts;

/// <summary>What became of each row from one moment to another.</summary>
static class SlopeChart
{
    /// <summary>Of more rows than these, colours would not be told apart.</summary>
    const int MostColours = 4;

    const double Least = 15;

    const double Top = 1.9;

    const int NameWidth = 16;

    public static void Draw(Plot plot, Chart chart)
    {
        var rows = chart.Rows.Where(row => row.Values.Any(value => value is not null)).ToList();
        if (rows.Count == 0)
        {
            return;
        }
        var names = rows.ConvertAll(row =>
            Labels.Lines($"{row.Label} {(row.Values[1]?.Words ?? "–").Replace(' ', '\u00a0')}", NameWidth)
        );
        plot.StartWidth = rows.Max(row => Plot.WidthOf(row.Values[0]?.Words ?? "")) + 1;
        plot.EndWidth = names.SelectMany(lines => lines).Max(Plot.WidthOfName) + 1;
        var height = Math.Max(Least, names.Sum(lines => (lines.Count * Plot.LineHeight) + 0.15));
        var numbers = chart.Values.Select(value => value.Number).ToList();
        var (low, high) = (numbers.Min(), numbers.Max());
        double Down(decimal number) =>
            Top + 0.6 + (high == low ? height / 2 : (double)((high - number) / (high - low)) * (height - 1.2));

        plot.Height = Top + height;
        plot.Line(0, Top, 0, plot.Height, "grid");
        plot.Line(100, Top, 100, plot.Height, "grid");
        plot.Words(0, Plot.LineHeight / 2, chart.Series[0], Anchor.Start, "tick");
        plot.Words(100, Plot.LineHeight / 2, chart.Series[1], Anchor.End, "tick");
        var before = Labels.Apart([.. rows.Select(row => (Middle(row), Plot.LineHeight))], Top, plot.Height);
        var after = Labels.Apart(
            [.. rows.Select((row, i) => (Middle(row, last: true), (names[i].Count * Plot.LineHeight) + 0.15))],
            Top,
            plot.Height
        );
        foreach (var (i, row) in rows.Index())
        {
            var kind = rows.Count > MostColours ? "plain" : $"s{i + 1}";
            if (row.Values is [{ } first, { } last])
            {
                plot.Line(0, Down(first.Number), 100, Down(last.Number), $"line {kind}");
            }
            foreach (var (side, value) in row.Values.Index())
            {
                if (value is not null)
                {
                    plot.Mark(side * 100, Down(value.Number), 0, $"end {kind}");
                }
            }
            if (row.Values[0] is { } there)
            {
                plot.WordsBefore(before[i], there.Words, besideField: true, "tick");
            }
            for (var line = 0; line < names[i].Count; line++)
            {
                plot.WordsAfter(
                    after[i] + ((line - ((names[i].Count - 1) / 2.0)) * Plot.LineHeight),
                    names[i][line],
                    $"name {kind}"
                );
            }
        }

        double Middle(ChartRow row, bool last = false) =>
            Down((last ? row.Values[1] ?? row.Values[0] : row.Values[0] ?? row.Values[1])!.Number);
    }
}
