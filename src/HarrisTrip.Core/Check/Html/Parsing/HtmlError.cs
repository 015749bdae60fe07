namespace HarrisTrip.Check.Html.Parsing;

/// <summary>What a parser stumbles over (HTML Living Standard 13.2).</summary>
/// <param name="At">A 0-based offset, in UTF-16 units.</param>
/// <param name="Code">The standard's name for it, or one made like it where the standard has none.</param>
/// <param name="What">What is wrong, as one sentence.</param>
readonly record struct HtmlError(int At, string Code, string What, string Help);
