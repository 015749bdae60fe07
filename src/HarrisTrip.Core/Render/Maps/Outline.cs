using System.Globalization;
using System.Text;

namespace HarrisTrip.Render.Maps;

/// <summary>Lines and rings as the path of a drawing.</summary>
static class Outline
{
    /// <summary>Writes places in steps of whole units.</summary>
    /// <param name="tolerance">How far a point may lie beside what is drawn, in units.</param>
    public static void Append(StringBuilder path, List<Place> places, bool closed, double tolerance)
    {
        var kept = Simplified(places, tolerance);
        if (kept.Count < (closed ? 3 : 2))
        {
            return;
        }
        var (x, y) = (Whole(kept[0].X), Whole(kept[0].Y));
        path.Append('M').Append(Written(x)).Append(' ').Append(Written(y)).Append('l');
        var first = true;
        foreach (var place in kept.Skip(1))
        {
            var (dx, dy) = (Whole(place.X) - x, Whole(place.Y) - y);
            if (dx == 0 && dy == 0)
            {
                continue;
            }
            path.Append(first || dx < 0 ? "" : " ").Append(Written(dx)).Append(dy < 0 ? "" : " ").Append(Written(dy));
            (x, y, first) = (x + dx, y + dy, false);
        }
        path.Append(first ? "0 0" : "").Append(closed ? "z" : "");
    }

    /// <summary>Douglas and Peucker's way, without recursion.</summary>
    static List<Place> Simplified(List<Place> places, double tolerance)
    {
        if (places.Count < 3)
        {
            return places;
        }
        var keep = new bool[places.Count];
        // The ends of a ring are one point: it is looked at in two halves.
        var far = Enumerable.Range(0, places.Count).MaxBy(i => Distance(places[i], places[0], places[0]));
        keep[0] = keep[far] = keep[^1] = true;
        var open = new Stack<(int From, int To)>([(0, far), (far, places.Count - 1)]);
        while (open.TryPop(out var part))
        {
            var (most, at) = (tolerance, -1);
            for (var i = part.From + 1; i < part.To; i++)
            {
                if (Distance(places[i], places[part.From], places[part.To]) is var distance && distance > most)
                {
                    (most, at) = (distance, i);
                }
            }
            if (at >= 0)
            {
                keep[at] = true;
                open.Push((part.From, at));
                open.Push((at, part.To));
            }
        }
        return [.. places.Where((_, i) => keep[i])];
    }

    /// <summary>From a place to an edge.</summary>
    static double Distance(Place place, Place from, Place to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = (dx * dx) + (dy * dy);
        var part = length == 0 ? 0 : Math.Clamp((((place.X - from.X) * dx) + ((place.Y - from.Y) * dy)) / length, 0, 1);
        return Math.Sqrt(Math.Pow(place.X - from.X - (part * dx), 2) + Math.Pow(place.Y - from.Y - (part * dy), 2));
    }

    static int Whole(double number) => (int)Math.Round(number);

    static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
