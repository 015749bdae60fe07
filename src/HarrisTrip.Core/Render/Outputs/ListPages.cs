using System.Text.Json;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Settings;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Lists;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Outputs;

/// <summary>The articles of each category, topic, author, series and month.</summary>
static class ListPages
{
    public static IEnumerable<PlannedFile> Plan(Site site) =>
        site.Editions.SelectMany(edition =>
            edition
                .Categories.Concat(edition.Tags)
                .Concat(edition.Authors)
                .Concat(edition.Series)
                .Concat(edition.Months)
                .SelectMany(list =>
                    new Pages(edition, list)
                        .Paging.Numbers.Prepend(0)
                        .Select(number => new PlannedFile(
                            ListHead.FileOf(list.Folder, number),
                            PageKind.List,
                            null,
                            number,
                            Recipe
                        )
                        {
                            Edition = edition.Lang,
                            List = list.Folder,
                        })
                )
        );

    static readonly Recipe Recipe = new(
        "list",
        (scope, plan) =>
            scope.Site.EditionFor(plan.Edition!)! is var edition
                ? new Pages(edition, edition.At(plan.List!)).Make(scope, plan)
                : null
    );

    /// <summary>What the template of a list is given.</summary>
    internal static Dictionary<string, object?> Values(
        RenderScope scope,
        Edition edition,
        string name,
        string? pageLabel,
        object? list,
        string? newer,
        string? older
    ) =>
        new()
        {
            ["name"] = name,
            ["label"] = null,
            ["label_href"] = null,
            ["description"] = null,
            ["author"] = null,
            ["page_label"] = pageLabel,
            ["list"] = list,
            ["newer"] = newer,
            ["older"] = older,
        };

    /// <summary>The pages of one list.</summary>
    sealed class Pages(Edition edition, ArticleList list)
    {
        bool InParts => list.Kind == ListKind.Series;

        public Paging Paging => new(list.Count, InParts);

        public Page? Make(RenderScope scope, PlannedFile plan)
        {
            var (file, number) = (plan.File, plan.Number);
            var words = scope.Languages.For(edition.Lang);
            var (start, count) = Paging.Of(number);
            var articles = list.Range(start, count).ToList();
            var name = list.Kind == ListKind.Month ? Language.AsHeading(MonthOf(words, list)) : list.Name;
            var (label, index) = Label(words);
            var pageLabel = ListHead.PageLabel(words, number);
            var profile = list.Kind == ListKind.Author ? Profile(scope, list.Name) : null;
            var about = About(scope);
            var title = string.Join(
                " – ",
                new[]
                {
                    pageLabel is null ? name : $"{name}, {pageLabel}",
                    list.Kind is ListKind.Tag or ListKind.Series ? label : null,
                    scope.NameOf(edition),
                }.OfType<string>()
            );
            var description =
                about is not null && number == 0
                    ? (object)about
                    : ListHead.Description(
                        words,
                        DescriptionKey,
                        list.Kind == ListKind.Month ? MonthOf(words, list) : list.Name,
                        scope.NameOf(edition),
                        articles[0].Title.Value,
                        number
                    );
            var isProfile = list.Kind == ListKind.Author && number == 0;
            var head = ListHead.Of(
                scope,
                edition,
                file,
                "list",
                "list.html",
                title,
                description,
                articles[0],
                other =>
                    isProfile
                        ? other.Find(ListKind.Author, list.Name) is { } same
                            ? same.Folder + "/index.html"
                            : null
                        : null,
                Trail(scope, words, index, name, file),
                isProfile ? "ProfilePage" : "CollectionPage",
                json =>
                {
                    if (isProfile)
                    {
                        json.Thing(
                            "mainEntity",
                            "Person",
                            () => WritePerson(json, scope, list.Name, profile, scope.Site.Absolute(list.Folder + "/"))
                        );
                    }
                    else
                    {
                        json.Items(scope.Site, articles, InParts);
                    }
                }
            );
            var values = Values(
                scope,
                edition,
                name,
                pageLabel,
                Show(scope, words, articles, start, file),
                Paging.Before(number) is { } newer ? scope.LinkTo(file, ListHead.FileOf(list.Folder, newer)) : null,
                Paging.After(number) is { } older ? scope.LinkTo(file, ListHead.FileOf(list.Folder, older)) : null
            );
            values["label"] = label;
            values["label_href"] = index is not null && scope.HasPage(index) ? scope.LinkTo(file, index) : null;
            values["description"] = number == 0 ? (object?)about : null;
            values["author"] = profile is null || number > 0 ? null : Author(scope, profile, words, file);
            return scope.Layout(file, head, values) is { } html ? new Page(html, head.Canonical?.ToString()) : null;
        }

