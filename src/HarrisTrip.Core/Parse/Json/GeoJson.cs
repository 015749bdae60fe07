using System.Globalization;
using System.Text;
using System.Text.Json;
using HarrisTrip.Values;

namespace HarrisTrip.Parse.Json;

/// <summary>A place on Earth.</summary>
/// <param name="Longitude">In degrees east, from -180 to 180.</param>
/// <param name="Latitude">In degrees north, from -90 to 90.</param>
public readonly record struct GeoPoint(double Longitude, double Latitude);

/// <summary>Something on a map: points, lines and areas that belong together.</summary>
/// <param name="Areas">Each with its outer ring first, and then its holes; the last point of a ring is its first.</param>
public sealed record GeoFeature(
    string? Name,
    string? Description,
    IReadOnlyList<GeoPoint> Points,
    IReadOnlyList<IReadOnlyList<GeoPoint>> Lines,
    IReadOnlyList<IReadOnlyList<IReadOnlyList<GeoPoint>>> Areas
);

/// <summary>
/// GeoJSON of any origin (RFC 7946), up to <see cref="MaxLength"/> and <see cref="MaxPoints"/>. Reading it never throws.
/// </summary>
/// <param name="Features">Empty where there is a fault.</param>
public sealed record GeoJson(IReadOnlyList<GeoFeature> Features, JsonFault? Fault)
{
    /// <summary>In UTF-16 units.</summary>
    public const int MaxLength = 5_000_000;

    public const int MaxPoints = 20_000;

    public const int MaxFeatures = 200;

