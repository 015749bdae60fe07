namespace HarrisTrip.Check.Html;

/// <summary>What is wrong with an element, and what to do.</summary>
sealed record Fault(string Message, string Help);
