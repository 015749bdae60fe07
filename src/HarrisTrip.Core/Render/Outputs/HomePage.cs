using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Lists;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// The front page of each edition: the lead story, the latest, then what else is new by category; and pages with all
/// that is older.
/// </summary>
static class HomePage
{
    /// <summary>Articles that are shown at the top whatever their category.</summary>
    const int Latest = 6;

    const int MaxCategories = 8,
        OfCategory = 4;

    public static IEnumerable<PlannedFile> Plan(Site site) =>
        site.Editions.SelectMany(edition =>
            new Paging(edition.Latest.Count)
                .Numbers.Prepend(0)
                .Select(number => new PlannedFile(
                    ListHead.FileOf(edition.Folder, number),
                    PageKind.List,
                    null,
                    number,
                    Recipe
                )
                {
                    Edition = edition.Lang,
                })
        );

    static readonly Recipe Recipe = new(
        "home page",
        (scope, plan) => new Pages(scope.Site.EditionFor(plan.Edition!)!).Make(scope, plan)
    );

    /// <summary>The pages of one edition.</summary>
    sealed class Pages(Edition edition)
    {
        public Page? Make(RenderScope scope, PlannedFile plan) =>
            plan.Number == 0 ? Front(scope, plan.File) : Older(scope, plan.File, plan.Number);

        Page? Front(RenderScope scope, string file)
        {
            var paging = new Paging(edition.Latest.Count);
            var articles = edition.Latest.Range(0, paging.Of(0).Count).ToList();
            var lead = Lead(scope, articles);
            var rest = articles.Where(a => a != lead).ToList();
            var latest = rest.Take(Latest).ToList();
            var shown = latest.Append(lead).ToHashSet();
            var categories = Categories(scope, file, shown);
            var words = scope.Languages.For(edition.Lang);
            var description =
                (object?)edition.Description
                ?? (
                    edition.Folder.Length == 0 || articles.Count == 0
                        ? null
                        : ListHead.Description(
                            words,
                            "about_latest",
                            "",
                            scope.NameOf(edition),
                            articles[0].Title.Value,
                            0
                        )
                );
            var head = ListHead.Of(
                scope,
                edition,
                file,
                "home",
                "home.html",
                TitleOf(scope),
                description,
                lead,
                e => e.FileOf("index.html"),
                [],
                "WebSite",
                json => PublisherJson.WriteWhole(json, scope)
            );
            return Page(
                scope,
                file,
                head,
                new Dictionary<string, object?>
                {
                    ["top"] = lead is null ? null : Teasers.Top(scope, edition, lead, file),
                    ["list"] = Show(scope, file, latest),
                    ["categories"] = categories.Count == 0 ? null : categories,
                    ["more"] = Show(scope, file, rest.Where(a => !shown.Contains(a))),
                    ["older"] = paging.After(0) is { } older
                        ? scope.LinkTo(file, ListHead.FileOf(edition.Folder, older))
                        : null,
                    ["newer"] = null,
                }
            );
        }

        Page? Older(RenderScope scope, string file, int number)
        {
            var paging = new Paging(edition.Latest.Count);
            var (start, count) = paging.Of(number);
            var articles = edition.Latest.Range(start, count).ToList();
            var words = scope.Languages.For(edition.Lang);
            var name = words["latest_title"];
            var title = $"{name}, {ListHead.PageLabel(words, number)} – {scope.NameOf(edition)}";
            var description = ListHead.Description(
                words,
                "about_latest",
                "",
                scope.NameOf(edition),
                articles[0].Title.Value,
                number
            );
            var head = ListHead.Of(
                scope,
                edition,
                file,
                "list",
                "list.html",
                title,
                description,
                articles[0],
                _ => null,
                [(title, file)],
                "CollectionPage",
                json => json.Items(scope.Site, articles, firstFirst: false)
            );
            return Page(
                scope,
                file,
                head,
                ListPages.Values(
                    scope,
                    edition,
                    name,
                    ListHead.PageLabel(words, number),
                    Show(scope, file, articles),
                    scope.LinkTo(file, ListHead.FileOf(edition.Folder, paging.Before(number)!.Value)),
                    paging.After(number) is { } older
                        ? scope.LinkTo(file, ListHead.FileOf(edition.Folder, older))
                        : null
                )
            );
        }

        object TitleOf(RenderScope scope) =>
            scope.NameOf(edition) is var name && name == edition.Title.Value ? edition.Title : name;

        /// <summary>What the owner put at the top, if it is published in this language; else the newest.</summary>
        ArticleHead? Lead(RenderScope scope, List<ArticleHead> newest) =>
            scope.Site.Settings.LeadStory is { } slug
            && scope.Site.Find(slug.Value) is { Standing: Standing.Published, IsPage: false } chosen
            && scope.Site.EditionFor(chosen.Lang) == edition
                ? chosen
                : newest.FirstOrDefault();

        List<Dictionary<string, object?>> Categories(RenderScope scope, string file, HashSet<ArticleHead?> shown)
        {
            var blocks = new List<Dictionary<string, object?>>();
            foreach (var category in edition.Categories.Take(MaxCategories))
            {
                var articles = category
                    .Range(0, Math.Min(category.Count, 2 * Paging.Size))
                    .Where(a => !shown.Contains(a))
                    .Take(OfCategory)
                    .ToList();
                if (articles.Count > 0)
                {
                    shown.UnionWith(articles);
                    blocks.Add(
                        new()
                        {
                            ["name"] = category.Name,
                            ["href"] = scope.LinkTo(file, category.Folder + "/index.html"),
                            ["list"] = Show(scope, file, articles),
                        }
                    );
                }
            }
            return blocks;
        }

        List<Dictionary<string, object?>>? Show(RenderScope scope, string file, IEnumerable<ArticleHead> articles)
        {
            List<Dictionary<string, object?>> list = [.. articles.Select(a => Teasers.Of(scope, edition, a, file))];
            return list.Count == 0 ? null : list;
        }

        static Page? Page(RenderScope scope, string file, PageHead head, IReadOnlyDictionary<string, object?> values) =>
            scope.Layout(file, head, values) is { } html ? new Page(html, head.Canonical?.ToString()) : null;
    }
}
