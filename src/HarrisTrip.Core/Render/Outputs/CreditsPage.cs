using System.Globalization;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Settings;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// The pictures of the site with their makers and terms, article by article. The newest stand on <c>credits/</c>, older
/// ones on pages that are counted from the oldest article, so that a new article changes none of these.
/// </summary>
static class CreditsPage
{
    /// <summary>Pictures on a page, at most; those of one article stay together.</summary>
    const int PageSize = 100;

    public const string First = Folder + "/index.html";

    const string Folder = "credits";

    static readonly NumberedPages Pages = new(Folder, "credits_title", "credits_about");

    public static IEnumerable<PlannedFile> Plan(Site site)
    {
        var groups = Groups(site).ToList();
        if (groups.Count == 0 && Portrayed(site).Any())
        {
            groups.Add([]);
        }
        return Pages
            .Plan(groups.Count, Recipe)
            .Select(page => page with { Articles = NumberedPages.Of(groups, page.Number) });
    }

    static readonly Recipe Recipe = new("picture credits", Make);

    /// <summary>
    /// The articles of each page, from the oldest on. What has no date stands before all, since it seldom changes.
    /// </summary>
    static IEnumerable<List<ArticleHead>> Groups(Site site)
    {
        var (group, pictures) = (new List<ArticleHead>(), 0);
        foreach (var head in site.Published.Reverse().Where(h => h.Pictures > 0))
        {
            if (pictures > 0 && pictures + head.Pictures > PageSize)
            {
                yield return group;
                (group, pictures) = ([], 0);
            }
            group.Add(head);
            pictures += head.Pictures;
        }
        if (pictures > 0)
        {
            yield return group;
        }
    }

    static Page? Make(RenderScope scope, PlannedFile plan)
    {
        var language = scope.Languages.For(scope.Site.Settings.Language);
        var group = plan.Articles;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return Pages.Make(
            scope,
            plan,
            group.Count > 0 ? group[^1] : null,
            [
                .. group.Reverse().Select(h => Show(scope, h, plan.File, language, names)),
                .. plan.Number > 0 ? [] : Authors(scope, plan.File, language, names),
            ]
        );
    }

    /// <summary>The authors that have a page and a portrait on it.</summary>
    static IEnumerable<(AuthorProfile Author, ArticleList List)> Portrayed(Site site) =>
        (site.Settings.Authors ?? [])
            .Where(author => author.Portrait is not null)
            .Select(author =>
                (
                    author,
                    List: site.Editions.Select(edition => edition.Find(ListKind.Author, author.Name!.Value))
                        .FirstOrDefault(list => list is not null)
                )
            )
            .Where(one => one.List is not null)
            .Select(one => (one.author, one.List!));

    static IEnumerable<Dictionary<string, object?>> Authors(
        RenderScope scope,
        string file,
        Language language,
        HashSet<string> names
    ) =>
        Portrayed(scope.Site)
            .Select(one => (one.Author, one.List, Portrait: Portraits.Of(scope, one.Author)))
            .Where(one => one.Portrait is not null)
            .Select(one => new Dictionary<string, object?>
            {
                ["title"] = one.Author.Name,
                ["href"] = scope.LinkTo(file, one.List.Folder + "/index.html"),
                ["lang"] = scope.Site.Settings.Language,
                ["pictures"] = new[]
                {
                    Show(
                        one.Portrait!,
                        AddressedPicture.Main(scope, one.Portrait!, IconSource.Folder).Path,
                        file,
                        language,
                        names
                    ),
                },
            });

    /// <param name="names">What pictures on this page are called so far.</param>
    static Dictionary<string, object?> Show(
        RenderScope scope,
        ArticleHead head,
        string file,
        Language language,
        HashSet<string> names
    )
    {
        return new Dictionary<string, object?>
        {
            ["title"] = head.Title,
            ["href"] = scope.LinkTo(file, scope.Site.FileOf(head)),
            ["lang"] = head.Lang,
            ["pictures"] = scope
                .AllPicturesOf(head)
                .Where(p => p.Facts is not null)
                .Select(p => Show(p, AddressedPicture.Main(scope, p, head).Path, file, language, names))
                .ToList(),
        };
    }

    /// <param name="path">Of its file in the bundle.</param>
    static Dictionary<string, object?> Show(
        Picture picture,
        string path,
        string file,
        Language language,
        HashSet<string> names
    )
    {
        var rights = picture.Rights;
        return new Dictionary<string, object?>
        {
            ["name"] = NameOf(picture, names),
            ["href"] = Paths.Relative(file, path),
            ["ai_label"] = rights.IsGenerated ? language["made_" + rights.Source!.Value] : null,
            ["creator"] = rights.Creator,
            ["credit"] = rights.Credit,
            ["copyright"] = rights.Copyright,
            ["license"] = rights.License,
            ["acquire_license"] = rights.AcquireLicense,
            ["republish"] = picture.Record?.Republish?.Value ?? false,
        };
    }

    /// <summary>What a picture shows; where two show the same, their links say which is which.</summary>
    static Text NameOf(Picture picture, HashSet<string> names)
    {
        var said =
            picture.Record?.Caption
            ?? (picture.Alt is { Value.Length: > 0 } alt ? alt : null)
            ?? new Text(Paths.NameOf(picture.Asset!.Path), picture.At);
        var name = said;
        for (var again = 2; !names.Add(name.Value); again++)
        {
            name = said with { Value = string.Create(CultureInfo.InvariantCulture, $"{said.Value} ({again})") };
        }
        return name;
    }
}
