using HarrisTrip.Files;
using HarrisTrip.Render.Outputs.Hosts;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// What the templates of all pages are given: the page's head, and what every page shows of its site.
/// </summary>
static class PageLayout
{
    /// <summary>Fills in the layout around a page's main part.</summary>
    public static SafeHtml? Layout(
        this RenderScope scope,
        string file,
        PageHead head,
        IReadOnlyDictionary<string, object?> main
    ) => scope.Document("layout.html", file, head, main);

    /// <summary>Fills in the template of a whole page.</summary>
    public static SafeHtml? Document(
        this RenderScope scope,
        string template,
        string file,
        PageHead head,
        IReadOnlyDictionary<string, object?> main
    )
    {
        var edition = scope.Site.EditionFor(head.Lang);
        var values = new Dictionary<string, object?>(main, StringComparer.Ordinal)
        {
            ["page"] = head.Show(
                edition is null ? null : scope.LinkTo(file, edition.FileOf("index.html")),
                HostHeaders.PolicyInPage(scope.Site, file),
                Trail(scope, head)
            ),
            ["site"] = new Dictionary<string, object?>
            {
                ["title"] = edition?.Title ?? scope.Site.Settings.Name,
                ["description"] = edition is null ? scope.Site.Settings.Description : edition.Description,
                ["lang"] = edition?.Lang ?? scope.Site.Settings.Language,
                ["menu"] = edition is null ? null : Menus.Top(scope, edition, file),
                ["foot"] = edition is null ? null : Menus.Foot(scope, edition, file),
                ["paper"] = scope.Site.Settings.Style?.Colors?.Background,
                ["paper_dark"] = scope.Site.Settings.Style?.DarkColors?.Background,
                ["logo"] = Logo(scope, file),
                ["fonts"] = scope.OwnStyle() is { Preloads.Count: > 0 } own
                    ? own.Preloads.Select(font => scope.Address(file, font)).ToList()
                    : null,
                ["icons"] = scope.IconLinks(file),
                ["manifest"] = edition is null ? null : scope.Address(file, WebManifest.FileOf(edition)),
                ["search"] = scope.Site.HasSearch,
                ["feeds"] = FeedFiles.Links(scope, edition, file),
            },
        };
        return scope.Templates.Render(
            template,
            values,
            scope.Languages.For(head.Lang),
            asset => scope.ThemeFile(asset) is { } path ? scope.Address(file, path) : null
        );
    }

    static Dictionary<string, object?>? Logo(RenderScope scope, string file) =>
        scope.OwnStyle() is { Logo: { } logo } own
            ? new()
            {
                ["src"] = scope.Address(file, logo.File),
                ["dark"] = own.DarkLogo is { } dark ? scope.Address(file, dark.File) : null,
                ["width"] = logo.Width,
                ["height"] = logo.Height,
            }
            : null;

    /// <summary>The way from the home page to this one, for search engines.</summary>
    static SafeHtml? Trail(RenderScope scope, PageHead head)
    {
        if (
            head.Trail is not { Count: > 0 } steps
            || scope.Site.EditionFor(head.Lang) is not { } edition
            || scope.Site.Settings.Root is null
        )
        {
            return null;
        }
        var home = (scope.Languages.For(head.Lang)["home_page"], scope.Site.Absolute(edition.FileOf(""))!);
        return StructuredData.Trail(
            scope.Site.Settings.At,
            [home, .. steps.Select(step => (step.Name, scope.Site.Absolute(Paths.FolderOf(step.File) + "/")!))]
        );
    }
}
