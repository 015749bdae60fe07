namespace HarrisTrip.Render.Charts;

/// <summary>The rows of bars or dots, each with its label beside it, or above it where labels are long.</summary>
sealed class RowLabels
{
    readonly Plot plot;
    readonly bool beside;

    /// <summary>The height of what a row draws, in em.</summary>
    public const double Thickness = 1.2;

    const double Space = 0.7;

    public RowLabels(Plot plot, IReadOnlyCollection<string> labels)
    {
        this.plot = plot;
        beside = Labels.FitBeside(labels);
        plot.StartWidth = beside
            ? labels.SelectMany(l => Labels.Lines(l, Labels.LineWidth)).Select(Plot.WidthOf).DefaultIfEmpty(0).Max()
                + 0.7
            : 0;
    }

    /// <summary>Writes the next label, and makes room for what belongs to it.</summary>
    /// <returns>The middle of what is to be drawn.</returns>
    public double Next(string label, string kind = "")
    {
        if (!beside)
        {
            plot.WordsBefore(plot.Height + (Plot.LineHeight / 2), label, besideField: false, kind);
            plot.Height += Plot.LineHeight + 0.15;
            return Advance(Thickness);
        }
        var lines = Labels.Lines(label, Labels.LineWidth);
        var height = Math.Max(Thickness, lines.Count * Plot.LineHeight);
        var middle = Advance(height);
        for (var i = 0; i < lines.Count; i++)
        {
            plot.WordsBefore(
                middle + ((i - ((lines.Count - 1) / 2.0)) * Plot.LineHeight),
                lines[i],
                besideField: false,
                kind
            );
        }
        return middle;
    }

    /// <summary>A heading over the rows that follow.</summary>
    public void Head(string words)
    {
        plot.Height += plot.Height > 0 ? 0.6 : 0;
        plot.WordsBefore(plot.Height + (Plot.LineHeight / 2), words, besideField: false, "name");
        plot.Height += Plot.LineHeight + 0.2;
    }

    double Advance(double height)
    {
        var middle = plot.Height + (height / 2);
        plot.Height += height + Space;
        return middle;
    }
}
