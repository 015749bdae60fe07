using System.Globalization;
using static HarrisTrip.Check.Feeds.FeedValues;

namespace HarrisTrip.Check.Feeds;

/// <summary>GeoRSS-Simple: pairs of latitude and longitude.</summary>
static class GeoRssParts
{
    public const string Namespace = "http://www.georss.org/georss";

    static readonly FeedAttribute[] Attributes =
    [
        new("featuretypetag"),
        new("relationshiptag"),
        new("featurename"),
        new("elev", Decimal(double.NegativeInfinity, double.PositiveInfinity)),
        new("floor", Decimal(double.NegativeInfinity, double.PositiveInfinity)),
        new("radius", Decimal(0, double.PositiveInfinity)),
    ];

    public static readonly FeedElement[] All =
    [
        Shape("point", 1, 1),
        Shape("line", 2, int.MaxValue),
        Shape("polygon", 4, int.MaxValue),
        Shape("box", 2, 2),
        Shape("circle", 0, int.MaxValue),
        new("where") { Open = true, Attributes = Attributes },
        .. new[] { "featuretypetag", "relationshiptag", "featurename", "featureName" }.Select(name => new FeedElement(
            name
        )),
        .. new[] { "elev", "floor", "radius" }.Select(name => new FeedElement(name)
        {
            Value = Decimal(double.NegativeInfinity, double.PositiveInfinity),
        }),
    ];

    static FeedElement Shape(string name, int min, int max) =>
        new(name) { Value = value => Points(value, min, max), Attributes = Attributes };

    static Flaw? Points(string value, int min, int max)
    {
        var numbers = value.Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < numbers.Length && min > 0; i++)
        {
            if (
                !double.TryParse(numbers[i], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                || Math.Abs(number) > (i % 2 == 0 ? 90 : 360)
            )
            {
                return Wrong(
                    value,
                    "does not consist of latitudes and longitudes",
                    "Write degrees with a space between, latitude first."
                );
            }
        }
        return min == 0 || (numbers.Length % 2 == 0 && numbers.Length / 2 >= min && numbers.Length / 2 <= max)
            ? null
            : Wrong(value, "has the wrong number of points", "Write latitude and longitude of each point.");
    }
}
