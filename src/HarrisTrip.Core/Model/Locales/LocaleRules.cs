using HarrisTrip.Diagnostics;

namespace HarrisTrip.Model.Locales;

/// <summary>What can be wrong with the words that a theme has in a language.</summary>
public static class LocaleRules
{
    public static readonly RuleInfo WordsMissing = new()
    {
        Name = "words-missing",
        Severity = Severity.Warning,
        Why = "Readers should find the words around an article in its own language.",
        Standard = "WCAG 3.1.2",
        Bad = $"{ArticleExample.Open}lang: tlh\n---\n",
        Good = $"{ArticleExample.Open}lang: en\n---\n",
    };

    public static readonly RuleInfo WordsWrong = new()
    {
        Name = "words-wrong",
        Severity = Severity.Warning,
        Why = "A label with a gap in it, or a date without its month, is worse than one in English.",
        Standard = "newsroom rule",
    };

    public static IReadOnlyList<RuleInfo> All { get; } = [WordsMissing, WordsWrong];
}
