namespace HarrisTrip.Check;

/// <summary>What several rules need to know of one page or file: worked out once, when the first of them asks.</summary>
sealed class Memo
{
    readonly Dictionary<Type, object> known = [];

    public T Get<T>(Func<T> make)
        where T : class
    {
        if (known.TryGetValue(typeof(T), out var value))
        {
            return (T)value;
        }
        var made = make();
        known[typeof(T)] = made;
        return made;
    }
}
