using HarrisTrip.Diagnostics;

namespace HarrisTrip.Import;

/// <summary>Why something cannot be imported.</summary>
public static class ImportRules
{
    public static readonly RuleInfo SourceUnreadable = new()
    {
        Name = "source-unreadable",
        Severity = Severity.Error,
        Why = "What cannot be read for certain would come out as wrong letters under your name.",
        Standard = "newsroom rule",
        Bad = "A picture, a text in an encoding that nobody named, or an empty file.",
        Good = "A text, a saved page or Markdown, in UTF-8, UTF-16 or Windows-1252.",
    };

    public static IReadOnlyList<RuleInfo> All { get; } = [SourceUnreadable];
}
