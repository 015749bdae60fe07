namespace HarrisTrip.Check.Security;

/// <summary>A directive of a policy.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Values">As they are written.</param>
sealed record PolicyDirective(string Name, IReadOnlyList<string> Values)
{
    /// <summary>Of a directive that lists sources.</summary>
    public SourceList Sources { get; } = SourceList.Parse(Values);
}

/// <summary>
/// A Content Security Policy as it is serialized in a header or a <c>meta</c> element (CSP 3, 2.2.1).
/// </summary>
sealed class Policy
{
    /// <summary>Nobody writes a longer one, and every address of the page would be matched against it.</summary>
    const int MaxLength = 20_000;

    /// <summary>
    /// Which directives stand in for a missing one (CSP 3, 6.8.3); all others have no fallback.
    /// </summary>
    static readonly Dictionary<string, string[]> Fallbacks = new(StringComparer.Ordinal)
    {
        ["script-src-elem"] = ["script-src", "default-src"],
        ["script-src-attr"] = ["script-src", "default-src"],
        ["script-src"] = ["default-src"],
        ["style-src-elem"] = ["style-src", "default-src"],
        ["style-src-attr"] = ["style-src", "default-src"],
        ["style-src"] = ["default-src"],
        ["frame-src"] = ["child-src", "default-src"],
        ["worker-src"] = ["child-src", "script-src", "default-src"],
        ["child-src"] = ["default-src"],
        ["img-src"] = ["default-src"],
        ["media-src"] = ["default-src"],
        ["font-src"] = ["default-src"],
        ["object-src"] = ["default-src"],
        ["manifest-src"] = ["default-src"],
        ["connect-src"] = ["default-src"],
    };

    readonly Dictionary<string, PolicyDirective> byName;

    Policy(IReadOnlyList<PolicyDirective> directives) =>
        (Directives, byName) = (
            directives,
            directives.DistinctBy(d => d.Name).ToDictionary(d => d.Name, StringComparer.Ordinal)
        );

    /// <summary>All directives in their order. Of two with the same name, browsers take the first.</summary>
    public IReadOnlyList<PolicyDirective> Directives { get; }

    /// <summary>Takes a policy apart; null for one that is too long to be meant.</summary>
    public static Policy? Parse(string text) =>
        text.Length > MaxLength
            ? null
            : new Policy([
                .. text.Split(';')
                    .Select(directive => directive.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                    .Where(words => words.Length > 0)
                    .Select(words => new PolicyDirective(words[0].ToLowerInvariant(), words[1..])),
            ]);

    public bool Has(string directive) => byName.ContainsKey(directive);

    /// <summary>The directive that decides in the place of another; null when nothing is limited.</summary>
    public PolicyDirective? For(string directive)
    {
        if (byName.TryGetValue(directive, out var own))
        {
            return own;
        }
        foreach (var name in Fallbacks.GetValueOrDefault(directive) ?? [])
        {
            if (byName.TryGetValue(name, out var other))
            {
                return other;
            }
        }
        return null;
    }
}
