using HarrisTrip.Diagnostics;

namespace HarrisTrip.Values;

/// <summary>What can be wrong with the characters of any text.</summary>
public static class TextRules
{
    public static readonly RuleInfo Encoding = new()
    {
        Name = "encoding",
        Severity = Severity.Error,
        Why = "A file in an old encoding shows wrong characters in names.",
        Standard = "Unicode; HTML Living Standard 4.2.5.4",
    };

    public static readonly RuleInfo DirectionUnclosed = new()
    {
        Name = "direction-unclosed",
        Severity = Severity.Warning,
        Why =
            "An invisible character that changes the direction of text, and is not closed, shows the text after "
            + "it in the wrong order.",
        Standard = "Unicode Standard Annex 9; UTR 36, 2.6",
        Bad = $"{ArticleExample.Head}The ship &#x202E;Vesta came in.\n",
        Good = $"{ArticleExample.Head}The ship Vesta came in.\n",
    };

    public static IReadOnlyList<RuleInfo> All { get; } = [Encoding, DirectionUnclosed];
}
