using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Locales;
using HarrisTrip.Parse.Body;
using HarrisTrip.Parse.Json;
using HarrisTrip.Render.Maps;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>The maps of articles: their files are read, and what they show is drawn and told in words.</summary>
static class MapFigure
{
    /// <summary>Names that a summary tells; the list below the map has all of them.</summary>
    const int MostNames = 12;

    /// <summary>A map, and the list of what it shows.</summary>
    /// <param name="draws">True where the site's style sheet is there.</param>
    public static string Render(RenderScope scope, Article article, MapUse map, Language language, bool draws)
    {
        var features = Read(scope, article, map);
        if (features.Count == 0)
        {
            return "";
        }
        var named = features.Where(f => f.Name is not null).ToList();
        var list = new StringBuilder();
        foreach (var feature in named)
        {
            list.Append("<li><strong>").Append(SafeHtml.Escape(feature.Name!)).Append("</strong>");
            if (feature.Description is { } words)
            {
                list.Append(' ').Append(SafeHtml.Escape(words));
            }
            list.Append("</li>\n");
        }
        var told = named.Count == 0 ? "" : $"<ul>\n{list}</ul>\n";
        if (!draws)
        {
            return told;
        }
        var summary =
            $"{language["map"]}: {map.Title}"
            + (named.Count == 0 ? "" : $". {string.Join(", ", named.Take(MostNames).Select(f => f.Name))}");
        return MapDrawing.Of(features, language, summary)
            + (
                named.Count == 0
                    ? "\n"
                    : $"\n<details><summary>{SafeHtml.Escape(language["map_places"])}</summary>\n{told}</details>\n"
            );
    }

    /// <summary>What a map shows, as a list of names with what is said of them.</summary>
    public static IEnumerable<(string Name, string? Description)> Names(
        RenderScope scope,
        Article article,
        MapUse map
    ) => Read(scope, article, map).Where(f => f.Name is not null).Select(f => (f.Name!, f.Description));

    static IReadOnlyList<GeoFeature> Read(RenderScope scope, Article article, MapUse map)
    {
        if (
            Paths.Resolve(article.Folder, map.File) is not { } path
            || !ImageRecords.IsOwn(article.Folder, path)
            || scope.Sources.Find(path) is not { } file
            || scope.Sources.Bytes(file.Path) is not { } bytes
        )
        {
            scope.Report.Add(
                MapRules.MapUnread,
                map.At,
                $"There is no file `{Excerpt.Of(map.File, 60)}` beside this article.",
                "Write its name as it is in the article's folder, such as `::: map route.geojson`."
            );
            return [];
        }
        var place = new SourceText(
            scope.Sources.PlaceOf(file).Path,
            Encoding.UTF8.GetString(bytes).TrimStart('\ufeff')
        );
        var read = GeoJson.Read(place.Text, map.Label, map.Description);
        if (read.Fault is { } fault)
        {
            scope.Report.Add(
                MapRules.MapUnread,
                place.Locate(fault.Offset),
                $"This map cannot be drawn: {fault.What}.",
                fault.Help
            );
        }
        else if (read.Features.All(f => f.Points.Count + f.Lines.Count + f.Areas.Count == 0))
        {
            scope.Report.Add(
                MapRules.MapUnread,
                Location.StartOf(place.Path),
                "This map cannot be drawn: no feature of it has a place.",
                "Give its features a geometry."
            );
            return [];
        }
        return read.Features;
    }
}
