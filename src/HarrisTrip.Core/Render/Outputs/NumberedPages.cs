using System.Globalization;
using HarrisTrip.Files;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Cards;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// Pages of something that the whole site has. The latest stands on the first of them, older things on pages that are
/// counted from the oldest, so that something new changes none of these.
/// </summary>
/// <param name="Name">Their folder, and what the template and the page are called.</param>
/// <param name="Title">The key of their title in the words.</param>
/// <param name="About">The key of what they are about.</param>
sealed record NumberedPages(string Name, string Title, string About)
{
    public IEnumerable<PlannedFile> Plan(int count, Recipe recipe) =>
        Enumerable
            .Range(0, count)
            .Select(number => new PlannedFile(FileOf(number), PageKind.List, null, number, recipe) { Count = count });

    /// <summary>What stands on a page, of what stands on all from the oldest on.</summary>
    public static T Of<T>(IReadOnlyList<T> pages, int number) => pages[number == 0 ? pages.Count - 1 : number - 1];

    /// <param name="newest">The article whose picture the page has in previews; null for none.</param>
    /// <param name="list">What the template shows.</param>
    public Page? Make(
        RenderScope scope,
        PlannedFile plan,
        ArticleHead? newest,
        IReadOnlyList<IReadOnlyDictionary<string, object?>> list
    )
    {
        var (settings, language, file) = (
            scope.Site.Settings,
            scope.Languages.For(scope.Site.Settings.Language),
            plan.File
        );
        var canonical = scope.Site.Absolute(Paths.FolderOf(file) + "/");
        var count = plan.Count;
        var number = plan.Number > 0 ? $" {plan.Number.ToString(CultureInfo.InvariantCulture)}" : "";
        var title = $"{language[Title]}{number} – {settings.Name.Value}";
        var head = new PageHead(
            Name,
            Name + ".html",
            title,
            $"{title}. {language[About]}",
            canonical,
            settings.Language,
            Alternates: null,
            OpenGraph: canonical is null
                ? null
                : SharePreview.OfList(scope, title, description: null, canonical, settings.Language, newest),
            JsonLd: null,
            LanguageLinks: null
        );
        var html = scope.Layout(
            file,
            head,
            new Dictionary<string, object?>
            {
                ["number"] = plan.Number,
                ["list"] = list,
                ["older"] =
                    plan.Number == 1 || count == 1
                        ? null
                        : scope.LinkTo(file, FileOf(plan.Number == 0 ? count - 1 : plan.Number - 1)),
                ["newer"] =
                    plan.Number == 0
                        ? null
                        : scope.LinkTo(file, FileOf(plan.Number == count - 1 ? 0 : plan.Number + 1)),
            }
        );
        return html is null ? null : new Page(html, canonical);
    }

    string FileOf(int number) =>
        Paths.Combine(Name, number == 0 ? "index.html" : $"{number.ToString(CultureInfo.InvariantCulture)}/index.html");
}
