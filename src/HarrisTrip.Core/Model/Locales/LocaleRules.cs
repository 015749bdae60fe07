using HarrisTrip.Diagnostics;

namespace HarrisTrip.Model.Locales;

/// <summary>What can be wrong with the words that a theme has in a language.</summary>
public static class LocaleRules
{
    public static readonly RuleInfo WordsMissing = new(
        "words-missing",
        Severity.Warning,
        "Readers should find the words around an article in its own language.",
        "WCAG 3.1.2",
        $"---\ntitle: Harbour opens\n{ArticleExample.Dated}lang: tlh\n---\n",
        $"---\ntitle: Harbour opens\n{ArticleExample.Dated}lang: en\n---\n"
    );

    public static readonly RuleInfo WordsWrong = new(
        "words-wrong",
        Severity.Warning,
        "A label with a hole in it, or a date without its month, is worse than one in English.",
        "newsroom rule",
        "",
        ""
    );

    public static IReadOnlyList<RuleInfo> All { get; } = [WordsMissing, WordsWrong];
}
