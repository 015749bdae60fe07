namespace HarrisTrip.Import.Markdown;

/// <summary>Parts of a text, each from a 0-based offset up to but not with another.</summary>
sealed class Ranges
{
    readonly int[] starts;

    /// <summary>The furthest end of all parts up to each.</summary>
    readonly int[] ends;

    public Ranges(IEnumerable<(int Start, int End)> parts)
    {
        var sorted = parts.Order().ToList();
        starts = [.. sorted.Select(p => p.Start)];
        ends = [.. sorted.Select(p => p.End)];
        for (var i = 1; i < ends.Length; i++)
        {
            ends[i] = Math.Max(ends[i], ends[i - 1]);
        }
    }

    public bool Contains(int offset)
    {
        var at = Array.BinarySearch(starts, offset);
        at = at >= 0 ? at : ~at - 1;
        // Of equal starts any may have been found; the last knows the furthest end.
        while (at >= 0 && at + 1 < starts.Length && starts[at + 1] == offset)
        {
            at++;
        }
        return at >= 0 && offset < ends[at];
    }
}
