using HarrisTrip.Diagnostics;

namespace HarrisTrip.Parse.Body;

/// <summary>How a table is drawn.</summary>
public enum ChartKind
{
    Bar,
    Stacked,
    Line,
    Slope,
    Dots,
}

/// <summary>A table of numbers that is drawn.</summary>
/// <param name="Title">As it is printed above the chart; or empty.</param>
/// <param name="Series">The names of the columns of numbers, in their order.</param>
/// <param name="Before">What stands before each number, such as a sign of currency; or empty.</param>
/// <param name="After">What stands after each number, such as a percent sign with its blank; or empty.</param>
/// <param name="Decimal">The mark before decimals; null when it is not known and no number has any.</param>
public sealed record Chart(
    ChartKind Kind,
    string Title,
    IReadOnlyList<string> Series,
    IReadOnlyList<ChartRow> Rows,
    string Before,
    string After,
    char? Decimal,
    Location At
)
{
    /// <summary>All numbers.</summary>
    public IEnumerable<ChartValue> Values => Rows.SelectMany(row => row.Values).OfType<ChartValue>();

    /// <summary>True when the rows are moments, so that time is drawn to scale.</summary>
    public bool IsOverTime => Kind == ChartKind.Line && Rows.All(row => row.Moment is not null);
}

/// <summary>A row of a chart's table.</summary>
/// <param name="Moment">What the label means as a date; null when it is none.</param>
/// <param name="Values">One for each series; null where there is none.</param>
public sealed record ChartRow(string Label, ChartMoment? Moment, IReadOnlyList<ChartValue?> Values);

/// <param name="Words">As it is written in the table.</param>
public sealed record ChartValue(decimal Number, string Words);
