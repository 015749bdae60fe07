namespace HarrisTrip.Diagnostics;

/// <summary>
/// Which source wrote which part of a page: leads from a place in finished HTML back to the author's line.
/// </summary>
public sealed class SourceMap
{
    readonly List<(int Html, Location Origin, bool Authored)> marks = [];

    public static SourceMap Empty { get; } = new();

    public bool IsEmpty => marks.Count == 0;

    /// <summary>
    /// Says that the HTML from this 0-based offset on comes from <paramref name="origin"/>. Offsets must not decrease.
    /// </summary>
    /// <param name="authored">True for what an author wrote (article, site.yaml), false for the template around
    /// it.</param>
    public void Mark(int html, Location origin, bool authored) => marks.Add((html, origin, authored));

    /// <summary>Takes in the marks of a fragment that was put into this page at an offset.</summary>
    public void Insert(int html, SourceMap fragment)
    {
        foreach (var (offset, origin, authored) in fragment.marks)
        {
            marks.Add((html + offset, origin, authored));
        }
    }

    /// <summary>Takes the marks from an offset on out of this map, as those of a fragment that begins there.</summary>
    public SourceMap Cut(int html)
    {
        var first = LastAtOrBefore(html - 1) + 1;
        var fragment = new SourceMap();
        foreach (var (offset, origin, authored) in marks.Skip(first))
        {
            fragment.marks.Add((offset - html, origin, authored));
        }
        marks.RemoveRange(first, marks.Count - first);
        return fragment;
    }

    /// <summary>
    /// The author's place for the HTML between two 0-based offsets: what stands at its start if an author wrote that,
    /// else the first thing in the range that one wrote, else the template's line. The end is only asked for when it
    /// matters.
    /// </summary>
    public (Location At, bool IsAuthored)? Locate(int start, Func<int> end)
    {
        var at = LastAtOrBefore(start);
        if (at >= 0 && marks[at].Authored)
        {
            return (marks[at].Origin, true);
        }
        var until = end();
        for (var i = at + 1; i < marks.Count && marks[i].Html < until; i++)
        {
            if (marks[i].Authored)
            {
                return (marks[i].Origin, true);
            }
        }
        return at >= 0 ? (marks[at].Origin, false) : null;
    }

    int LastAtOrBefore(int html)
    {
        int low = 0,
            high = marks.Count - 1,
            found = -1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (marks[middle].Html <= html)
            {
                found = middle;
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }
        return found;
    }
}
