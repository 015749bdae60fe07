using System.Text.RegularExpressions;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Import.Plain;

/// <summary>A line of a text that holds words; or a paragraph that was broken into several.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Gap">How many empty lines stand before it.</param>
sealed partial record Line(Location At, string Words, int Gap)
{
    const int ShortWords = 12,
        ShortLength = 90;

    public int Count => Word().Count(Words);

    /// <summary>Ends as a sentence does, whatever quotation mark or bracket closes behind it.</summary>
    public bool IsSentence => EndMark().IsMatch(Words);

    /// <summary>A few words that are no sentence: a heading, a caption, a name.</summary>
    public bool IsShort => !IsSentence && Count <= ShortWords && Words.Length <= ShortLength;

    /// <summary>A few words that ask something: often a heading.</summary>
    public bool IsQuestion => Words.EndsWith('?') && Count is >= 2 and <= 10 && !Quoted().IsMatch(Words);

    /// <summary>Begins with a bullet or a number, as an item of a list does.</summary>
    public bool IsItem => ItemMark().IsMatch(Words);

    /// <summary>The words of an item, and its number if it has one.</summary>
    public (string? Number, string Words) Item =>
        ItemMark().Match(Words) is var mark && mark.Groups["number"] is { Success: true } number
            ? (number.Value, Words[mark.Length..])
            : (null, Words[mark.Length..]);

    [GeneratedRegex(
        """^([•·●▪◦‣*–-]|(?<number>\d{1,2})[.)])\s+(?=\S)""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ItemMark();

    [GeneratedRegex("""[.!?…:;,。！？؟।][”"’'»)\]]*$""", RegexOptions.CultureInvariant)]
    private static partial Regex EndMark();

    [GeneratedRegex("""[“”"«»]""")]
    private static partial Regex Quoted();

    [GeneratedRegex("""\S+""")]
    private static partial Regex Word();
}
