namespace HarrisTrip.Check;

/// <summary>What is kept of a page when it has been checked: the anchors it offers, and those it asks of other pages.</summary>
public sealed record PageFacts(string File, IReadOnlyCollection<string> Ids, IReadOnlyList<AnchorAsked> Asked);
