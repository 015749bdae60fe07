using HarrisTrip.Files;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Outputs;

/// <summary>The ways through a site that every page of it shows.</summary>
static class Menus
{
    /// <summary>Categories in the masthead; all of them are on a page of their own.</summary>
    public const int MaxCategories = 8;

    /// <summary>
    /// Pages that the foot of every page leads to, where the bundle has them: their name in the words, and their path
    /// in an edition, or else in the site.
    /// </summary>
    static readonly (string Words, string Path)[] pages =
    [
        ("search_title", BundleFiles.Search),
        ("archive_title", "archive/index.html"),
        ("topics_title", "tag/index.html"),
        ("series_title", "series/index.html"),
        ("authors_title", "author/index.html"),
        ("corrections_page_title", CorrectionsPage.First),
        ("credits_title", CreditsPage.First),
    ];

    /// <summary>The categories.</summary>
    public static List<Dictionary<string, object?>>? Categories(RenderScope scope, Edition edition, string file)
    {
        List<Dictionary<string, object?>> links =
        [
            .. edition
                .Categories.Take(MaxCategories)
                .Select(list =>
                    Link(list.Name, scope.LinkTo(file, list.Folder + "/index.html"), Paths.IsInside(list.Folder, file))
                ),
        ];
        if (edition.Categories.Count > MaxCategories)
        {
            links.Add(
                Link(
                    scope.Languages.For(edition.Lang)["all_sections"],
                    scope.LinkTo(file, edition.FileOf("category/index.html")),
                    file == edition.FileOf("category/index.html")
                )
            );
        }
        return links.Count == 0 ? null : links;
    }

    /// <summary>
    /// What a reader looks for when there is nothing more to read: lists, and what the publisher says of itself.
    /// </summary>
    public static List<Dictionary<string, object?>>? Foot(RenderScope scope, Edition edition, string file)
    {
        var words = scope.Languages.For(edition.Lang);
        List<Dictionary<string, object?>> links =
        [
            .. pages
                .Select(page =>
                    (page.Words, File: new[] { edition.FileOf(page.Path), page.Path }.FirstOrDefault(scope.HasPage))
                )
                .Where(page => page.File is not null)
                .Select(page => Link(words[page.Words], scope.LinkTo(file, page.File!), page.File == file)),
            .. (scope.Site.Settings.Publisher?.Policies ?? [])
                .Select(policy => (policy.Key, Href: scope.HrefOf(policy.Where, file)))
                .Where(policy => policy.Href is not null)
                .Select(policy => Link(words["policy_" + policy.Key], policy.Href!, isHere: false)),
        ];
        return links.Count == 0 ? null : links;
    }

    static Dictionary<string, object?> Link(string name, object href, bool isHere) =>
        new()
        {
            ["name"] = name,
            ["href"] = href,
            ["here"] = isHere,
        };
}
