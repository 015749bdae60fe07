using System.Globalization;
using System.Text;
using HarrisTrip.Model.Locales;
using HarrisTrip.Parse.Json;
using HarrisTrip.Render.Charts;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Maps;

/// <summary>
/// A map as HTML: a drawing that is as wide as its column, and over it one whose marks and letters keep their size.
/// </summary>
sealed class MapDrawing
{
    /// <summary>The paths of a map in characters, at most: they are simplified until they fit.</summary>
    const int MaxPath = 60_000;

    /// <summary>About half a pixel, in units of the drawing.</summary>
    const double Tolerance = 1.6;

    readonly IReadOnlyList<GeoFeature> features;
    readonly Language language;
    readonly MapView view;
    readonly StringBuilder over = new();

    /// <summary>The width and height on a phone, in em of its letters.</summary>
    readonly double width = Plot.Narrow,
        height;

    readonly List<(double Left, double Top, double Right, double Bottom)> taken = [];

    MapDrawing(IReadOnlyList<GeoFeature> features, Language language)
    {
        (this.features, this.language) = (features, language);
        view = MapView.Of([
            .. features.SelectMany(f =>
                f.Points.Concat(f.Lines.SelectMany(l => l)).Concat(f.Areas.SelectMany(a => a.SelectMany(r => r)))
            ),
        ]);
        height = width * view.Height / view.Width;
    }

    /// <param name="summary">What it shows, for those who cannot see it.</param>
    public static string Of(IReadOnlyList<GeoFeature> features, Language language, string summary) =>
        new MapDrawing(features, language).Draw(summary);

    string Draw(string summary)
    {
        var outlines = view.Outlines;
        var land = Path([.. outlines.Land.SelectMany(area => area)], closed: true, MaxPath);
        var borders = Path(outlines.Borders, closed: false, MaxPath / 2);
        var areas = Path([.. features.SelectMany(f => f.Areas).SelectMany(area => area)], closed: true, MaxPath);
        var lines = Path([.. features.SelectMany(f => f.Lines)], closed: false, MaxPath);
        DrawMarks();
        DrawScale();
        DrawNames();
        return $"<div class=\"map\" role=\"img\" aria-label=\"{SafeHtml.Escape(summary)}\">"
            + $"<svg class=\"ground\" viewBox=\"0 0 {Number(view.Width)} {Number(view.Height)}\">"
            + Shape("land", land)
            + Shape("borders", borders)
            + Shape("area", areas)
            + Shape("route", lines)
            + $"</svg><svg class=\"over\" width=\"100%\" height=\"100%\" direction=\"ltr\">{over}</svg></div>";
    }

    static string Shape(string kind, string path) =>
        path.Length == 0
            ? ""
            : $"<path class=\"{kind}\" fill-rule=\"evenodd\" vector-effect=\"non-scaling-stroke\" d=\"{path}\"/>";

    string Path(IReadOnlyList<IReadOnlyList<GeoPoint>> paths, bool closed, int most)
    {
        var pieces = paths.SelectMany(path => view.Pieces(path, closed)).ToList();
        for (var tolerance = Tolerance; ; tolerance *= 1.7)
        {
            var path = new StringBuilder();
            foreach (var piece in pieces)
            {
                Outline.Append(path, piece, closed, tolerance);
            }
            if (path.Length <= most || tolerance > view.Width)
            {
                return path.ToString();
            }
        }
    }

    void DrawMarks()
    {
        foreach (var point in features.SelectMany(f => f.Points))
        {
            var on = view.On(point);
            over.Append(
                $"<circle class=\"spot\" cx=\"{Percent(on.X / view.Width)}\" cy=\"{Percent(on.Y / view.Height)}\" r=\"5\"/>"
            );
            var (x, y) = InEm(on);
            taken.Add((x - 0.4, y - 0.4, x + 0.4, y + 0.4));
        }
    }

