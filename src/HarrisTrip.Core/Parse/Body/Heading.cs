using HarrisTrip.Diagnostics;

namespace HarrisTrip.Parse.Body;

/// <summary>A heading in the body. Those of level 2 that stand in no block are the article's sections.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">Its words, without markup.</param>
public sealed record Heading(int Level, string Text, Location At, bool InBlock)
{
    public bool IsSection => Level == 2 && !InBlock;
}

/// <summary>A section with its anchor, unique in the article.</summary>
public sealed record Section(string Title, string Id, Location At);

/// <summary>A picture as the body names it.</summary>
/// <param name="Url">As written, percent-encoding and all.</param>
/// <param name="Alt">As written; empty takes the rights record's.</param>
/// <param name="Link">Where a click on it leads, when it stands in a link.</param>
public sealed record ImageUse(string Url, string Alt, Location At, string? Link);