    /// <param name="label">The property that names a feature.</param>
    /// <param name="description">The property that says more of it.</param>
    public static GeoJson Read(string text, string label, string description)
    {
        if (text.Length > MaxLength)
        {
            return Failed(
                0,
                "it is too long to be drawn on a page",
                "Simplify it first, and leave out what is not shown."
            );
        }
        if (JsonSource.Read(text).Fault is { } fault)
        {
            return new([], fault);
        }
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = JsonSource.MaxDepth + 1 });
        reader.Read();
        try
        {
            var features = new Reading(label, description).Features(Part.Read(ref reader));
            return features.Count > 0
                ? new(features, null)
                : Failed(0, "nothing in it could be drawn", "Add a feature.");
        }
        catch (GeoJsonException wrong)
        {
            return Failed(Encoding.UTF8.GetCharCount(bytes, 0, wrong.At), wrong.Message, wrong.Help);
        }
    }

    static GeoJson Failed(int at, string what, string help) => new([], new JsonFault(at, what, help));

    sealed class GeoJsonException(Part part, string what, string help) : Exception(what)
    {
        public int At { get; } = part.At;

        public string Help { get; } = help;
    }

    /// <summary>A value with the place where it begins.</summary>
    /// <param name="At">0-based, in bytes of UTF-8.</param>
    /// <param name="Items">Of a list.</param>
    /// <param name="Members">Of an object.</param>
    sealed record Part(
        int At,
        JsonTokenType Kind,
        double Number,
        string? Text,
        IReadOnlyList<Part> Items,
        IReadOnlyList<(string Name, Part Value)> Members
    )
    {
        public Part? this[string name] => Members.FirstOrDefault(member => member.Name == name).Value;

        public bool IsList => Kind == JsonTokenType.StartArray;

        public bool IsObject => Kind == JsonTokenType.StartObject;

        public static Part Read(ref Utf8JsonReader reader)
        {
            var (at, kind) = ((int)reader.TokenStartIndex, reader.TokenType);
            switch (kind)
            {
                case JsonTokenType.StartArray:
                    var items = new List<Part>();
                    while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    {
                        items.Add(Read(ref reader));
                    }
                    return new Part(at, kind, double.NaN, null, items, []);
                case JsonTokenType.StartObject:
                    var members = new List<(string, Part)>();
                    while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                    {
                        var name = reader.GetString()!;
                        reader.Read();
                        members.Add((name, Read(ref reader)));
                    }
                    return new Part(at, kind, double.NaN, null, [], members);
                case JsonTokenType.Number:
                    return new Part(
                        at,
                        kind,
                        reader.TryGetDouble(out var number) ? number : double.NaN,
                        Encoding.UTF8.GetString(reader.ValueSpan),
                        [],
                        []
                    );
                default:
                    return new Part(
                        at,
                        kind,
                        double.NaN,
                        kind == JsonTokenType.String ? reader.GetString() : null,
                        [],
                        []
                    );
            }
        }
    }

    sealed class Reading(string label, string description)
    {
        static readonly string[] shapes =
        [
            "Point",
            "MultiPoint",
            "LineString",
            "MultiLineString",
            "Polygon",
            "MultiPolygon",
            "GeometryCollection",
        ];

        int points;

        public List<GeoFeature> Features(Part root)
        {
            var type = TypeOf(root, [.. shapes, "Feature", "FeatureCollection"]);
            if (root["crs"] is { } system && !NamesTheUsual(system))
            {
                throw new GeoJsonException(
                    system,
                    "it names another system of coordinates than longitude and latitude",
                    "Export it as WGS 84 (EPSG:4326)."
                );
            }
            if (type != "FeatureCollection")
            {
                return [Feature(root, type)];
            }
            var all = List(root, "features");
            return all.Items.Count <= MaxFeatures
                ? [.. all.Items.Select(item => Feature(item, TypeOf(item, ["Feature"])))]
                : throw new GeoJsonException(
                    all.Items[MaxFeatures],
                    $"there are more than {MaxFeatures} features in it",
                    "Leave out those that the story does not need."
                );
        }

        static bool NamesTheUsual(Part system) =>
            system["properties"]?["name"]?.Text is { } name
            && (name.EndsWith("CRS84", StringComparison.Ordinal) || name.EndsWith("4326", StringComparison.Ordinal));

        GeoFeature Feature(Part part, string type)
        {
            var shape = new Shape([], [], []);
            if (type != "Feature")
            {
                Add(shape, part);
            }
            else if (part["geometry"] is { IsObject: true } geometry)
            {
                Add(shape, geometry);
            }
            return new GeoFeature(
                Property(part, label),
                Property(part, description),
                shape.Points,
                shape.Lines,
                shape.Areas
            );
        }

        static string? Property(Part part, string name) =>
            part["properties"]?[name] is { Text: { } text } value
            && value.Kind is JsonTokenType.String or JsonTokenType.Number
            && text.Trim() is { Length: > 0 } words
                ? words.Length <= 500
                    ? words
                    : throw new GeoJsonException(
                        value,
                        "this text is far too long for a map",
                        "Shorten it; the article can say more."
                    )
                : null;

        void Add(Shape shape, Part part)
        {
            var type = TypeOf(part, shapes);
            if (type == "GeometryCollection")
            {
                foreach (var inner in List(part, "geometries").Items)
                {
                    Add(shape, inner);
                }
                return;
            }
            var all = List(part, "coordinates");
            switch (type)
            {
                case "Point":
                    shape.Points.Add(Point(all));
                    break;
                case "MultiPoint":
                    shape.Points.AddRange(all.Items.Select(Point));
                    break;
                case "LineString":
                    shape.Lines.Add(Line(all, 2));
                    break;
                case "MultiLineString":
                    shape.Lines.AddRange(Lists(all).Select(line => Line(line, 2)));
                    break;
                case "Polygon":
                    shape.Areas.Add([.. Lists(all).Select(Ring)]);
                    break;
                default:
                    shape.Areas.AddRange(
                        Lists(all).Select(area => (IReadOnlyList<IReadOnlyList<GeoPoint>>)[.. Lists(area).Select(Ring)])
                    );
                    break;
            }
        }

        IReadOnlyList<GeoPoint> Ring(Part list)
        {
            var ring = Line(list, 3);
            return ring[0] == ring[^1] ? ring : [.. ring, ring[0]];
        }

        IReadOnlyList<GeoPoint> Line(Part list, int least) =>
            list.IsList && list.Items.Count >= least
                ? [.. list.Items.Select(Point)]
                : throw new GeoJsonException(
                    list,
                    least == 2 ? "a line here has fewer than two points" : "an area here has fewer than three points",
                    "Add them, or delete it."
                );

        GeoPoint Point(Part list)
        {
            if (++points > MaxPoints)
            {
                throw new GeoJsonException(
                    list,
                    $"there are more than {MaxPoints.ToString("#,0", CultureInfo.InvariantCulture)} points in it",
                    "Simplify its lines first: a map on a page shows some hundred."
                );
            }
            if (
                !list.IsList
                || list.Items.Count < 2
                || !double.IsFinite(list.Items[0].Number)
                || !double.IsFinite(list.Items[1].Number)
            )
            {
                throw new GeoJsonException(
                    list,
                    "this is no place: it takes two numbers, longitude and latitude",
                    "Write it as [13.4, 52.5]."
                );
            }
            var (longitude, latitude) = (list.Items[0], list.Items[1]);
            return (Math.Abs(longitude.Number), Math.Abs(latitude.Number)) switch
            {
                (<= 180, <= 90) => new GeoPoint(longitude.Number, latitude.Number),
                (<= 90, <= 180) => throw new GeoJsonException(
                    latitude,
                    $"a latitude of {latitude.Text} is beyond the pole",
                    "Longitude stands first in GeoJSON: exchange the two numbers."
                ),
                (> 180, _) => throw new GeoJsonException(
                    longitude,
                    $"a longitude of {longitude.Text} is not between -180 and 180",
                    "Export it in degrees of longitude and latitude (WGS 84)."
                ),
                _ => throw new GeoJsonException(
                    latitude,
                    $"a latitude of {latitude.Text} is not between -90 and 90",
                    "Export it in degrees of longitude and latitude (WGS 84)."
                ),
            };
        }

        static IEnumerable<Part> Lists(Part list) =>
            list.Items.Select(item =>
                item.IsList
                    ? item
                    : throw new GeoJsonException(item, "this is no list of points", "Compare it with RFC 7946.")
            );

        static Part List(Part part, string name) =>
            part[name] is { IsList: true } list
                ? list
                : throw new GeoJsonException(part, $"`{name}` is missing here, or is no list", "Export it anew.");

        static string TypeOf(Part part, string[] known)
        {
            if (!part.IsObject || part["type"] is not { Text: { } type } named)
            {
                throw new GeoJsonException(
                    part,
                    "it is no GeoJSON: there is no `type` here",
                    "Export it as GeoJSON (RFC 7946)."
                );
            }
            return known.Contains(type)
                ? type
                : throw new GeoJsonException(
                    named,
                    $"`{Diagnostics.Excerpt.Of(type, 40)}` is nothing that a map can show here",
                    $"{Suggestion.For(type, known)} It can be {string.Join(", ", known)}.".TrimStart()
                );
        }
    }

    /// <summary>What was read of one feature so far.</summary>
    sealed record Shape(
        List<GeoPoint> Points,
        List<IReadOnlyList<GeoPoint>> Lines,
        List<IReadOnlyList<IReadOnlyList<GeoPoint>>> Areas
    );
}
