using HarrisTrip.Diagnostics;

namespace HarrisTrip.Parse.Yaml;

/// <summary>What can be wrong with YAML itself, whatever its keys mean.</summary>
public static class YamlRules
{
    public static readonly RuleInfo Syntax = new()
    {
        Name = "yaml-syntax",
        Severity = Severity.Error,
        Why = "Front matter is YAML. A line that YAML cannot read would lose its key, or all keys after it.",
        Standard = "YAML 1.2",
        Bad = "---\ntitle: Storm: the aftermath\npublished: 2026-01-02T09:00:00Z\n---\n",
        Good = "---\ntitle: \"Storm: the aftermath\"\npublished: 2026-01-02T09:00:00Z\n---\n",
    };

    public static readonly RuleInfo Unsupported = new()
    {
        Name = "yaml-unsupported",
        Severity = Severity.Error,
        Why = "Anchors, aliases, types and second documents make front matter mean something other than what it says.",
        Standard = "newsroom rule",
        Bad = "---\ntitle: &name Harbour opens\npublished: 2026-01-02T09:00:00Z\n---\n",
        Good = "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n---\n",
    };

    public static readonly RuleInfo KeyDuplicate = new()
    {
        Name = "key-duplicate",
        Severity = Severity.Error,
        Why = "Of two equal keys one would be lost without warning.",
        Standard = "YAML 1.2, 3.2.1.3",
        Bad = "---\ntitle: Harbour opens\ntitle: Harbour closes\npublished: 2026-01-02T09:00:00Z\n---\n",
        Good = "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n---\n",
    };

    public static readonly RuleInfo ControlCharacter = new()
    {
        Name = "control-character",
        Severity = Severity.Error,
        Why = "Invisible control characters, mostly from copying, break pages and feeds.",
        Standard = "HTML Living Standard 13.2.3.5",
        Bad = "---\ntitle: \"Harbour\\x07 opens\"\npublished: 2026-01-02T09:00:00Z\n---\n",
        Good = "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n---\n",
    };

    public static readonly RuleInfo TooLong = new()
    {
        Name = "yaml-too-long",
        Severity = Severity.Error,
        Why =
            "Front matter longer than a chapter is a mistake or an attack; reading it would take the memory of "
            + "the whole machine.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo CommentInValue = new()
    {
        Name = "comment-in-value",
        Severity = Severity.Error,
        Why =
            "In YAML a # after a space begins a comment: the headline “Issue #5 today” would be published as “Issue”.",
        Standard = "YAML 1.2, 6.6",
        Bad = "---\ntitle: Berth #5 opens\npublished: 2026-01-02T09:00:00Z\n---\n",
        Good = "---\ntitle: \"Berth #5 opens\"\npublished: 2026-01-02T09:00:00Z # the hour of the opening\n---\n",
    };

    public static IReadOnlyList<RuleInfo> All { get; } =
    [Syntax, Unsupported, KeyDuplicate, ControlCharacter, TooLong, CommentInValue];
}
