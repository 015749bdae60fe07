using HarrisTrip.Diagnostics;

namespace HarrisTrip.Parse.Yaml;

/// <summary>What can be wrong with YAML itself, whatever its keys mean.</summary>
public static class YamlRules
{
    public static readonly RuleInfo Syntax = new(
        "yaml-syntax",
        Severity.Error,
        "Front matter is YAML. A line that YAML cannot read would lose its key, or all keys after it.",
        "YAML 1.2",
        "---\ntitle: Storm: the aftermath\npublished: 2026-01-02T09:00:00Z\n---\n",
        "---\ntitle: \"Storm: the aftermath\"\npublished: 2026-01-02T09:00:00Z\n---\n"
    );

    public static readonly RuleInfo Unsupported = new(
        "yaml-unsupported",
        Severity.Error,
        "Anchors, aliases, types and second documents make front matter mean something other than what it says.",
        "newsroom rule",
        "---\ntitle: &name Harbour opens\npublished: 2026-01-02T09:00:00Z\n---\n",
        "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n---\n"
    );

    public static readonly RuleInfo KeyDuplicate = new(
        "key-duplicate",
        Severity.Error,
        "Of two equal keys one would be lost without a word.",
        "YAML 1.2, 3.2.1.3",
        "---\ntitle: Harbour opens\ntitle: Harbour closes\npublished: 2026-01-02T09:00:00Z\n---\n",
        "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n---\n"
    );

    public static readonly RuleInfo ControlCharacter = new(
        "control-character",
        Severity.Error,
        "Invisible control characters, mostly from copying, break pages and feeds.",
        "HTML Living Standard 13.2.3.5",
        "---\ntitle: \"Harbour\\x07 opens\"\npublished: 2026-01-02T09:00:00Z\n---\n",
        "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n---\n"
    );

    public static readonly RuleInfo TooLong = new(
        "yaml-too-long",
        Severity.Error,
        "Front matter longer than a chapter is a slip or an attack; reading it would take the memory of "
            + "the whole machine.",
        "newsroom rule",
        "",
        ""
    );

    public static readonly RuleInfo CommentInValue = new(
        "comment-in-value",
        Severity.Error,
        "To YAML a # after a blank begins a comment: the headline “Issue #5 today” would be published as “Issue”.",
        "YAML 1.2, 6.6",
        "---\ntitle: Berth #5 opens\npublished: 2026-01-02T09:00:00Z\n---\n",
        "---\ntitle: \"Berth #5 opens\"\npublished: 2026-01-02T09:00:00Z # the hour of the opening\n---\n"
    );

    public static IReadOnlyList<RuleInfo> All { get; } =
    [Syntax, Unsupported, KeyDuplicate, ControlCharacter, TooLong, CommentInValue];
}
