using System.Text;
using System.Text.RegularExpressions;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Check;

public partial class MapTests
{
    const string Journey = """
        {
          "type": "FeatureCollection",
          "features": [
            { "type": "Feature", "properties": { "name": "Berlin", "description": "The <b>start</b>" },
              "geometry": { "type": "Point", "coordinates": [13.4, 52.5] } },
            { "type": "Feature", "properties": { "name": "Prague" },
              "geometry": { "type": "Point", "coordinates": [14.4, 50.1] } },
            { "type": "Feature", "properties": null,
              "geometry": { "type": "LineString", "coordinates": [[13.4, 52.5], [14.4, 50.1]] } }
          ]
        }
        """;

    [Fact]
    public void A_map_is_drawn_on_the_outlines_of_the_world_and_told_in_words()
    {
        var page = Page(Journey);
        Assert.Contains("role=\"img\" aria-label=\"Map: The way. Berlin, Prague\"", page, StringComparison.Ordinal);
        Assert.Contains("<path class=\"land\"", page, StringComparison.Ordinal);
        Assert.Contains("<path class=\"route\"", page, StringComparison.Ordinal);
        Assert.Equal(2, Spots().Count(page));
        Assert.Contains(
            "<li><strong>Berlin</strong> The &lt;b&gt;start&lt;/b&gt;</li>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "{\"@type\":\"Map\",\"name\":\"The way\",\"creditText\":\"Ann Author\"}",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "[13.4, 52.5]",
        "[13.4, 152.5]",
        "route.geojson:5:60: error map-unread: This map cannot be drawn: a latitude of 152.5 is beyond the pole"
    )]
    [InlineData(
        "[13.4, 52.5]",
        "[513.4, 52.5]",
        "route.geojson:5:54: error map-unread: This map cannot be drawn: a longitude of 513.4 is not between"
    )]
    [InlineData(
        "[13.4, 52.5]",
        "[13.4]",
        "route.geojson:5:53: error map-unread: This map cannot be drawn: this is no place"
    )]
    [InlineData("\"Point\"", "\"Pont\"", "Did you mean `Point`?")]
    [InlineData("\"Point\"", "\"Point", "route.geojson:5:")]
    [InlineData("[[13.4, 52.5], [14.4, 50.1]]", "[[13.4, 52.5]]", "a line here has fewer than two points")]
    [InlineData(
        "\"features\"",
        "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::3857\"}}, \"features\"",
        "another system of coordinates"
    )]
    public void A_fault_of_the_file_is_told_at_its_line(string from, string to, string fault)
    {
        var at = Journey.IndexOf(from, StringComparison.Ordinal);
        var broken = Journey[..at] + to + Journey[(at + from.Length)..];
        Assert.Contains(fault, Faults(broken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "title: The way\nsource: Ann Author",
        "story.geojson",
        "There is no file `story.geojson` beside this article"
    )]
    [InlineData(
        "title: The way\nsource: Ann Author",
        "../route.geojson",
        "There is no file `../route.geojson` beside this article"
    )]
    [InlineData("source: Ann Author", "route.geojson", "This map has no title")]
    [InlineData("title: The way", "route.geojson", "error map-source-missing: This map does not say")]
    [InlineData("titel: The way", "route.geojson", "Did you mean `title`?")]
    [InlineData("title: The way\nsource: Ann Author", "", "The block `map` names no file")]
    public void What_a_map_lacks_is_told(string fields, string file, string fault) =>
        Assert.Contains(fault, Faults(Journey, fields, file), StringComparison.Ordinal);

    [Theory]
    [InlineData("[[170, -20], [-170, -20], [-170, -10], [170, -10], [170, -20]]")]
    [InlineData("[[170, -20], [179, -20], [179, -10], [170, -10]]")]
    public void An_area_across_the_date_line_is_drawn_in_one_piece(string ring)
    {
        var page = Page("{\"type\": \"Polygon\", \"coordinates\": [" + ring + "]}");
        var area = Area().Match(page).Groups["path"].Value;
        Assert.Equal(1, area.Count(c => c == 'M'));
        Assert.Contains("km</text>", page, StringComparison.Ordinal);
    }

    /// <summary>Of the sea around Fiji, the other side of the Earth lies within Africa and Eurasia.</summary>
    [Fact]
    public void The_far_side_of_the_Earth_does_not_turn_land_into_sea()
    {
        var land = Land()
            .Match(Page("{\"type\": \"MultiPoint\", \"coordinates\": [[178, -20], [-178, -24]]}"))
            .Groups["path"]
            .Value;
        Assert.True(land.Split('M').Count(part => part.StartsWith("-20 ", StringComparison.Ordinal)) % 2 == 0, land);
    }

    [Fact]
    public void A_map_of_the_world_is_cut_at_its_edge_and_has_no_scale()
    {
        var page = Page(
            """
            {"type": "GeometryCollection", "geometries": [
              {"type": "MultiPoint", "coordinates": [[-120, 40], [0, 0], [140, -30]]},
              {"type": "LineString", "coordinates": [[170, 0], [-170, 5]]}
            ]}
            """
        );
        Assert.Equal(2, Route().Match(page).Groups["path"].Value.Count(c => c == 'M'));
        Assert.DoesNotContain("class=\"scale\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_stays_light_however_many_points_its_file_has()
    {
        var random = new Random(1);
        var points = new StringBuilder("{\"type\": \"LineString\", \"coordinates\": [[0, 0]");
        for (var i = 0; i < 15_000; i++)
        {
            points.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $",[{random.NextDouble() * 10:0.####},{random.NextDouble() * 10:0.####}]"
            );
        }
        Assert.InRange(Route().Match(Page(points + "]}")).Groups["path"].Length, 1, 60_000);
    }

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Contains(
            "map-unread",
            Faults(string.Concat(Enumerable.Repeat("{\"type\":\"GeometryCollection\",\"geometries\":[", 5000))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Feeds_and_Markdown_tell_what_a_map_shows()
    {
        var (_, bundle) = Site(Journey, settings: "title: Record\nmarkdown: true\n");
        Assert.Contains("&lt;li&gt;&lt;strong&gt;Berlin", bundle.Text("atom.xml"), StringComparison.Ordinal);
        Assert.Contains("- **Prague**", bundle.Text("story/index.md"), StringComparison.Ordinal);
    }

    static string Page(string map) => Site(map).Bundle.Text("story/index.html");

    static string Faults(
        string map,
        string fields = "title: The way\nsource: Ann Author",
        string file = "route.geojson"
    ) => Site(map, fields, file).Result.Diagnostics.Lines();

    static (BuildResult Result, MemoryBundle Bundle) Site(
        string map,
        string fields = "title: The way\nsource: Ann Author",
        string file = "route.geojson",
        string settings = "title: Record\n"
    ) =>
        Build.Site(
            new MemoryFolder()
                .With("site.yaml", settings)
                .With("story/index.md", Text(fields, file))
                .With("story/route.geojson", map)
        );

    static string Text(string fields, string file) =>
        "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n"
        + "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n---\n\n"
        + $"::: map {file}\n{fields}\n:::\n";

    [GeneratedRegex("class=\"spot\"")]
    private static partial Regex Spots();

    [GeneratedRegex("<path class=\"land\"[^>]* d=\"(?<path>[^\"]*)\"")]
    private static partial Regex Land();

    [GeneratedRegex("<path class=\"area\"[^>]* d=\"(?<path>[^\"]*)\"")]
    private static partial Regex Area();

    [GeneratedRegex("<path class=\"route\"[^>]* d=\"(?<path>[^\"]*)\"")]
    private static partial Regex Route();
}
