using System.Globalization;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Articles;

namespace HarrisTrip.Model.Pictures;

/// <summary>Tells what of a drawing is not published.</summary>
static class StrippedDrawing
{
    /// <summary>How many things are named; of more, it is said how many.</summary>
    const int Named = 6;

    /// <param name="name">As its user wrote it.</param>
    /// <param name="at">Where it is named: there it is told once.</param>
    public static void Tell(string name, IReadOnlyList<string> removed, Location at, Report report)
    {
        if (removed.Count == 0)
        {
            return;
        }
        var more = removed.Count - Named;
        var what =
            string.Join(", ", removed.Take(Named))
            + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more} more") : "");
        report.Add(
            ArticleRules.DrawingStripped,
            at,
            $"`{name}` is published without what readers do not see, or what is not safe to show: {what}.",
            "See that the published drawing looks right. Save it anew as plain SVG, and this is not said again."
        );
    }
}
