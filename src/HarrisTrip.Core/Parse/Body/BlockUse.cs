using HarrisTrip.Diagnostics;

namespace HarrisTrip.Parse.Body;

/// <summary>A block that its page writes, where it stands in a body.</summary>
/// <param name="Argument">What follows its name, without blanks around it; empty where nothing does.</param>
public sealed record BlockUse(BlockKind Kind, string Argument, Location At);

/// <summary>A block of the publication's own, and the lines of its fields, between two 0-based offsets of its file.
/// </summary>
public sealed record OwnBlockUse(BlockUse Block, int FieldsStart, int FieldsEnd);