        /// <summary>What readers are told of an author; what the portrait lacks is reported.</summary>
        static Dictionary<string, object?> Author(RenderScope scope, AuthorProfile profile, Language words, string file)
        {
            if (profile.Portrait is { File: not null } record)
            {
                var portrait = Picture.OfAuthor(record, profile.Folder, scope.Sources);
                PictureGuard.CheckPortrait(portrait, scope.Site.IsPast, scope.Report);
            }
            return new(AuthorProfile.Table.Show(profile), StringComparer.Ordinal)
            {
                ["portrait"] = Portraits.Show(scope, profile, words, file, lazy: false),
                ["links"] = profile.SameAs?.Select(page => new Dictionary<string, object?>
                {
                    ["href"] = page,
                    ["name"] = HostOf(page.Value),
                }),
            };
        }

        /// <summary>What readers know a page of others by: the name of its host.</summary>
        static string HostOf(string address) =>
            Uri.TryCreate(address, UriKind.Absolute, out var uri)
                ? uri.IdnHost.StartsWith("www.", StringComparison.Ordinal)
                    ? uri.IdnHost["www.".Length..]
                    : uri.IdnHost
                : address;

        List<Dictionary<string, object?>> Show(
            RenderScope scope,
            Language words,
            List<ArticleHead> articles,
            int start,
            string file
        )
        {
            var shown = articles.ConvertAll(a => Teasers.Of(scope, edition, a, file));
            for (var i = 0; InParts && i < shown.Count; i++)
            {
                shown[i]["part"] = RelatedNavigation.PartOf(words, list, start + i);
            }
            return shown;
        }

        string DescriptionKey =>
            list.Kind switch
            {
                ListKind.Author => "about_author",
                ListKind.Month => "about_date",
                ListKind.Series => "about_series",
                _ => "about_list",
            };

        /// <summary>What kind of list it is, and the page that has all of them.</summary>
        (string? Label, string? Index) Label(Language words) =>
            list.Kind switch
            {
                ListKind.Tag => (words["topic_label"], edition.FileOf("tag/index.html")),
                ListKind.Author => (words["author_label"], edition.FileOf("author/index.html")),
                ListKind.Series => (words["series_label"], edition.FileOf("series/index.html")),
                ListKind.Month => (words["archive_title"], edition.FileOf("archive/index.html")),
                _ => (null, edition.FileOf("category/index.html")),
            };

        static IReadOnlyList<(string, string)> Trail(
            RenderScope scope,
            Language words,
            string? index,
            string name,
            string file
        ) =>
            index is not null && scope.HasPage(index)
                ? [(words[NamePages.TitleOf(index)], index), (name, file)]
                : [(name, file)];

        Text? About(RenderScope scope) =>
            (
                list.Kind switch
                {
                    ListKind.Category => scope.Site.Settings.Categories,
                    ListKind.Tag => scope.Site.Settings.Tags,
                    _ => null,
                }
            )
                ?.FirstOrDefault(n =>
                    n.Description is not null && NameSlug.Of(n.Name!.Value) == Paths.NameOf(list.Folder)
                )
                ?.Description;
    }

    static string MonthOf(Language words, ArticleList list) =>
        words.Month(list[0].Published!.Value.Value.Year, list[0].Published!.Value.Value.Month);

    internal static AuthorProfile? Profile(RenderScope scope, string name) => scope.Site.AuthorOf(name);

    static void WritePerson(
        Utf8JsonWriter json,
        RenderScope scope,
        string name,
        AuthorProfile? profile,
        string? address
    )
    {
        json.WriteString("name", name);
        json.Optional("url", address);
        json.Optional("jobTitle", profile?.Role);
        json.Optional("description", profile?.Bio);
        // One that is wrong is told also where readers see another.
        var image = Portraits.AddressOf(scope, profile?.Image, profile?.Folder ?? "", head: null);
        if (!Portraits.Write(json, scope, profile))
        {
            json.Optional("image", image);
        }
        json.Optional("email", profile?.Email);
        json.List(
            "sameAs",
            (profile?.SameAs ?? []).Concat(profile?.Url is { } url ? [url] : []),
            page => json.WriteStringValue(page.Value)
        );
        json.Thing(
            "worksFor",
            "NewsMediaOrganization",
            () =>
            {
                json.WriteString("name", (scope.Site.Settings.Publisher?.Name ?? scope.Site.Settings.Name).Value);
                json.Optional("url", scope.Site.Settings.Root);
            }
        );
    }
}
