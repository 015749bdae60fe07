using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// What readers see at an address where nothing is. Hosts show it at any depth, so its links begin at the host's root.
/// </summary>
static class NotFoundPage
{
    public static IEnumerable<PlannedFile> Plan(Site site)
    {
        yield return new PlannedFile(BundleFiles.NotFound, PageKind.Aside, null, 0, Recipe);
    }

    static readonly Recipe Recipe = new("page for what is not found", (scope, _) => Make(scope));

    static Page? Make(RenderScope scope)
    {
        var settings = scope.Site.Settings;
        var language = scope.Languages.For(settings.Language);
        var head = new PageHead(
            "not-found",
            "not-found.html",
            $"{language["not_found_title"]} – {settings.Name.Value}",
            Description: null,
            Canonical: null,
            settings.Language,
            Alternates: null,
            OpenGraph: null,
            JsonLd: null,
            LanguageLinks: null
        )
        {
            IsUnlisted = true,
        };
        return
            scope.Layout(
                BundleFiles.NotFound,
                head,
                new Dictionary<string, object?> { ["home"] = scope.LinkTo(BundleFiles.NotFound, "index.html") }
            )
                is { } html
            ? new Page(html, Canonical: null)
            : null;
    }
}
