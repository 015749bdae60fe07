namespace HarrisTrip.Check.Views;

/// <summary>What is wrong with an element, and what to do.</summary>
sealed record Fault(string Message, string Help)
{
    /// <summary>Where in the element's raw text it is, 0-based in UTF-16 units; null for the element itself.</summary>
    public int? Offset { get; init; }
}
