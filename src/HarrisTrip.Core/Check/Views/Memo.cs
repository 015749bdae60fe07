namespace HarrisTrip.Check.Views;

/// <summary>
/// What several rules need to know of one page or file: worked out once, when the first of them asks.
/// </summary>
sealed class Memo
{
    object?[] known = new object?[32];

    public T Get<T>(Func<T> make)
        where T : class
    {
        var place = Place<T>.Number;
        if (place >= known.Length)
        {
            Array.Resize(ref known, Math.Max(place + 1, known.Length * 2));
        }
        if (known[place] is { } value)
        {
            return (T)value;
        }
        var made = make();
        // The factory may itself have asked for more, and grown the array.
        known[place] = made;
        return made;
    }

    /// <summary>Each type has an index of its own, given in the order of first use.</summary>
    static class Place<T>
    {
        public static readonly int Number = Interlocked.Increment(ref Places.Last);
    }

    static class Places
    {
        public static int Last = -1;
    }
}
