namespace HarrisTrip.Diagnostics;

/// <summary>What a rule is called and why it exists: the text behind <c>harristrip explain</c>.</summary>
/// <param name="Name">Kebab-case words.</param>
/// <param name="Why">Why a newsroom wants it, in an editor's words.</param>
/// <param name="Standard">The standard or established check that it follows, or "newsroom rule".</param>
/// <param name="Bad">A smallest example that the rule reports.</param>
/// <param name="Good">The same example, mended.</param>
public sealed record RuleInfo(string Name, Severity Severity, string Why, string Standard, string Bad, string Good)
{
    /// <summary>The groups it is chosen by; it is listed in the first.</summary>
    public IReadOnlyList<RuleGroup> Groups { get; init; } = [RuleGroup.Article];

    /// <summary>
    /// True when it keeps readers or other people's rights safe: it cannot be waived, nor made less than it is.
    /// </summary>
    public bool IsSafety { get; init; }

    /// <summary>Rules are told apart by their names.</summary>
    public bool Equals(RuleInfo? other) => other is not null && Name == other.Name;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
