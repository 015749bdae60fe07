namespace HarrisTrip.Diagnostics;

/// <summary>The name of a rule and why it exists: the text of <c>harristrip explain</c>.</summary>
public sealed record RuleInfo
{
    /// <summary>Kebab-case words.</summary>
    public required string Name { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Why a newsroom wants it, in an editor's words.</summary>
    public required string Why { get; init; }

    /// <summary>The standard or established check that it follows, or "newsroom rule".</summary>
    public required string Standard { get; init; }

    /// <summary>A smallest example that the rule reports; empty where only a test can show one.</summary>
    public string Bad { get; init; } = "";

    /// <summary>The same example, corrected.</summary>
    public string Good { get; init; } = "";

    /// <summary>The groups it is chosen by; it is listed in the first.</summary>
    public IReadOnlyList<RuleGroup> Groups { get; init; } = [RuleGroup.Article];

    /// <summary>
    /// True when it keeps readers or other people's rights safe: it can neither be waived nor lowered.
    /// </summary>
    public bool IsSafety { get; init; }

    /// <summary>Rules are told apart by their names.</summary>
    public bool Equals(RuleInfo? other) => other is not null && Name == other.Name;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
