using System.Globalization;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Lists;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// The lists of lists: all categories, topics, series and authors, and the archive by year and month.
/// </summary>
static class NamePages
{
    /// <summary>Names on a page, the largest lists; the others are found by the articles that have them.</summary>
    const int MaxNames = 500;

    /// <summary>Headlines of each month on the page of its year.</summary>
    const int OfMonth = 3;

    /// <summary>
    /// Where they lie, what they are called, and how many names there have to be: fewer categories are all in the menu.
    /// </summary>
    static readonly (
        string Path,
        string Title,
        string About,
        int Least,
        Func<Edition, IReadOnlyList<ArticleList>> Lists
    )[] indexes =
    [
        ("category/index.html", "all_sections", "about_sections", Menus.MaxCategories, e => e.Categories),
        ("tag/index.html", "topics_title", "about_topics", 0, e => e.Tags),
        ("series/index.html", "series_title", "about_all_series", 0, e => e.Series),
        ("author/index.html", "authors_title", "about_authors", 0, e => e.Authors),
    ];

    public static IEnumerable<PlannedFile> Plan(Site site) =>
        site.Editions.SelectMany(edition =>
        {
            var names = indexes
                .Where(i => i.Lists(edition).Count > i.Least)
                .Select(i => new PlannedFile(edition.FileOf(i.Path), PageKind.List, null, 0, Names)
                {
                    Edition = edition.Lang,
                });
            return edition.Months.Count == 0
                ? names
                : names
                    .Append(
                        new PlannedFile(edition.FileOf("archive/index.html"), PageKind.List, null, 0, Archive)
                        {
                            Edition = edition.Lang,
                        }
                    )
                    .Concat(
                        edition
                            .Months.Select(YearOf)
                            .Distinct()
                            .Select(year => new PlannedFile(FileOf(edition, year), PageKind.List, null, year, OfYear)
                            {
                                Edition = edition.Lang,
                            })
                    );
        });

    static readonly Recipe Names = new("names of lists", (scope, plan) => Of(scope, plan).Names(scope, plan)),
        Archive = new("archive", (scope, plan) => Of(scope, plan).Archive(scope, plan)),
        OfYear = new("archive of a year", (scope, plan) => Of(scope, plan).Year(scope, plan));

    static Pages Of(RenderScope scope, PlannedFile plan) => new(scope.Site.EditionFor(plan.Edition!)!);

    /// <summary>The word for what such a page holds.</summary>
    /// <param name="file">Its file, in any edition.</param>
    internal static string TitleOf(string file) =>
        indexes
            .Where(i => file == i.Path || file.EndsWith("/" + i.Path, StringComparison.Ordinal))
            .Select(i => i.Title)
            .FirstOrDefault()
        ?? "archive_title";

    static int YearOf(ArticleList month) => int.Parse(month.Name.AsSpan(0, 4), CultureInfo.InvariantCulture);

    static string FileOf(Edition edition, int year) =>
        edition.FileOf($"archive/{year.ToString("0000", CultureInfo.InvariantCulture)}/index.html");

    /// <summary>The pages of one edition.</summary>
    sealed class Pages(Edition edition)
    {
        public Page? Names(RenderScope scope, PlannedFile plan)
        {
            var words = scope.Languages.For(edition.Lang);
            var index = indexes.First(i => edition.FileOf(i.Path) == plan.File);
            var lists = index.Lists(edition);
            var largest =
                lists.Count <= MaxNames ? lists
                : lists.OrderByDescending(l => l.Count).Take(MaxNames).ToHashSet() is var kept
                    ? [.. lists.Where(kept.Contains)]
                : lists;
            return Make(
                scope,
                plan.File,
                words[index.Title],
                null,
                ListHead.Description(words, index.About, "", scope.NameOf(edition), null, 0),
                edition.Latest[0],
                other => index.Lists(other).Count > index.Least ? other.FileOf(index.Path) : null,
                [(words[index.Title], plan.File)],
                new() { ["names"] = Links(scope, words, largest, plan.File) }
            );
        }

