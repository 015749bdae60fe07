using System.Globalization;

namespace HarrisTrip.Cli.Serving.Desk;

/// <summary>How much a page weighs, drawn.</summary>
static class Weights
{
    const int Width = 240;

    /// <summary>A kind as people write it at the beginning of a line.</summary>
    public static string NameOf(string kind) => char.ToUpperInvariant(kind[0]) + kind[1..];

    /// <summary>Which colour of a bar is which kind.</summary>
    public static string Legend(IEnumerable<string> kinds) =>
        string.Concat(
            kinds.Select(kind =>
                "<span><svg viewBox=\"0 0 10 10\" aria-hidden=\"true\">"
                + $"<rect class=\"{kind.ToLowerInvariant()}\" width=\"10\" height=\"10\"/></svg>{NameOf(kind)}</span>"
            )
        );

    /// <summary>A bar of one part for each kind; the words beside it say the same.</summary>
    /// <param name="max">Bytes that would fill the whole width.</param>
    public static string Bar(IEnumerable<(string Kind, long Bytes)> weights, long max)
    {
        var (from, parts) = (0.0, "");
        foreach (var (kind, bytes) in weights)
        {
            var width = max == 0 ? 0 : (double)bytes / max * Width;
            parts += string.Create(
                CultureInfo.InvariantCulture,
                $"<rect class=\"{kind.ToLowerInvariant()}\" x=\"{from:0.##}\" width=\"{width:0.##}\" height=\"6\"/>"
            );
            from += width;
        }
        return $"<svg class=\"bar\" viewBox=\"0 0 {Width} 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
            + $"{parts}</svg>";
    }
}
