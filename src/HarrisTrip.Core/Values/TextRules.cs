using HarrisTrip.Diagnostics;

namespace HarrisTrip.Values;

/// <summary>What can be wrong with the characters of any text.</summary>
public static class TextRules
{
    public static readonly RuleInfo Encoding = new(
        "encoding",
        Severity.Error,
        "A file in an old encoding prints wrong letters in names.",
        "Unicode; HTML Living Standard 4.2.5.4",
        "",
        ""
    );

    public static readonly RuleInfo DirectionUnclosed = new(
        "direction-unclosed",
        Severity.Warning,
        "An invisible sign that turns the direction of text, and is not closed, shows the letters after "
            + "it in the wrong order.",
        "Unicode Standard Annex 9; UTR 36, 2.6",
        $"{ArticleExample.Head}The ship &#x202E;Vesta came in.\n",
        $"{ArticleExample.Head}The ship Vesta came in.\n"
    );

    public static IReadOnlyList<RuleInfo> All { get; } = [Encoding, DirectionUnclosed];
}
