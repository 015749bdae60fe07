using HarrisTrip.Diagnostics;

namespace HarrisTrip.Import.Plain;

/// <summary>
/// The lines of a text. In one that was broken at a width, as mail programs do, a paragraph is one line again.
/// </summary>
static class Lines
{
    /// <summary>
    /// Lines of a broken text are at least and at most this long, in UTF-16 units; its last lines may be shorter.
    /// </summary>
    const int Narrow = 45,
        Wide = 100;

    public static IReadOnlyList<Line> Read(SourceText source)
    {
        var lines = new List<Line>();
        var (offset, gap) = (0, 0);
        foreach (var raw in source.Text.Split('\n'))
        {
            var words = raw.Replace('\t', ' ')
                .Replace('\u2028', ' ')
                .Replace('\u2029', ' ')
                .Replace('\u0085', ' ')
                .Trim();
            if (words.Length == 0)
            {
                gap++;
            }
            else
            {
                lines.Add(new Line(source.Locate(offset + raw.Length - raw.TrimStart().Length), words, gap));
                gap = 0;
            }
            offset += raw.Length + 1;
        }
        return AreHardWrapped(lines) ? Unwrapped(lines) : lines;
    }

    /// <summary>
    /// A line with another directly below it is full in a broken text, and a whole paragraph in any other.
    /// </summary>
    static bool AreHardWrapped(List<Line> lines)
    {
        var followed = lines.Zip(lines.Skip(1)).Where(pair => pair.Second.Gap == 0).Select(pair => pair.First).ToList();
        return followed.Count >= 3
            && lines.All(l => l.Words.Length <= Wide)
            && followed.Count(IsFull) * 10 >= followed.Count * 6
            && followed.Count(l => !l.IsSentence) * 2 >= followed.Count;
    }

    static bool IsFull(Line line) => line.Words.Length >= Narrow;

    static List<Line> Unwrapped(List<Line> lines)
    {
        var unwrapped = new List<Line>();
        Line? previous = null;
        foreach (var line in lines)
        {
            if (previous is not null && line.Gap == 0 && IsFull(previous) && !line.IsItem)
            {
                unwrapped[^1] = unwrapped[^1] with { Words = $"{unwrapped[^1].Words} {line.Words}" };
            }
            else
            {
                unwrapped.Add(line);
            }
            previous = line;
        }
        return unwrapped;
    }
}
