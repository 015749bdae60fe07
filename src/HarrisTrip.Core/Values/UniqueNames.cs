namespace HarrisTrip.Values;

/// <summary>Gives every name once: the second of one gets -2, the third -3.</summary>
sealed class UniqueNames(IEnumerable<string> taken)
{
    readonly HashSet<string> taken = taken.ToHashSet(StringComparer.Ordinal);

    // Where to go on counting: ten thousand equal names would else be counted through from 2 each.
    readonly Dictionary<string, int> next = new(StringComparer.Ordinal);

    public string Take(string name)
    {
        var number = next.GetValueOrDefault(name, 2);
        var unique = name;
        while (!taken.Add(unique))
        {
            unique = $"{name}-{number++}";
        }
        next[name] = number;
        return unique;
    }
}
