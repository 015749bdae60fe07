namespace HarrisTrip.Check.Aria;

/// <summary>How an element of a role comes to its name (WAI-ARIA 1.2, section 5.2.8).</summary>
enum NameFrom
{
    /// <summary>From attributes only.</summary>
    Author,

    /// <summary>From attributes, or from what it contains.</summary>
    Content,

    /// <summary>The role may not be named.</summary>
    Nothing,
}

/// <summary>One role of WAI-ARIA 1.2, DPUB-ARIA 1.1 or Graphics-ARIA 1.0.</summary>
/// <param name="Supports">States and properties besides the global ones, without <c>aria-</c>.</param>
sealed record AriaRole(string Name, NameFrom NameFrom, string[] Supports)
{
    /// <summary>Those that have no default, without <c>aria-</c>.</summary>
    public string[] Requires { get; init; } = [];

    /// <summary>The roles that it has to stand in; empty for anywhere.</summary>
    public string[] Within { get; init; } = [];

    /// <summary>The only roles that it may hold; empty for any.</summary>
    public string[] Owns { get; init; } = [];

    /// <summary>True when all that it contains is presentational.</summary>
    public bool IsLeaf { get; init; }

    public bool IsLandmark { get; init; }

    public bool IsDeprecated { get; init; }
}
