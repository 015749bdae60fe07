using System.Text.RegularExpressions;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Import.Plain;

/// <summary>A line of a text that holds words; or a paragraph that was broken into several.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Gap">How many empty lines stand before it.</param>
sealed partial record Line(Location At, string Words, int Gap)
{
    const int ShortWords = 12, ShortLength = 90;

    public int Count => Word().Count(Words);

    /// <summary>Ends as a sentence does, whatever quotation mark or bracket closes behind it.</summary>
    public bool IsSentence => EndMark().IsMatch(Words);

    /// <summary>A few words that are no sentence: a heading, a caption, a name.</summary>
    public bool IsShort => !IsSentence && Count <= ShortWords && Words.Length <= ShortLength;

    /// <summary>A few words that ask something: often a heading.</summary>
    public bool IsQuestion => Words.EndsWith('?') && Count is >= 2 and <= 10 && !Quoted().IsMatch(Words);

    [GeneratedRegex("""[.!?…:;,。！？؟।][”"’'»)\]]*$""", RegexOptions.CultureInvariant)]
    private static partial Regex EndMark();

    [GeneratedRegex("""[“”"«»]""")]
    private static partial Regex Quoted();

    [GeneratedRegex("""\S+""")]
    private static partial Regex Word();
}
