namespace HarrisTrip.Html.Parsing;

/// <summary>The errors of a page as they are found: those of a tag's spelling before those of its place.</summary>
sealed class ErrorList
{
    readonly List<ParseError> found = [];

    public void Add(int at, string code, string what, string help) => found.Add(new ParseError(at, code, what, help));

    /// <summary>The first that was found at each place, in the order of places.</summary>
    public IReadOnlyList<ParseError> OnePerPlace()
    {
        var sorted = new List<ParseError>(Math.Min(found.Count, 1_000));
        foreach (var error in found.OrderBy(e => e.At))
        {
            if (sorted.Count == 0 || sorted[^1].At != error.At)
            {
                sorted.Add(error);
            }
        }
        return sorted;
    }
}
