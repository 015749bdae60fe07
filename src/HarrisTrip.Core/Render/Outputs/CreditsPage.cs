using System.Globalization;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// The pictures of the site with their makers and terms, article by article. The newest stand on <c>credits/</c>, older ones
/// on pages that are counted from the oldest article, so that a new article changes none of these.
/// </summary>
static class CreditsPage
{
    /// <summary>Pictures on a page, at most; those of one article stay together.</summary>
    const int PageSize = 100;

    public const string First = "credits/index.html";

    public static IEnumerable<PlannedFile> Plan(Site site)
    {
        var groups = Groups(site).ToList();
        return Enumerable.Range(0, groups.Count).Select(number => new PlannedFile(FileOf(number), PageMake.List, null, number, (scope, plan) => Make(scope, plan, groups)));
    }

    static string FileOf(int number) => number == 0 ? First : $"credits/{number.ToString(CultureInfo.InvariantCulture)}/index.html";

    /// <summary>The articles of each page, from the oldest on.</summary>
    static IEnumerable<List<ArticleHead>> Groups(Site site)
    {
        var (group, pictures) = (new List<ArticleHead>(), 0);
        foreach (var head in site.Articles.Reverse().Where(h => h.Pictures > 0))
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

    static Page? Make(RenderScope scope, PlannedFile plan, List<List<ArticleHead>> groups)
    {
        var (settings, language, file) = (scope.Site.Settings, scope.Languages.For(scope.Site.Settings.Language), plan.File);
        var group = groups[plan.Number == 0 ? ^1 : plan.Number - 1];
        var newest = group[^1];
        var canonical = scope.Site.Absolute(Paths.FolderOf(file) + "/");
        var number = plan.Number > 0 ? $" {plan.Number.ToString(CultureInfo.InvariantCulture)}" : "";
        var title = $"{language["credits_title"]}{number} – {settings.Name.Value}";
        var head = new PageHead("credits", "credits.html", title, $"{title}. {language["credits_about"]}", canonical, settings.Language,
            Alternates: null, OpenGraph: canonical is null ? null : [("og:type", "website"), ("og:title", title), ("og:url", canonical), .. ArticlePage.Locale(settings.Language), .. ArticlePage.Preview(scope, scope.Read(newest), newest)], JsonLd: null, LanguageLinks: null);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var html = scope.Layout(file, head, new Dictionary<string, object?>
        {
            ["number"] = plan.Number,
            ["list"] = group.AsEnumerable().Reverse().Select(h => Show(scope, h, file, language, names)).ToList(),
            ["older"] = plan.Number == 1 || groups.Count == 1 ? null : scope.LinkTo(file, FileOf(plan.Number == 0 ? groups.Count - 1 : plan.Number - 1)),
            ["newer"] = plan.Number == 0 ? null : scope.LinkTo(file, FileOf(plan.Number == groups.Count - 1 ? 0 : plan.Number + 1)),
        });
        return html is null ? null : new Page(html, canonical);
    }

    /// <param name="names">What pictures on this page are called so far.</param>
    static Dictionary<string, object?> Show(RenderScope scope, ArticleHead head, string file, Language language, HashSet<string> names)
    {
        return new Dictionary<string, object?>
        {
            ["title"] = head.Title,
            ["href"] = scope.LinkTo(file, scope.Site.FileOf(head)),
            ["lang"] = head.Lang,
            ["pictures"] = Picture.All(scope.Read(head), scope.Assets.Sources).Where(p => p.Facts is not null).Select(p => Show(scope, p, head, file, language, names)).ToList(),
        };
    }

    static Dictionary<string, object?> Show(RenderScope scope, Picture picture, ArticleHead head, string file, Language language, HashSet<string> names)
    {
        var rights = picture.Rights;
        return new Dictionary<string, object?>
        {
            ["name"] = NameOf(picture, names),
            ["href"] = Paths.Relative(file, AddressedPicture.Main(scope, picture, head).Path),
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
        var said = picture.Record?.Caption ?? (picture.Alt is { Value.Length: > 0 } alt ? alt : null) ?? new Text(Paths.NameOf(picture.Asset!.Path), picture.At);
        var name = said;
        for (var again = 2; !names.Add(name.Value); again++)
        {
            name = said with { Value = string.Create(CultureInfo.InvariantCulture, $"{said.Value} ({again})") };
        }
        return name;
    }
}
