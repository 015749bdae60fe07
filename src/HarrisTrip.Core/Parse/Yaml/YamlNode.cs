using HarrisTrip.Diagnostics;

namespace HarrisTrip.Parse.Yaml;

/// <summary>A YAML value with its place: what is left of YAML once the library has read it.</summary>
public abstract record YamlNode(Location At);

/// <summary>A single value; <paramref name="Quoted"/> tells <c>"true"</c> from <c>true</c>.</summary>
public sealed record YamlScalar(Location At, string Value, bool Quoted) : YamlNode(At)
{
    /// <summary>True for a key that was written without a value, or with an empty one.</summary>
    public bool IsNull => string.IsNullOrWhiteSpace(Value) || (!Quoted && (Value is "~" or "null"));

    /// <summary>The comment after the value; null where there is none.</summary>
    public YamlComment? Comment { get; init; }
}

/// <summary>What YAML leaves out after a value, from its <c>#</c> on.</summary>
/// <param name="IsGlued">True for <c>#5</c>, false for <c># 5</c>: hardly anybody writes a comment so.</param>
public sealed record YamlComment(Location At, bool IsGlued);

/// <summary>A value that YAML could not read; the fault has been reported.</summary>
public sealed record YamlUnreadable(Location At) : YamlNode(At);

public sealed record YamlSequence(Location At, IReadOnlyList<YamlNode> Items) : YamlNode(At);

public sealed record YamlMapping(Location At, IReadOnlyList<YamlEntry> Entries) : YamlNode(At)
{
    /// <summary>The value of the first entry of this very key; null when there is none.</summary>
    public YamlNode? Find(string key) => Entries.FirstOrDefault(e => e.Key == key)?.Value;
}

public sealed record YamlEntry(string Key, Location At, YamlNode Value);
