namespace HarrisTrip.Render.Cards;

/// <summary>A text in the largest type in which it fits into a box.</summary>
/// <param name="Size">Of the type, in pixels.</param>
/// <param name="Lines">From the top down, each as it is read, without blanks at its ends.</param>
sealed record FittedText(int Size, IReadOnlyList<string> Lines)
{
    /// <summary>From one baseline to the next, in ems.</summary>
    public const double LineHeight = 1.2;

    /// <summary>Sets a text; what has no room even in the smallest type is cut off, with an ellipsis.</summary>
    /// <param name="width">Of the box, in pixels.</param>
    /// <param name="height">Of the box, in pixels.</param>
    /// <param name="sizes">The sizes of type to choose from, the largest first.</param>
    /// <param name="ems">The width of a text in ems.</param>
    public static FittedText Fit(
        string text,
        double width,
        double height,
        IReadOnlyList<int> sizes,
        Func<string, double> ems
    )
    {
        var pieces = LineBreaks.Pieces(text);
        foreach (var size in sizes)
        {
            var lines = Wrap(pieces, width / size, ems);
            // A word is better kept whole in smaller type than broken.
            if (
                lines.Count * size * LineHeight <= height
                && (
                    size == sizes[^1] || !pieces.Any(p => ems(p.TrimEnd()) > width / size && !LineBreaks.HasNoBlanks(p))
                )
            )
            {
                return new FittedText(size, Balanced(pieces, lines, width / size, ems));
            }
        }
        var smallest = sizes[^1];
        var room = Math.Max(1, (int)(height / (smallest * LineHeight)));
        var all = Wrap(pieces, width / smallest, ems);
        return new FittedText(
            smallest,
            [.. all.Take(room - 1), all.Count > room ? Cut(all[room - 1], width / smallest, ems) : all[^1]]
        );
    }

    /// <summary>Lines of about the same length, as many as there are.</summary>
    static List<string> Balanced(
        IReadOnlyList<string> pieces,
        List<string> lines,
        double ems,
        Func<string, double> widthOf
    )
    {
        var (narrow, wide, best) = (ems / lines.Count / 2, ems, lines);
        for (var step = 0; step < 8 && lines.Count > 1; step++)
        {
            var middle = (narrow + wide) / 2;
            var tried = Wrap(pieces, middle, widthOf);
            if (tried.Count == lines.Count && pieces.All(p => widthOf(p.TrimEnd()) <= middle))
            {
                (wide, best) = (middle, tried);
            }
            else
            {
                narrow = middle;
            }
        }
        return best;
    }

    static List<string> Wrap(IReadOnlyList<string> pieces, double ems, Func<string, double> widthOf)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in pieces.SelectMany(p => widthOf(p.TrimEnd()) <= ems ? [p] : LineBreaks.Characters(p)))
        {
            if (line.Length > 0 && widthOf((line + piece).TrimEnd()) > ems)
            {
                lines.Add(line.Trim());
                line = "";
            }
            line += piece;
        }
        lines.Add(line.Trim());
        return lines;
    }

    static string Cut(string line, double ems, Func<string, double> widthOf)
    {
        var characters = LineBreaks.Characters(line).ToList();
        while (characters.Count > 0 && widthOf(string.Concat(characters) + "…") > ems)
        {
            characters.RemoveAt(characters.Count - 1);
        }
        return string.Concat(characters).TrimEnd(' ', ',', ';', ':', '-', '–', '—') + "…";
    }
}
