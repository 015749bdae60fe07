using HarrisTrip.Diagnostics;

namespace HarrisTrip.Parse;

/// <summary>What can be wrong with a file that has to begin with front matter.</summary>
public static class FrontMatterRules
{
    public static readonly RuleInfo Missing = new()
    {
        Name = "front-matter-missing",
        Severity = Severity.Error,
        Why = "Without front matter an article has no headline, no date and no byline.",
        Standard = "newsroom rule",
        Bad = "The quay is open.\n",
        Good = $"{ArticleExample.Head}The quay is open.\n",
    };

    public static readonly RuleInfo Unclosed = new()
    {
        Name = "front-matter-unclosed",
        Severity = Severity.Error,
        Why = "Without the closing line, the article's text is taken for front matter.",
        Standard = "newsroom rule",
        Bad = ArticleExample.Open,
        Good = ArticleExample.Head,
    };

    public static IReadOnlyList<RuleInfo> All { get; } = [Missing, Unclosed];
}
