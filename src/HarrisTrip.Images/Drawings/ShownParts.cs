namespace HarrisTrip.Images.Drawings;

/// <summary>
/// Counts the elements of a drawing as often as <c>use</c> shows them. A part is an element with an id, and all in it
/// that has none.
/// </summary>
sealed class ShownParts
{
    /// <summary>Parts that show parts.</summary>
    const int MaxDepth = 400;

    readonly Part whole = new();
    readonly Dictionary<string, Part> parts = new(StringComparer.Ordinal);
    readonly Stack<Part> open = new();

    /// <param name="shows">The id of what it repeats; null when it is no <c>use</c>.</param>
    public void Enter(string? id, string? shows, bool isEmpty)
    {
        var around = open.TryPeek(out var inner) ? inner : whole;
        var part = around;
        if (id is not null && !parts.ContainsKey(id))
        {
            parts[id] = part = new Part();
            around.Shown.Add(id);
        }
        part.Own++;
        if (shows is not null)
        {
            part.Shown.Add(shows);
        }
        if (!isEmpty)
        {
            open.Push(part);
        }
    }

    public void Leave() => open.TryPop(out _);

    /// <summary>Stops counting where it is more than enough, as it also is when a part shows itself.</summary>
    public long Count(long enough) => Count(whole, enough, 0);

    long Count(Part part, long enough, int depth)
    {
        if (part.All is { } known)
        {
            if (depth + part.Depth > MaxDepth)
            {
                throw DrawingFaults.TooDeep("parts that it repeats", MaxDepth);
            }
            return known;
        }
        if (depth > MaxDepth)
        {
            throw DrawingFaults.TooDeep("parts that it repeats", MaxDepth);
        }
        part.All = enough + 1;
        var sum = (long)part.Own;
        foreach (var shown in part.Shown)
        {
            if (parts.TryGetValue(shown, out var other))
            {
                sum = Math.Min(enough + 1, sum + Count(other, enough, depth + 1));
                part.Depth = Math.Max(part.Depth, other.Depth + 1);
            }
        }
        part.All = sum;
        return sum;
    }

    sealed class Part
    {
        public int Own { get; set; }

        public List<string> Shown { get; } = [];

        /// <summary>With all that it shows; null until it is counted.</summary>
        public long? All { get; set; }

        public int Depth { get; set; }
    }
}
