using HarrisTrip.Parse.Json;

namespace HarrisTrip.Render.Maps;

/// <summary>A place on a plane, in radii of the Earth: to the right, and up.</summary>
readonly record struct Place(double X, double Y);

/// <summary>
/// The Earth as a plane that keeps areas true: Equal Earth for the world, Lambert's azimuthal projection around the
/// middle of anything smaller, where it hardly differs from the ground.
/// </summary>
sealed class Projection
{
    /// <summary>From this width or height on, in degrees, a map shows the world.</summary>
    const double WorldWidth = 150;

    const double WorldHeight = 100;

    /// <summary>Edges are no longer than this, in degrees: they are straight in longitude and latitude (RFC 7946).</summary>
    const double Edge = 2;

    /// <summary>What lies farther from the middle than this is not drawn, in radians.</summary>
    const double Farthest = 1.6;

    /// <summary>The radius of the Earth in km.</summary>
    public const double Radius = 6371;

    readonly GeoPoint middle;

    Projection(GeoPoint middle, bool isWorld) => (this.middle, IsWorld) = (middle, isWorld);

    public bool IsWorld { get; }

    /// <summary>The projection that fits some places.</summary>
    public static Projection For(IReadOnlyCollection<GeoPoint> places)
    {
        var (west, width) = Around(places);
        var (south, north) = (places.Min(p => p.Latitude), places.Max(p => p.Latitude));
        var isWorld = width > WorldWidth || north - south > WorldHeight;
        var centre = Wrap(west + (width / 2));
        return new Projection(
            new GeoPoint(isWorld && width > 180 ? 0 : centre, isWorld ? 0 : (south + north) / 2),
            isWorld
        );
    }

    /// <summary>The narrowest strip of longitudes that holds all places, perhaps across the date line.</summary>
    static (double West, double Width) Around(IReadOnlyCollection<GeoPoint> places)
    {
        var sorted = places.Select(p => p.Longitude).Distinct().Order().ToList();
        var (west, width) = (sorted[0], sorted[^1] - sorted[0]);
        for (var i = 1; i < sorted.Count; i++)
        {
            // What lies between the two neighbours is empty, if the strip begins at the second.
            if (360 - (sorted[i] - sorted[i - 1]) is var other && other < width)
            {
                (west, width) = (sorted[i], other);
            }
        }
        return (west, width);
    }

    public Place Of(GeoPoint point) =>
        IsWorld ? EqualEarth(Wrap(point.Longitude - middle.Longitude), point.Latitude) : Azimuthal(point);

    /// <summary>The whole world, without most of the ice around its poles.</summary>
    public static (Place Least, Place Most) World =>
        (new Place(EqualEarth(-180, 0).X, EqualEarth(0, -57).Y), new Place(EqualEarth(180, 0).X, EqualEarth(0, 84).Y));

    /// <summary>A line or a ring on the plane: in pieces, where the edge of the world cuts it.</summary>
    public IEnumerable<List<Place>> Pieces(IReadOnlyList<GeoPoint> path, bool closed)
    {
        if (!IsWorld)
        {
            return path.Any(IsNear) ? Around(path, closed) : [];
        }
        var plain = Unwrapped(path).ConvertAll(p => p with { X = p.X - middle.Longitude });
        return new[] { -720, -360, 0, 360, 720 }.SelectMany(turn =>
        {
            var turned = plain.ConvertAll(p => p with { X = p.X + turn });
            return turned.Min(p => p.X) > 180 || turned.Max(p => p.X) < -180
                ? []
                : Clipping
                    .Cut(turned, closed, new Place(-180, -90), new Place(180, 90))
                    .Select(piece => Fine(piece).Select(p => EqualEarth(p.X, p.Y)).ToList());
        });
    }

