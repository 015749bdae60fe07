using System.Globalization;
using System.Text;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Charts;

/// <summary>Which end of a text stands at its place, in the direction in which the language is read.</summary>
enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>
/// A drawing that is as wide as its column and has letters of one size at any width. It is a row of three: labels, the
/// field, labels. Places across the field are in percent from the side where reading begins, all others in em: so no
/// style has to be written into the page, which its policy would forbid.
/// </summary>
sealed class Plot(bool mirrored)
{
    /// <summary>The width of a phone's column in em of the drawing's letters: 288 CSS pixels.</summary>
    public const double Narrow = 20;

    /// <summary>The width of a letter in em, on average; fonts of readers differ.</summary>
    const double Letter = 0.6;

    /// <summary>The height of a line of letters in em.</summary>
    public const double LineHeight = 1.25;

    readonly StringBuilder start = new();
    readonly StringBuilder field = new();
    readonly StringBuilder end = new();
    readonly StringBuilder paths = new();

    /// <summary>The width of the labels before and after the field, in em.</summary>
    public double StartWidth { get; set; }

    public double EndWidth { get; set; }

    /// <summary>In em.</summary>
    public double Height { get; set; }

    /// <summary>The width of the field on a phone, in em.</summary>
    public double NarrowField => Math.Max(4, Narrow - StartWidth - EndWidth);

    /// <summary>How wide a text is, in em.</summary>
    public static double WidthOf(string words) => TextWidth.Of(words) * Letter;

    /// <summary>How wide it is in bold letters.</summary>
    public static double WidthOfName(string words) => WidthOf(words) * 1.1;

    public void Line(double x1, double y1, double x2, double y2, string kind) =>
        field.Append(
            $"<line class=\"{kind}\" x1=\"{Across(x1)}\" y1=\"{Em(y1)}\" x2=\"{Across(x2)}\" y2=\"{Em(y2)}\"/>"
        );

    /// <param name="y">Its upper edge.</param>
    public void Bar(double from, double to, double y, double height, string kind)
    {
        var (low, high) = mirrored
            ? (100 - Math.Max(from, to), 100 - Math.Min(from, to))
            : (Math.Min(from, to), Math.Max(from, to));
        field.Append(
            $"<rect class=\"{kind}\" x=\"{Number(low)}%\" y=\"{Em(y)}\" width=\"{Number(high - low)}%\" height=\"{Em(height)}\"/>"
        );
    }

    /// <summary>A mark of a shape of its own for each series.</summary>
    public void Mark(double x, double y, int series, string kind) =>
        field.Append($"<svg x=\"{Across(x)}\" y=\"{Em(y)}\" overflow=\"visible\">{Shape(series, kind)}</svg>");

    /// <summary>The shape of a series around the origin, about 10 CSS pixels wide.</summary>
    public static string Shape(int series, string kind) =>
        (series % 4) switch
        {
            0 => $"<circle class=\"{kind}\" r=\"5\"/>",
            1 => $"<path class=\"{kind}\" d=\"M0-6.5 6.5 0 0 6.5-6.5 0Z\"/>",
            2 => $"<path class=\"{kind}\" d=\"M-4.5-4.5h9v9h-9Z\"/>",
            _ => $"<path class=\"{kind}\" d=\"M0-6 6 5H-6Z\"/>",
        };

    /// <summary>A line through places; null where it is broken.</summary>
    public void Path(IEnumerable<(double X, double Y)?> places, string kind)
    {
        var path = new StringBuilder();
        var drawn = false;
        foreach (var place in places)
        {
            if (place is not var (x, y))
            {
                drawn = false;
                continue;
            }
            path.Append(drawn ? 'L' : 'M')
                .Append(Number((mirrored ? 100 - x : x) * 10))
                .Append(' ')
                .Append(Number(y * 10));
            drawn = true;
        }
        paths.Append($"<path class=\"{kind}\" vector-effect=\"non-scaling-stroke\" d=\"{path}\"/>");
    }

    /// <summary>Puts the paths into the field; what is drawn later lies above them.</summary>
    public void LayPaths()
    {
        field.Append(
            $"<svg width=\"100%\" height=\"{Em(Height)}\" viewBox=\"0 0 1000 {Number(Height * 10)}\" "
                + $"preserveAspectRatio=\"none\" overflow=\"visible\">{paths}</svg>"
        );
        paths.Clear();
    }

    /// <summary>Words in the field.</summary>
    /// <param name="y">The middle of their line.</param>
    /// <param name="aside">How far from the place, in em.</param>
    public void Words(double x, double y, string words, Anchor anchor, string kind = "", double aside = 0) =>
        Write(field, Across(x), y, words, anchor, kind, aside);

    /// <summary>Words before the field: at the edge of the column, or beside the field.</summary>
    public void WordsBefore(double y, string words, bool besideField, string kind = "") =>
        Write(
            start,
            Across(besideField ? 100 : 0),
            y,
            words,
            besideField ? Anchor.End : Anchor.Start,
            kind,
            besideField ? -0.5 : 0
        );

    /// <summary>Words after the field.</summary>
    public void WordsAfter(double y, string words, string kind = "") =>
        Write(end, Across(0), y, words, Anchor.Start, kind, 0.6);

    /// <param name="summary">What it shows, for those who cannot see it.</param>
    public string Finish(string summary) =>
        $"<div class=\"plot\" role=\"img\" aria-label=\"{SafeHtml.Escape(summary)}\">"
        + Part("labels", Em(StartWidth), start)
        + Part("field", "100%", field)
        + Part("labels", Em(EndWidth), end)
        + "</div>";

    string Part(string kind, string width, StringBuilder content) =>
        content.Length == 0 && width == "0em"
            ? ""
            // What has no width at all is not drawn, nor what stands out of it.
            : $"<svg class=\"{kind}\" width=\"{(width == "0em" ? "1" : width)}\" height=\"{Em(Height)}\">{content}</svg>";

    void Write(StringBuilder to, string x, double y, string words, Anchor anchor, string kind, double aside)
    {
        to.Append($"<text x=\"{x}\" y=\"{Em(y + 0.35)}\"");
        if (aside != 0)
        {
            to.Append($" dx=\"{Em(mirrored ? -aside : aside)}\"");
        }
        if (anchor != Anchor.Start)
        {
            to.Append(anchor == Anchor.Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"");
        }
        if (kind.Length > 0)
        {
            to.Append($" class=\"{kind}\"");
        }
        // A sign before a number would else stand behind it where text runs from the right.
        var sign = mirrored && words is ['−' or '-' or '+', ..] ? "\u200e" : "";
        to.Append('>').Append(sign).Append(SafeHtml.Escape(words)).Append("</text>");
    }

    string Across(double percent) => Number(mirrored ? 100 - percent : percent) + "%";

    static string Em(double length) => Number(length) + "em";

    static string Number(double number) =>
        Math.Round(number, 2) is 0 ? "0" : number.ToString("0.##", CultureInfo.InvariantCulture);
}
