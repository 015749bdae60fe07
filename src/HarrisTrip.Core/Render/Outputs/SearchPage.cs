using HarrisTrip.Model;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// Where readers of an edition search: without JavaScript it is a way into the archive, with it a form too. The index
/// that the form asks is made of the finished pages, in the same folder of the bundle's root for all editions.
/// </summary>
public static class SearchPage
{
    /// <summary>Its path in an edition.</summary>
    public const string File = "search/index.html";

    /// <summary>Where the index lies in the bundle.</summary>
    public const string IndexFolder = "search/pagefind";

    public static IEnumerable<PlannedFile> Plan(Site site) =>
        !site.HasSearch
            ? []
            : site
                .Editions.Where(edition => edition.Latest.Count > 0)
                .Select(edition => new PlannedFile(
                    edition.FileOf(File),
                    PageKind.Aside,
                    null,
                    0,
                    (scope, plan) => Make(scope, edition, plan.File)
                ));

    /// <summary>The files of the search pages of a site.</summary>
    public static IEnumerable<string> FilesOf(Site site) => Plan(site).Select(plan => plan.File);

    static Page? Make(RenderScope scope, Edition edition, string file)
    {
        var words = scope.Languages.For(edition.Lang);
        var others = scope.Site.Editions.Where(e => e.Latest.Count > 0).ToList();
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
                        .Select(e => (e.Lang, scope.Languages.NameOf(e.Lang), scope.LinkTo(file, e.FileOf(File)))),
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
                ["index"] = scope.Address(file, IndexFolder + "/"),
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
