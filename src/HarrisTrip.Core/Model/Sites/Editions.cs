using System.Globalization;
using HarrisTrip.Files;
using HarrisTrip.Model.Settings;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Sites;

/// <summary>Shares a site's articles out among its languages, and among the lists of each.</summary>
static class Editions
{
    /// <summary>
    /// The edition at the root first, the others by their language; a site without an article has one edition.
    /// </summary>
    /// <param name="articles">What is published, newest first.</param>
    public static IReadOnlyList<Edition> Of(SiteSettings settings, IReadOnlyList<ArticleHead> articles)
    {
        var langOf = new Dictionary<string, string>(StringComparer.Ordinal);
        var numbers = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < articles.Count; i++)
        {
            if (!langOf.TryGetValue(articles[i].Lang, out var lang))
            {
                langOf[articles[i].Lang] = lang = LangOf(settings, articles[i].Lang);
            }
            if (!numbers.TryGetValue(lang, out var list))
            {
                numbers[lang] = list = [];
            }
            list.Add(i);
        }
        // Where nothing is in the site's own language, the one with the most articles takes its place.
        var main =
            numbers.Count == 0 || numbers.ContainsKey(settings.Language)
                ? settings.Language
                : numbers.MaxBy(n => n.Value.Count).Key;
        return
        [
            .. numbers
                .Keys.Append(main)
                .Distinct()
                .OrderByDescending(lang => lang == main)
                .ThenBy(lang => lang, StringComparer.Ordinal)
                .Select(lang => Make(settings, lang, lang == main, articles, numbers.GetValueOrDefault(lang) ?? [])),
        ];
    }

    /// <summary>The language of the edition that an article in this language belongs to.</summary>
    public static string LangOf(SiteSettings settings, string lang)
    {
        var named = (settings.Editions ?? []).Select(e => e.Lang!.Value).Append(settings.Language).ToList();
        return named.Find(tag => tag.Equals(lang, StringComparison.OrdinalIgnoreCase))
            ?? named.Find(tag => LanguageTag.Primary(tag) == LanguageTag.Primary(lang))
            ?? LanguageTag.Primary(lang);
    }

    static Edition Make(
        SiteSettings settings,
        string lang,
        bool isMain,
        IReadOnlyList<ArticleHead> all,
        List<int> numbers
    )
    {
        var folder = isMain ? "" : lang.ToLowerInvariant();
        var own = settings.Editions?.FirstOrDefault(e => e.Lang!.Value == lang);
        var lists = new Gatherer(all, folder);
        foreach (var number in numbers)
        {
            var head = all[number];
            lists.Add(ListKind.Category, head.CategoryName, number);
            foreach (var tag in head.Tags ?? [])
            {
                lists.Add(ListKind.Tag, tag, number);
            }
            foreach (var author in (head.Authors ?? []).Where(name => name != settings.Title?.Value))
            {
                lists.Add(ListKind.Author, author, number);
            }
            lists.Add(ListKind.Series, head.Series?.Name, number);
            lists.Add(ListKind.Month, head.Published?.Value.ToString("yyyy-MM", CultureInfo.InvariantCulture), number);
        }
        var order = (settings.Categories ?? [])
            .Select((c, at) => (Slug: NameSlug.Of(c.Name!.Value), At: at))
            .DistinctBy(c => c.Slug)
            .ToDictionary(c => c.Slug, c => c.At, StringComparer.Ordinal);
        return new Edition(
            lang,
            folder,
            own?.Title ?? settings.Name,
            own is null
                ? isMain || lang == settings.Language
                    ? settings.Description
                    : null
                : own.Description,
            new ArticleList(ListKind.Latest, "", folder, all, [.. numbers]),
            lists.Sorted(order)
        )
        {
            ShortTitle = own is null ? settings.ShortTitle : own.ShortTitle,
        };
    }

    /// <summary>
    /// Gathers the articles of each name; names with one slug are one, and called as most articles call them.
    /// </summary>
    sealed class Gatherer(IReadOnlyList<ArticleHead> all, string folder)
    {
        readonly Dictionary<(ListKind Kind, string Name), string> slugs = [];
        readonly Dictionary<(ListKind Kind, string Slug), Gathered> found = [];

        public void Add(ListKind kind, string? name, int number)
        {
            if (name is null)
            {
                return;
            }
            if (!slugs.TryGetValue((kind, name), out var slug))
            {
                slugs[(kind, name)] = slug = kind == ListKind.Month ? name : NameSlug.Of(name);
            }
            if (!found.TryGetValue((kind, slug), out var gathered))
            {
                found[(kind, slug)] = gathered = new Gathered();
            }
            if (gathered.Numbers is not [.., var last] || last != number)
            {
                gathered.Numbers.Add(number);
            }
            gathered.Spellings[name] = gathered.Spellings.GetValueOrDefault(name) + 1;
        }

        /// <param name="order">The place of categories, by slug.</param>
        public IReadOnlyList<ArticleList> Sorted(Dictionary<string, int> order) =>
            [
                .. found
                    .Select(f => Make(f.Key.Kind, f.Key.Slug, f.Value))
                    .OrderBy(list => list.Kind)
                    .ThenBy(list =>
                        list.Kind == ListKind.Category
                            ? order.GetValueOrDefault(Paths.NameOf(list.Folder), int.MaxValue)
                            : 0
                    )
                    .ThenByDescending(list => list.Kind == ListKind.Category ? list.Count : 0)
                    .ThenByDescending(list => list.Kind == ListKind.Month ? list.Name : "", StringComparer.Ordinal)
                    .ThenBy(list => list.Name, NameOrder.Comparer),
            ];

        ArticleList Make(ListKind kind, string slug, Gathered gathered)
        {
            var name = gathered
                .Spellings.OrderByDescending(s => s.Value)
                .ThenBy(s => s.Key, StringComparer.Ordinal)
                .First()
                .Key;
            var path =
                kind == ListKind.Month
                    ? "archive/" + slug.Replace('-', '/')
                    : $"{kind.ToString().ToLowerInvariant()}/{slug}";
            IEnumerable<int> numbers =
                kind != ListKind.Series
                    ? gathered.Numbers
                    : gathered.Numbers.OrderBy(n => all[n].Series!.Part ?? int.MaxValue).ThenByDescending(n => n);
            return new ArticleList(kind, name, Paths.Combine(folder, path), all, [.. numbers]);
        }
    }

    sealed class Gathered
    {
        public List<int> Numbers { get; } = [];
        public Dictionary<string, int> Spellings { get; } = new(StringComparer.Ordinal);
    }
}
