using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Settings;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

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

    /// <summary>All categories: in the foot only where site.yaml has a menu of its own.</summary>
    static readonly (string Words, string Path) sections = ("all_sections", "category/index.html");

    /// <summary>What site.yaml says, else the categories.</summary>
    public static List<Dictionary<string, object?>>? Top(RenderScope scope, Edition edition, string file) =>
        scope.Site.Settings.Menu is { } menu
            ? Entries(scope, edition, file, menu).ToList() is { Count: > 0 } links
                ? links
                : null
            : Categories(scope, edition, file);

    static List<Dictionary<string, object?>>? Categories(RenderScope scope, Edition edition, string file)
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
                .Concat(scope.Site.Settings.Menu is null ? [] : [sections])
                .Select(page =>
                    (page.Words, File: new[] { edition.FileOf(page.Path), page.Path }.FirstOrDefault(scope.HasPage))
                )
                .Where(page => page.File is not null)
                .Select(page => Link(words[page.Words], scope.LinkTo(file, page.File!), page.File == file)),
            .. Entries(scope, edition, file, scope.Site.Settings.Foot ?? []),
            .. (scope.Site.Settings.Publisher?.Policies ?? [])
                .Select(policy => (policy.Key, Href: scope.HrefOf(policy.Where, file)))
                .Where(policy => policy.Href is not null)
                .Select(policy => Link(words["policy_" + policy.Key], policy.Href!, isHere: false)),
        ];
        return links.Count == 0 ? null : links;
    }

    /// <summary>
    /// What a publisher's own entries lead to; what an edition does not have, or is not published, is left out.
    /// </summary>
    static IEnumerable<Dictionary<string, object?>> Entries(
        RenderScope scope,
        Edition edition,
        string file,
        IReadOnlyList<MenuEntry> entries
    )
    {
        foreach (var entry in entries)
        {
            if (entry is { To.Value: var to, IsAddress: false })
            {
                if (edition.Categories.FirstOrDefault(list => list.Name == to) is { } category)
                {
                    yield return Link(
                        entry.Title?.Value ?? category.Name,
                        scope.LinkTo(file, category.Folder + "/index.html"),
                        Paths.IsInside(category.Folder, file)
                    );
                }
                else if (scope.Site.Find(to) is { Standing: Standing.Published } head)
                {
                    var page = scope.Site.FileOf(head);
                    yield return Link(entry.Title?.Value ?? head.Title.Value, scope.LinkTo(file, page), page == file);
                }
            }
            else if (entry is { To: { } address, Title: { } title })
            {
                if (WebAddress.IsAbsolute(address.Value))
                {
                    yield return Link(title.Value, address, isHere: false);
                }
                else if (FileOf(address.Value) is var own && scope.HasPage(own))
                {
                    yield return Link(title.Value, scope.LinkTo(file, own), own == file);
                }
            }
        }
    }

    /// <summary>Reports paths in site.yaml at which nothing is published.</summary>
    public static void Check(Site site, HashSet<string> planned, Report report)
    {
        foreach (var (key, entries) in new[] { ("menu", site.Settings.Menu), ("foot", site.Settings.Foot) })
        {
            foreach (var to in (entries ?? []).Select(entry => entry.To).OfType<Text>())
            {
                if (to.Value.StartsWith('/') && !planned.Contains(FileOf(to.Value)))
                {
                    // What is not there now may be there when an embargo ends: it may not stop all others.
                    report.Add(
                        new Diagnostic(
                            SiteRules.ArticleUnknown,
                            Severity.Warning,
                            to.At,
                            $"`{key}` leads to `{to.Value}`, but there is nothing at that path, so it is left out.",
                            "Correct the path, which begins at the root of the site."
                        )
                    );
                }
            }
        }
    }

    /// <summary>The file at a path that begins at the root of the site.</summary>
    static string FileOf(string path) => path == "/" ? "index.html" : AddressLimits.FileOf(path[1..]);

    static Dictionary<string, object?> Link(string name, object href, bool isHere) =>
        new()
        {
            ["name"] = name,
            ["href"] = href,
            ["here"] = isHere,
        };
}
