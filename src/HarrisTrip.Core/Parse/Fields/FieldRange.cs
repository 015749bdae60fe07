using System.Globalization;
using HarrisTrip.Values;

namespace HarrisTrip.Parse.Fields;

/// <summary>The numbers that a field can have, both ends among them.</summary>
public sealed record FieldRange(decimal Least, decimal Most)
{
    const string To = " to ";

    /// <summary>A range such as <c>1 to 5</c>; null when it is none.</summary>
    public static FieldRange? Parse(string words) =>
        words.Split(To) is [var least, var most]
        && WrittenDecimal.Read(least.Trim()) is { } from
        && WrittenDecimal.Read(most.Trim()) is { } until
        && from <= until
            ? new FieldRange(from, until)
            : null;

    public bool Has(decimal number) => Least <= number && number <= Most;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"from {Least}{To}{Most}");
}
