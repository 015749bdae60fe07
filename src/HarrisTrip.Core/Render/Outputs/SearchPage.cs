using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// Where readers of an edition search: without JavaScript it is a way into the archive, with it a form too. The index
/// that the form asks is made of the finished pages, in the same folder of the bundle's root for all editions.
/// </summary>
static class SearchPage
{
    public static IEnumerable<PlannedFile> Plan(Site site) =>
        site.Searched.Select(edition => new PlannedFile(
            edition.FileOf(BundleFiles.Search),
            PageKind.Aside,
            null,
            0,
            Recipe
        )
        {
            Edition = edition.Lang,
        });

    static readonly Recipe Recipe = new(
        "search page",
        (scope, plan) => Make(scope, scope.Site.EditionFor(plan.Edition!)!, plan.File)
    );

    static Page? Make(RenderScope scope, Edition edition, string file)
    {
        var words = scope.Languages.For(edition.Lang);
        var others = scope.Site.Searched.ToList();
        var head = new PageHead(
            "search",
            "search.html",
            $"{words["search_title"]} – {scope.NameOf(edition)}",
            Description: null,
            Canonical: null,
            edition.Lang,
            Alternates: null,
            OpenGraph: null,
            JsonLd: null,
            LanguageLinks: others.Count < 2
                ? null
                :
                [
                    .. others
                        .Where(e => e != edition)
                        .Select(e =>
                            (e.Lang, scope.Languages.NameOf(e.Lang), scope.LinkTo(file, e.FileOf(BundleFiles.Search)))
                        ),
                ]
        )
        {
            IsUnlisted = true,
        };
        var html = scope.Layout(
            file,
            head,
            new Dictionary<string, object?>
            {
                ["index"] = scope.Address(file, BundleFiles.SearchIndex + "/"),
                ["root"] = scope.Address(file, ""),
                ["langs"] = string.Join(' ', LangsOf(edition)),
                ["sections"] =
                    edition.Categories.Count == 0 ? null : NamePages.Links(scope, words, edition.Categories, file),
                ["years"] = edition.Months.Count == 0 ? null : NamePages.Years(scope, edition, file),
            }
        );
        return html is null ? null : new Page(html, Canonical: null);
    }

    /// <summary>The languages of an edition's articles: the index has a part of its own for each.</summary>
    static IEnumerable<string> LangsOf(Edition edition) =>
        edition
            .Latest.Range(0, edition.Latest.Count)
            .Select(head => head.Lang.ToLowerInvariant())
            .Distinct()
            .Order(StringComparer.Ordinal);
}
