namespace HarrisTrip.Parse.Code;

/// <summary>What a piece of code is to those who read it.</summary>
public enum CodePart
{
    Comment,
    Keyword,

    /// <summary>A text between quotation marks, or a regular expression.</summary>
    Text,

    /// <summary>A number, or another value with a name of its own, such as true.</summary>
    Value,

    /// <summary>The name of a property, an attribute, a variable.</summary>
    Name,
}

/// <summary>A piece of code that is coloured.</summary>
/// <param name="Start">0-based, in UTF-16 units.</param>
/// <param name="End">The first unit behind it.</param>
public readonly record struct CodePiece(int Start, int End, CodePart Part);
