using System.Globalization;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Articles;

namespace HarrisTrip.Model.Pictures;

/// <summary>Reports what of a drawing is not published.</summary>
static class StrippedDrawing
{
    /// <summary>How many removed things are named; the others are counted.</summary>
    const int MaxNamed = 6;

    /// <param name="name">As its user wrote it.</param>
    /// <param name="at">Where it is named: there it is reported once.</param>
    public static void Report(string name, IReadOnlyList<string> removed, Location at, Report report)
    {
        if (removed.Count == 0)
        {
            return;
        }
        var more = removed.Count - MaxNamed;
        var what =
            string.Join(", ", removed.Take(MaxNamed))
            + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more} more") : "");
        report.Add(
            ArticleRules.DrawingStripped,
            at,
            $"`{name}` is published without parts that readers do not see, or that are not safe to show: {what}.",
            "Check that the published drawing looks right. Saved again as plain SVG, it is no longer reported."
        );
    }
}
