using HarrisTrip.Parse.Json;

namespace HarrisTrip.Render.Maps;

/// <summary>What part of the Earth a map shows, and where it lies on the drawing.</summary>
/// <param name="Width">Of the drawing in its units, of which a screen shows three or so in a pixel.</param>
/// <param name="Least">The lower left corner on the plane.</param>
/// <param name="Unit">The length of a unit on the plane.</param>
sealed record MapView(Projection Projection, double Width, double Height, Place Least, double Unit)
{
    const double Units = 2000;

    /// <summary>The least distance from the middle to an edge, in radii of the Earth: 100 km, where outlines end.</summary>
    const double LeastHalf = 100 / Projection.Radius;

    /// <summary>Height by width.</summary>
    const double Flattest = 0.5;

    const double Tallest = 1.1;

    public static MapView Of(IReadOnlyCollection<GeoPoint> places)
    {
        var projection = Projection.For(places);
        if (projection.IsWorld)
        {
            var (low, high) = Projection.World;
            return Framed(projection, low, high);
        }
        var plane = places.Select(projection.Of).ToList();
        var (left, right) = (plane.Min(p => p.X), plane.Max(p => p.X));
        var (bottom, top) = (plane.Min(p => p.Y), plane.Max(p => p.Y));
        var margin = Math.Max(right - left, top - bottom) * 0.14;
        var (halfWidth, halfHeight) = (
            Math.Max(LeastHalf, ((right - left) / 2) + margin),
            Math.Max(LeastHalf, ((top - bottom) / 2) + margin)
        );
        halfWidth = Math.Max(halfWidth, halfHeight / Tallest);
        halfHeight = Math.Max(halfHeight, halfWidth * Flattest);
        var (x, y) = ((left + right) / 2, (bottom + top) / 2);
        return Framed(projection, new Place(x - halfWidth, y - halfHeight), new Place(x + halfWidth, y + halfHeight));
    }

    static MapView Framed(Projection projection, Place least, Place most)
    {
        var unit = (most.X - least.X) / Units;
        return new MapView(projection, Units, Math.Round((most.Y - least.Y) / unit), least, unit);
    }

    /// <summary>The outlines that are fine enough.</summary>
    public Outlines Outlines => Width * Unit > 1.2 ? Outlines.World : Outlines.Region;

    /// <summary>How many km a unit is.</summary>
    public double UnitKm => Unit * Projection.Radius;

    /// <summary>On the drawing, down from the upper edge.</summary>
    public Place On(Place plane) => new((plane.X - Least.X) / Unit, Height - ((plane.Y - Least.Y) / Unit));

    public Place On(GeoPoint point) => On(Projection.Of(point));

    public bool Shows(Place on) => on.X >= 0 && on.X <= Width && on.Y >= 0 && on.Y <= Height;

    /// <summary>What of a line or a ring lies on the drawing, and a little beyond its edges, where strokes are not
    /// seen.</summary>
    public IEnumerable<List<Place>> Pieces(IReadOnlyList<GeoPoint> path, bool closed) =>
        Projection
            .Pieces(path, closed)
            .SelectMany(piece =>
                Clipping.Cut(piece.ConvertAll(On), closed, new Place(-20, -20), new Place(Width + 20, Height + 20))
            );
}
