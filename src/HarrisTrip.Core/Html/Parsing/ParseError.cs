namespace HarrisTrip.Html.Parsing;

/// <summary>What a parser stumbles over (HTML Living Standard 13.2.2).</summary>
/// <param name="At">A 0-based offset, in UTF-16 units, where that begins which has to be changed.</param>
/// <param name="Code">The standard's name for it, or one made like it where the standard has none.</param>
/// <param name="What">What is wrong, as one sentence.</param>
public readonly record struct ParseError(int At, string Code, string What, string Help);
