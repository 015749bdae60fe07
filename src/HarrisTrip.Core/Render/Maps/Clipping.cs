namespace HarrisTrip.Render.Maps;

/// <summary>Lines and rings within a rectangle.</summary>
static class Clipping
{
    public static IEnumerable<List<Place>> Cut(List<Place> path, bool closed, Place least, Place most) =>
        path.TrueForAll(p => p.X >= least.X && p.X <= most.X && p.Y >= least.Y && p.Y <= most.Y) ? [path]
        : closed
            ? CutRing(path, least, most) is { Count: > 2 } ring ? [ring]
                : []
        : CutLine(path, least, most);

    /// <summary>Sutherland and Hodgman's way: one edge of the rectangle after the other.</summary>
    static List<Place> CutRing(List<Place> ring, Place least, Place most)
    {
        ring = CutSide(ring, p => p.X - least.X);
        ring = CutSide(ring, p => most.X - p.X);
        ring = CutSide(ring, p => p.Y - least.Y);
        return CutSide(ring, p => most.Y - p.Y);
    }

    static List<Place> CutSide(List<Place> ring, Func<Place, double> inside)
    {
        var kept = new List<Place>(ring.Count);
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[(i + ring.Count - 1) % ring.Count], ring[i]);
            var (one, other) = (inside(from), inside(to));
            if (one >= 0 != other >= 0)
            {
                kept.Add(Between(from, to, one / (one - other)));
            }
            if (other >= 0)
            {
                kept.Add(to);
            }
        }
        return kept;
    }

    /// <summary>Liang and Barsky's way, edge by edge of the line.</summary>
    static IEnumerable<List<Place>> CutLine(List<Place> line, Place least, Place most)
    {
        var piece = new List<Place>();
        for (var i = 1; i < line.Count; i++)
        {
            var (from, to) = (line[i - 1], line[i]);
            var (start, end) = (0.0, 1.0);
            foreach (
                var (step, room) in new[]
                {
                    (from.X - to.X, from.X - least.X),
                    (to.X - from.X, most.X - from.X),
                    (from.Y - to.Y, from.Y - least.Y),
                    (to.Y - from.Y, most.Y - from.Y),
                }
            )
            {
                if (step == 0)
                {
                    end = room < 0 ? -1 : end;
                }
                else if (step < 0)
                {
                    start = Math.Max(start, room / step);
                }
                else
                {
                    end = Math.Min(end, room / step);
                }
            }
            if (start > end)
            {
                continue;
            }
            if (piece.Count == 0 || start > 0)
            {
                if (piece.Count > 1)
                {
                    yield return piece;
                }
                piece = [Between(from, to, start)];
            }
            piece.Add(Between(from, to, end));
        }
        if (piece.Count > 1)
        {
            yield return piece;
        }
    }

    static Place Between(Place from, Place to, double part) =>
        new(from.X + ((to.X - from.X) * part), from.Y + ((to.Y - from.Y) * part));
}