    /// <summary>
    /// A ring around the far side of the Earth comes out inside out; a second one, around everything, puts that right.
    /// </summary>
    IEnumerable<List<Place>> Around(IReadOnlyList<GeoPoint> path, bool closed)
    {
        var plain = Unwrapped(path);
        yield return [.. Fine(plain).Select(p => Azimuthal(new GeoPoint(p.X, p.Y)))];
        var far = new Place(middle.Longitude + 180, -middle.Latitude);
        if (closed && new[] { -720, -360, 0, 360 }.Any(turn => Holds(plain, far with { X = far.X + turn })))
        {
            yield return [new Place(-3, -3), new Place(3, -3), new Place(3, 3), new Place(-3, 3), new Place(-3, -3)];
        }
    }

    /// <summary>True when a ring goes around a place.</summary>
    static bool Holds(List<Place> ring, Place place)
    {
        var holds = false;
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[(i + ring.Count - 1) % ring.Count], ring[i]);
            holds ^=
                from.Y > place.Y != to.Y > place.Y
                && place.X < from.X + ((place.Y - from.Y) / (to.Y - from.Y) * (to.X - from.X));
        }
        return holds;
    }

    /// <summary>Longitudes without a jump where the date line is crossed.</summary>
    static List<Place> Unwrapped(IReadOnlyList<GeoPoint> path)
    {
        var places = new List<Place>(path.Count);
        foreach (var point in path)
        {
            var x = point.Longitude;
            if (places.Count > 0)
            {
                x = places[^1].X + Wrap(x - places[^1].X);
            }
            places.Add(new Place(x, point.Latitude));
        }
        return places;
    }

    static IEnumerable<Place> Fine(List<Place> path)
    {
        for (var i = 0; i < path.Count; i++)
        {
            if (i > 0)
            {
                var (from, to) = (path[i - 1], path[i]);
                var steps = (int)Math.Ceiling(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) / Edge);
                for (var step = 1; step < steps; step++)
                {
                    var part = (double)step / steps;
                    yield return new Place(from.X + ((to.X - from.X) * part), from.Y + ((to.Y - from.Y) * part));
                }
            }
            yield return path[i];
        }
    }

    bool IsNear(GeoPoint point) => CosineTo(point) > Math.Cos(Farthest);

    double CosineTo(GeoPoint point)
    {
        var (one, other, turn) = Angles(point);
        return (Math.Sin(one) * Math.Sin(other)) + (Math.Cos(one) * Math.Cos(other) * Math.Cos(turn));
    }

    (double Middle, double Latitude, double Turn) Angles(GeoPoint point) =>
        (Radians(middle.Latitude), Radians(point.Latitude), Radians(point.Longitude - middle.Longitude));

    Place Azimuthal(GeoPoint point)
    {
        var (one, other, turn) = Angles(point);
        var scale = Math.Sqrt(2 / Math.Max(1e-6, 1 + CosineTo(point)));
        return new Place(
            scale * Math.Cos(other) * Math.Sin(turn),
            scale * ((Math.Cos(one) * Math.Sin(other)) - (Math.Sin(one) * Math.Cos(other) * Math.Cos(turn)))
        );
    }

    /// <summary>B. Šavrič, T. Patterson and B. Jenny, The Equal Earth map projection, 2018.</summary>
    static Place EqualEarth(double longitude, double latitude)
    {
        const double a1 = 1.340264,
            a2 = -0.081106,
            a3 = 0.000893,
            a4 = 0.003796;
        var root = Math.Sqrt(3);
        var t = Math.Asin(root / 2 * Math.Sin(Radians(latitude)));
        var (t2, t6) = (t * t, Math.Pow(t, 6));
        return new Place(
            2
                * root
                * Radians(longitude)
                * Math.Cos(t)
                / (3 * ((9 * a4 * t6 * t2) + (7 * a3 * t6) + (3 * a2 * t2) + a1)),
            t * (a1 + (a2 * t2) + (t6 * (a3 + (a4 * t2))))
        );
    }

    static double Wrap(double longitude) => longitude - (360 * Math.Round(longitude / 360));

    static double Radians(double degrees) => degrees * Math.PI / 180;
}
