using HarrisTrip.Parse.Body;

namespace HarrisTrip.Render.Charts;

/// <summary>The words below a line chart: moments at round distances, or some of the rows' labels.</summary>
static class AxisMarks
{
    const int Most = 6;

    /// <summary>Distances in months, and in days below.</summary>
    static readonly int[] months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000];

    static readonly int[] days = [1, 2, 7, 14];

    /// <param name="width">The width that there is for them on a phone, in em.</param>
    /// <returns>Places in percent.</returns>
    public static IEnumerable<(double Place, string Label)> Of(Chart chart, ChartWords words, double width)
    {
        if (chart.IsOverTime && OfTime(chart, words, width) is { Count: > 1 } marks)
        {
            return marks;
        }
        var labels = chart.Rows.Select(words.Label).ToList();
        var room = Room(width, labels);
        var step = (int)Math.Ceiling((labels.Count - 1) / Math.Max(1.0, room - 1));
        // To scale, those in between may stand close to each other.
        var shown = chart.IsOverTime
            ? new[] { 0, labels.Count - 1 }
            : Enumerable.Range(0, labels.Count).Where(i => i % step == 0);
        return shown.Select(i =>
            (
                chart.IsOverTime ? Across(chart, chart.Rows[i].Moment!.Value.Day) : i * 100.0 / (labels.Count - 1),
                labels[i]
            )
        );
    }

    /// <summary>In percent from the first moment to the last.</summary>
    public static double Across(Chart chart, DateOnly day)
    {
        var (first, last) = (First(chart), Last(chart));
        return (day.DayNumber - first.DayNumber) * 100.0 / (last.DayNumber - first.DayNumber);
    }

    static DateOnly First(Chart chart) => chart.Rows[0].Moment!.Value.Day;

    static DateOnly Last(Chart chart) => chart.Rows[^1].Moment!.Value.Day;

    static List<(double, string)> OfTime(Chart chart, ChartWords words, double width)
    {
        var (first, last) = (First(chart), Last(chart));
        if (chart.Rows[0].Moment!.Value.Grain == ChartGrain.Day)
        {
            foreach (var step in days)
            {
                var count = ((last.DayNumber - first.DayNumber) / step) + 1;
                if (count <= Room(width, [words.Date(first), words.Date(last)]))
                {
                    return
                    [
                        .. Enumerable
                            .Range(0, count)
                            .Select(i => first.AddDays(i * step))
                            .Select(day => (Across(chart, day), words.Date(day))),
                    ];
                }
            }
        }
        var least = chart.Rows[0].Moment!.Value.Grain == ChartGrain.Year ? 12 : 1;
        foreach (var step in months.Where(step => step >= least))
        {
            // Counted from the year 0, so that decades begin with a round number.
            var from = ((MonthOf(first) + (first.Day > 1 ? 1 : 0) + step - 1) / step) * step;
            var count = ((MonthOf(last) - from) / step) + 1;
            Func<DateOnly, string> label = step >= 12 ? words.Year : words.Month;
            if (count <= Room(width, [label(first), label(last)]))
            {
                return
                [
                    .. Enumerable
                        .Range(0, Math.Max(0, count))
                        .Select(i => from + (i * step))
                        .Select(month => new DateOnly(month / 12, (month % 12) + 1, 1))
                        .Select(day => (Across(chart, day), label(day))),
                ];
            }
        }
        return [];
    }

    static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    /// <summary>How many labels there is room for.</summary>
    static int Room(double width, IEnumerable<string> labels) =>
        (int)Math.Clamp((width + 1) / (labels.Max(Plot.WidthOf) + 1), 2, Most);
}
