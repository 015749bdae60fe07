namespace HarrisTrip.Import.Plain;

/// <summary>What a line of a text is in its article.</summary>
enum Part
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
sealed record Piece(Line Line, Part Part, bool IsGuess = false)
{
    public bool IsText => Part is Part.Paragraph or Part.Item;
}