        public Page? Archive(RenderScope scope, PlannedFile plan)
        {
            var words = scope.Languages.For(edition.Lang);
            return Make(
                scope,
                plan.File,
                words["archive_title"],
                null,
                ListHead.Description(words, "about_archive", "", scope.NameOf(edition), null, 0),
                edition.Latest[0],
                other => other.Months.Count > 0 ? other.FileOf("archive/index.html") : null,
                [(words["archive_title"], plan.File)],
                new() { ["years"] = Years(scope, edition, plan.File) }
            );
        }

        public Page? Year(RenderScope scope, PlannedFile plan)
        {
            var words = scope.Languages.For(edition.Lang);
            var months = edition.Months.Where(month => YearOf(month) == plan.Number).ToList();
            var archive = edition.FileOf("archive/index.html");
            var year = words.Year(plan.Number);
            return Make(
                scope,
                plan.File,
                year,
                words["archive_title"],
                ListHead.Description(words, "about_date", year, scope.NameOf(edition), months[0][0].Title.Value, 0),
                months[0][0],
                _ => null,
                [(words["archive_title"], archive), (year, plan.File)],
                new()
                {
                    ["label_href"] = scope.LinkTo(plan.File, archive),
                    ["months"] = months.ConvertAll(month =>
                    {
                        var shown = Month(scope, words, month, plan.File);
                        shown["list"] = month
                            .Range(0, Math.Min(OfMonth, month.Count))
                            .Select(a => Teasers.Headline(scope, a, plan.File))
                            .ToList();
                        return shown;
                    }),
                }
            );
        }

        Page? Make(
            RenderScope scope,
            string file,
            string name,
            string? label,
            string description,
            ArticleHead? newest,
            Func<Edition, string?> same,
            IReadOnlyList<(string, string)> trail,
            Dictionary<string, object?> values
        )
        {
            var head = ListHead.Of(
                scope,
                edition,
                file,
                "names",
                "names.html",
                label is null ? $"{name} – {scope.NameOf(edition)}" : $"{name} – {label} – {scope.NameOf(edition)}",
                description,
                newest,
                same,
                trail,
                "CollectionPage",
                write: null
            );
            values["name"] = name;
            values["label"] = label;
            foreach (var key in new[] { "names", "years", "months", "label_href" })
            {
                values.TryAdd(key, null);
            }
            return scope.Layout(file, head, values) is { } html ? new Page(html, head.Canonical?.ToString()) : null;
        }
    }

    /// <summary>The years of an edition, each with its months: names, links and counts for templates.</summary>
    /// <param name="file">The file of the page that shows them.</param>
    internal static List<Dictionary<string, object?>> Years(RenderScope scope, Edition edition, string file)
    {
        var words = scope.Languages.For(edition.Lang);
        return
        [
            .. edition
                .Months.GroupBy(YearOf)
                .Select(year => new Dictionary<string, object?>
                {
                    ["name"] = words.Year(year.Key),
                    ["href"] = scope.LinkTo(file, FileOf(edition, year.Key)),
                    ["names"] = year.Reverse().Select(month => Month(scope, words, month, file)).ToList(),
                }),
        ];
    }

    /// <summary>The names of lists, with links and counts for templates.</summary>
    internal static List<Dictionary<string, object?>> Links(
        RenderScope scope,
        Language words,
        IEnumerable<ArticleList> lists,
        string file
    ) => [.. lists.Select(list => Name(scope, words, list, list.Name, null, file))];

    static Dictionary<string, object?> Month(RenderScope scope, Language words, ArticleList month, string file)
    {
        var date = month[0].Published!.Value.Value;
        return Name(
            scope,
            words,
            month,
            Language.AsHeading(words.MonthName(date.Month)),
            words.Month(date.Year, date.Month),
            file
        );
    }

    /// <param name="full">How the link is called where its words alone would mean several lists.</param>
    static Dictionary<string, object?> Name(
        RenderScope scope,
        Language words,
        ArticleList list,
        string name,
        string? full,
        string file
    ) =>
        new()
        {
            ["name"] = name,
            ["full"] = full,
            ["href"] = scope.LinkTo(file, list.Folder + "/index.html"),
            ["count"] = words.Number(list.Count),
        };
}
