using HarrisTrip.Model.Locales;
using HarrisTrip.Parse.Body;

namespace HarrisTrip.Render.Charts;

/// <summary>What a chart says in words, in the language of its article.</summary>
sealed class ChartWords(Chart chart, Language language)
{
    /// <summary>A number as the author writes numbers.</summary>
    public string Number(decimal number) => language.Number(number, chart.Decimal);

    /// <summary>The same with the unit.</summary>
    public string WithUnit(decimal number) => chart.Before + Number(number) + chart.After;

    /// <summary>What is drawn, with the numbers that its readers see first.</summary>
    public string Summary()
    {
        var kind = language["chart_" + ChartForm.Of(chart.Kind).Name];
        var title = chart.Title.Length > 0 ? $"{kind}: {chart.Title}" : kind;
        return string.Join(". ", new[] { title }.Concat(Facts()));
    }

    IEnumerable<string> Facts() =>
        chart.Kind switch
        {
            ChartKind.Line => Enumerable.Range(0, chart.Series.Count).Select(OfSeries).OfType<string>(),
            ChartKind.Slope => chart.Rows.Select(OfSlope).OfType<string>(),
            _ => Range() is { } range ? [range] : [],
        };

    string? OfSeries(int series)
    {
        var there = chart.Rows.Where(row => row.Values[series] is not null).ToList();
        return there.Count == 0
            ? null
            : FromTo(
                chart.Series[series],
                (there[0].Values[series]!, Label(there[0])),
                (there[^1].Values[series]!, Label(there[^1]))
            );
    }

    string? OfSlope(ChartRow row) =>
        row.Values is [{ } first, { } last]
            ? FromTo(row.Label, (first, chart.Series[0]), (last, chart.Series[1]))
            : null;

    string FromTo(string name, (ChartValue Value, string At) first, (ChartValue Value, string At) last) =>
        language.Fill(
            "chart_from_to",
            ("name", name),
            ("first", first.Value.Words),
            ("start", first.At),
            ("last", last.Value.Words),
            ("end", last.At)
        );

    string? Range()
    {
        var all = chart
            .Rows.SelectMany(row => row.Values.Select((value, i) => (row, value, series: chart.Series[i])))
            .Where(item => item.value is not null)
            .ToList();
        if (all.Count == 0)
        {
            return null;
        }
        var (high, low) = (all.MaxBy(item => item.value!.Number), all.MinBy(item => item.value!.Number));
        return language.Fill(
            "chart_range",
            ("high", high.value!.Words),
            ("high_label", Named(high.row, high.series)),
            ("low", low.value!.Words),
            ("low_label", Named(low.row, low.series))
        );
    }

    string Named(ChartRow row, string series) => chart.Series.Count > 1 ? $"{row.Label}, {series}" : row.Label;

    /// <summary>A row's moment as readers of the language read it; else its label.</summary>
    public string Label(ChartRow row) =>
        row.Moment switch
        {
            { Grain: ChartGrain.Month, Day: var day } => language.Month(day.Year, day.Month),
            { Grain: ChartGrain.Day, Day: var day } => Date(day),
            { Grain: ChartGrain.Year, Day: var day } => language.Year(day.Year),
            _ => row.Label,
        };

    public string Date(DateOnly day) => language.Format(day);

    public string Month(DateOnly day) => language.Month(day.Year, day.Month);

    public string Year(DateOnly day) => language.Year(day.Year);
}
