using HarrisTrip.Files;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// What an edition is called, and how it looks, where a reader puts it on a home screen (W3C Web Application Manifest).
/// </summary>
static class WebManifest
{
    const string Name = "manifest.webmanifest";

    public static string FileOf(Edition edition) => edition.FileOf(Name);

    public static IEnumerable<PlannedFile> Plan(Site site) =>
        site.Editions.Select(edition => new PlannedFile(FileOf(edition), PageKind.None, null, 0, Recipe)
        {
            Edition = edition.Lang,
        });

    static readonly Recipe Recipe = new(
        "manifest",
        (scope, plan) => Make(scope, plan.File, scope.Site.EditionFor(plan.Edition!)!)
    );

    static PlainFile? Make(RenderScope scope, string file, Edition edition) =>
        scope.Templates.Render(
            Name,
            new Dictionary<string, object?>
            {
                ["site"] = new Dictionary<string, object?>
                {
                    ["title"] = edition.Title,
                    ["short_title"] = edition.ShortTitle,
                    ["description"] = edition.Description,
                    ["lang"] = edition.Lang,
                    ["paper"] = scope.Site.Settings.Style?.Colors?.Background,
                    ["paper_dark"] = scope.Site.Settings.Style?.DarkColors?.Background,
                    ["dir"] = LanguageTag.Direction(edition.Lang),
                },
                // As seen from the folder of the home page, in which all of the edition lies.
                ["start"] = scope.LinkTo(file, edition.FileOf("index.html")),
                ["icons"] = IconFile
                    .OfManifest.Select(icon => (Icon: icon, Path: scope.IconPath(icon)))
                    .Where(i => i.Path is not null)
                    .Select(i => new Dictionary<string, object?>
                    {
                        ["src"] = Paths.Relative(file, i.Path!),
                        ["sizes"] = SiteIcons.SizesOf(i.Icon),
                        ["purpose"] = i.Icon.Cut == IconCut.Edges ? "maskable" : "any",
                    })
                    .ToList(),
            },
            scope.Languages.For(edition.Lang),
            _ => null
        )
            is { } json
            ? new PlainFile(json.Html, json.Map)
            : null;
}
