using HarrisTrip.Values;

namespace HarrisTrip.Render.Charts;

/// <summary>How labels are broken into lines and kept apart.</summary>
static class Labels
{
    /// <summary>In signs of usual width: a line of a label beside the field.</summary>
    public const int LineWidth = 15;

    /// <summary>A text in lines of about a width, broken at blanks only.</summary>
    public static List<string> Lines(string words, int width)
    {
        var lines = new List<string>();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && TextWidth.Of(lines[^1]) + 1 + TextWidth.Of(word) <= width)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }
        return lines;
    }

    /// <summary>True where labels have room beside the field: in two lines at most.</summary>
    public static bool FitBeside(IEnumerable<string> labels) =>
        labels.All(label =>
            Lines(label, LineWidth) is { Count: <= 2 } lines
            && lines.TrueForAll(line => TextWidth.Of(line) <= LineWidth)
        );

    /// <summary>
    /// The middles of labels that want to stand at some place and must not cover each other, in the order given. Two
    /// passes: each is pushed down by those above it, then up by the lower edge.
    /// </summary>
    /// <param name="wanted">The middle where each would stand best, and its height.</param>
    public static double[] Apart(IReadOnlyList<(double Middle, double Height)> wanted, double top, double bottom)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i].Middle).ToList();
        var placed = new double[wanted.Count];
        var edge = top;
        foreach (var i in order)
        {
            placed[i] = Math.Max(wanted[i].Middle, edge + (wanted[i].Height / 2));
            edge = placed[i] + (wanted[i].Height / 2);
        }
        edge = bottom;
        foreach (var i in Enumerable.Reverse(order))
        {
            placed[i] = Math.Min(placed[i], edge - (wanted[i].Height / 2));
            edge = placed[i] - (wanted[i].Height / 2);
        }
        return placed;
    }
}
