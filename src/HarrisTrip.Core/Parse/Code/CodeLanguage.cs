namespace HarrisTrip.Parse.Code;

/// <summary>A language whose code is coloured.</summary>
/// <param name="Names">What it is called behind the marks of a code block, its usual name first; in small
/// letters.</param>
/// <param name="PiecesOf">The pieces of a code that have a colour, in order; what lies between them has none.</param>
public sealed record CodeLanguage(IReadOnlyList<string> Names, Func<string, IReadOnlyList<CodePiece>> PiecesOf);
