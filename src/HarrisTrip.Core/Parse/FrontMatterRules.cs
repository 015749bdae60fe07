using HarrisTrip.Diagnostics;

namespace HarrisTrip.Parse;

/// <summary>What can be wrong with a file that has to begin with front matter.</summary>
public static class FrontMatterRules
{
    public static readonly RuleInfo Missing = new(
        "front-matter-missing",
        Severity.Error,
        "Without front matter an article has no headline, no date and no byline.",
        "newsroom rule",
        "The quay is open.\n",
        $"{ArticleExample.Head}The quay is open.\n"
    );

    public static readonly RuleInfo Unclosed = new(
        "front-matter-unclosed",
        Severity.Error,
        "If the closing line is missing, the article's text is taken for front matter.",
        "newsroom rule",
        $"---\ntitle: Harbour opens\n{ArticleExample.Dated}",
        ArticleExample.Head
    );

    public static IReadOnlyList<RuleInfo> All { get; } = [Missing, Unclosed];
}
