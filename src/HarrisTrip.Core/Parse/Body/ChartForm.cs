namespace HarrisTrip.Parse.Body;

/// <summary>A kind of chart as an author writes it, and what it can show on a phone.</summary>
/// <param name="MostRows">Of grouped bars: the most bars.</param>
sealed record ChartForm(ChartKind Kind, string Name, int LeastSeries, int MostSeries, int LeastRows, int MostRows)
{
    public static IReadOnlyList<ChartForm> All { get; } =
    [
        new(ChartKind.Bar, "bar", 1, 4, 1, 60),
        new(ChartKind.Stacked, "stacked", 2, 6, 1, 40),
        new(ChartKind.Line, "line", 1, 8, 2, 400),
        new(ChartKind.Slope, "slope", 2, 2, 1, 12),
        new(ChartKind.Dots, "dots", 1, 4, 1, 40),
    ];

    public static ChartForm Of(ChartKind kind) => All[(int)kind];
}
