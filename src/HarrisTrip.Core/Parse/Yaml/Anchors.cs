namespace HarrisTrip.Parse.Yaml;

/// <summary>
/// Values that are named once and repeated by name. Repetitions are counted, since a few lines can expand to millions
/// of values.
/// </summary>
sealed class Anchors(int maxDepth)
{
    /// <summary>More than any head repeats.</summary>
    const int MaxRepeated = 10_000;

    readonly Dictionary<string, (YamlNode Node, int Size, int Depth)> named = new(StringComparer.Ordinal);
    int repeated;

    public void Add(string name, YamlNode node)
    {
        var (size, depth) = Measure(node);
        named[name] = (node, size, depth);
    }

    /// <summary>Null for a name that no value before has, and when it would become too much.</summary>
    /// <param name="depth">How deep the place is where it is repeated.</param>
    public YamlNode? Repeat(string name, int depth)
    {
        if (
            !named.TryGetValue(name, out var value)
            || value.Depth + depth > maxDepth
            || repeated + value.Size > MaxRepeated
        )
        {
            return null;
        }
        repeated += value.Size;
        return value.Node;
    }

    static (int Size, int Depth) Measure(YamlNode node)
    {
        var inner = (
            node switch
            {
                YamlSequence list => list.Items,
                YamlMapping group => group.Entries.Select(e => e.Value),
                _ => [],
            }
        )
            .Select(Measure)
            .ToList();
        return (1 + inner.Sum(i => i.Size), inner.Count == 0 ? 0 : 1 + inner.Max(i => i.Depth));
    }
}
