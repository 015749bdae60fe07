namespace HarrisTrip.Import.Plain;

/// <summary>What a line of a text is in its article.</summary>
enum PieceKind
{
    Headline,
    Standfirst,
    Byline,
    Role,
    Date,
    Tags,
    Furniture,
    Credit,
    Caption,
    Heading,
    Item,
    Paragraph,
}

/// <summary>A line, and what it was taken for.</summary>
/// <param name="IsGuess">It could be something else as well.</param>
sealed record Piece(Line Line, PieceKind Kind, bool IsGuess = false)
{
    public bool IsText => Kind is PieceKind.Paragraph or PieceKind.Item;
}