    /// <summary>A map of the world has no scale that holds everywhere, and no north that is up everywhere.</summary>
    void DrawScale()
    {
        if (view.Projection.IsWorld)
        {
            return;
        }
        var km = Round(view.Width * view.UnitKm * 0.3);
        var part = km / (view.Width * view.UnitKm);
        var words = $"{language.Number((decimal)km, null)} {language["map_km"]}";
        over.Append(
            $"<line class=\"scale\" x1=\"3%\" x2=\"{Percent(0.03 + part)}\" y1=\"100%\" y2=\"100%\" transform=\"translate(0 -10)\"/>"
                + $"<text class=\"tick\" x=\"3%\" y=\"100%\" dy=\"-1.3em\">{SafeHtml.Escape(words)}</text>"
        );
        taken.Add((0, height - 3, Math.Max(part * width, Plot.WidthOf(words)) + 1.2, height));
        over.Append(
                "<svg x=\"100%\" y=\"0\" overflow=\"visible\"><path class=\"north\" d=\"M-18 36V14m-4 6 4-8 4 8\"/></svg>"
            )
            .Append("<text class=\"tick\" x=\"100%\" y=\"36\" dx=\"-18\" dy=\"1.1em\" text-anchor=\"middle\">")
            .Append(SafeHtml.Escape(language["map_north"]))
            .Append("</text>");
        taken.Add((width - 2.6, 0, width, 4.2));
    }

    void DrawNames()
    {
        foreach (var feature in features)
        {
            if (feature.Name is { } name && Anchor(feature) is { } on && view.Shows(on))
            {
                DrawName(name, on, beside: feature.Points.Count > 0);
            }
        }
    }

    /// <summary>Where there is no room, the name stands in the list below the map alone.</summary>
    void DrawName(string name, Place on, bool beside)
    {
        var (x, y) = InEm(on);
        var half = Plot.WidthOf(name) / 2;
        (double X, double Y, string Anchor)[] tries = beside
            ? [(0.7, 0, "start"), (-0.7, 0, "end"), (0, -1, "middle"), (0, 1, "middle")]
            : [(0, 0, "middle"), (0, -1.2, "middle"), (0, 1.2, "middle")];
        foreach (var (dx, dy, anchor) in tries)
        {
            var middle =
                x
                + dx
                + (
                    anchor == "start" ? half
                    : anchor == "end" ? -half
                    : 0
                );
            var box = (Left: middle - half, Top: y + dy - 0.6, Right: middle + half, Bottom: y + dy + 0.6);
            if (
                box.Left < 0
                || box.Right > width
                || box.Top < 0
                || box.Bottom > height
                || taken.Exists(other =>
                    other.Left < box.Right && other.Right > box.Left && other.Top < box.Bottom && other.Bottom > box.Top
                )
            )
            {
                continue;
            }
            taken.Add(box);
            over.Append($"<text class=\"name\" x=\"{Percent(on.X / view.Width)}\" y=\"{Percent(on.Y / view.Height)}\" ")
                .Append($"dx=\"{Number(dx)}em\" dy=\"{Number(dy + 0.35)}em\" text-anchor=\"{anchor}\">")
                .Append(SafeHtml.Escape(name))
                .Append("</text>");
            return;
        }
    }

    /// <summary>A feature's first point, the middle of its longest line, or that of its largest area.</summary>
    Place? Anchor(GeoFeature feature)
    {
        if (feature.Points.Count > 0)
        {
            return view.On(feature.Points[0]);
        }
        if (
            feature.Areas.SelectMany(area => view.Pieces(area[0], closed: true)).MaxBy(ring => Math.Abs(Size(ring)))
                is { } ring
            && Size(ring) != 0
        )
        {
            return Middle(ring);
        }
        return
            feature.Lines.SelectMany(line => view.Pieces(line, closed: false)).MaxBy(line => line.Count) is { } longest
            ? longest[longest.Count / 2]
            : null;
    }

    static double Size(List<Place> ring) =>
        ring.Select((p, i) => (p.X * ring[(i + 1) % ring.Count].Y) - (ring[(i + 1) % ring.Count].X * p.Y)).Sum() / 2;

    static Place Middle(List<Place> ring)
    {
        var (x, y, size) = (0.0, 0.0, Size(ring));
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[i], ring[(i + 1) % ring.Count]);
            var cross = (from.X * to.Y) - (to.X * from.Y);
            (x, y) = (x + ((from.X + to.X) * cross), y + ((from.Y + to.Y) * cross));
        }
        return new Place(x / (6 * size), y / (6 * size));
    }

    (double X, double Y) InEm(Place on) => (on.X / view.Width * width, on.Y / view.Height * height);

    /// <summary>The largest of 1, 2 and 5 times a power of ten that is not above a length.</summary>
    static double Round(double length)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(length)));
        return length >= power * 5 ? power * 5
            : length >= power * 2 ? power * 2
            : power;
    }

    static string Percent(double part) => Number(part * 100) + "%";

    static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
