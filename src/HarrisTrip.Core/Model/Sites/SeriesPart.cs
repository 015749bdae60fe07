namespace HarrisTrip.Model.Sites;

/// <summary>An article's place in a series.</summary>
/// <param name="Name">The name of the series.</param>
/// <param name="Part">From 1 up; null when only the dates tell the order.</param>
public sealed record SeriesPart(string Name, int? Part);
