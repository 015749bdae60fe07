using HarrisTrip.Model.Settings;
using HarrisTrip.Tracing;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Sites;

/// <summary>
/// Everything that a page can show of the pages around it, and the one door through which it learns of them: for a
/// file whose questions are noted, each is.
/// </summary>
public sealed class Site
{
    readonly IReadOnlyList<ArticleHead> heads;
    readonly ArticleHead[] articles;
    readonly ArticleHead[] pages;
    readonly ArticleHead[] embargoed;
    readonly IReadOnlyList<GoneAddress> gone;
    readonly IReadOnlyList<Edition> editions;
    readonly bool hasCorrections;
    readonly Dictionary<string, AuthorProfile> authors = new(StringComparer.Ordinal);
    readonly Clock clock;
    readonly Trace? trace;
    readonly Site? plain;
    readonly Dictionary<string, ArticleHead> byPath;
    readonly Dictionary<string, ArticleHead> bySlug;

    /// <summary>Slugs that several articles have, in different folders of the site.</summary>
    readonly HashSet<string> ambiguousSlugs;

    /// <summary>Articles whose paths are not in Normalization Form C, by their normalized paths.</summary>
    readonly Lazy<Dictionary<string, ArticleHead>> byComposedPath;

    /// <param name="heads">All articles that were read, whatever their standing.</param>
    /// <param name="single">One article as a bundle of its own: its page is the bundle's root.</param>
    public Site(SiteSettings settings, IReadOnlyList<ArticleHead> heads, bool single, Clock clock)
    {
        Settings = settings;
        this.heads = heads;
        this.clock = clock;
        Single = single;
        articles = [.. heads.Where(h => h is { Standing: Standing.Published, IsPage: false })];
        Array.Sort(articles, ByTime);
        pages = [.. heads.Where(h => h is { Standing: Standing.Published, IsPage: true })];
        Array.Sort(pages, BySlug);
        hasCorrections = articles.Any(h => h.Corrections > 0);
        editions = single ? [] : Sites.Editions.Of(settings, articles);
        embargoed = [.. heads.Where(h => h.Standing == Standing.Embargoed)];
        gone = single ? [] : GoneOf(heads, articles.Concat(pages));
        foreach (var author in settings.Authors ?? [])
        {
            authors.TryAdd(author.Name!.Value, author);
        }
        foreach (var author in settings.Authors ?? [])
        {
            authors.TryAdd(SlugKey(author.Name!.Value), author);
        }
        byPath = heads.ToDictionary(h => h.Path, StringComparer.Ordinal);
        byComposedPath = new(() =>
            byPath
                .OrderBy(h => h.Key, StringComparer.Ordinal)
                .Select(h => (Path: UnicodeNormalization.Compose(h.Key), h.Key, Head: h.Value))
                .Where(h => h.Path != h.Key)
                .DistinctBy(h => h.Path)
                .ToDictionary(h => h.Path, h => h.Head, StringComparer.Ordinal)
        );
        bySlug = new Dictionary<string, ArticleHead>(heads.Count, StringComparer.Ordinal);
        // A draft that is not built may not take the place of what is published.
        foreach (var head in articles.Concat(pages).Concat(embargoed).Concat(heads))
        {
            bySlug.TryAdd(head.Slug, head);
        }
        ambiguousSlugs =
        [
            .. articles
                .Concat(pages)
                .Concat(embargoed)
                .CountBy(h => h.Slug)
                .Where(slug => slug.Value > 1)
                .Select(slug => slug.Key),
        ];
    }

    Site(Site site, Trace trace)
    {
        (Settings, Single, clock, plain, this.trace) = (
            site.Settings,
            site.Single,
            site.clock with
            {
                Trace = trace,
            },
            site,
            trace
        );
        (heads, articles, pages, embargoed) = (site.heads, site.articles, site.pages, site.embargoed);
        (gone, hasCorrections) = (site.gone, site.hasCorrections);
        (byPath, bySlug, authors) = (site.byPath, site.bySlug, site.authors);
        (ambiguousSlugs, byComposedPath) = (site.ambiguousSlugs, site.byComposedPath);
        editions = [.. site.editions.Select(edition => edition.With(trace))];
        StaticFiles = site.StaticFiles;
    }

    /// <summary>The same site, for a file whose questions are noted.</summary>
    public Site With(Trace trace) => new(plain ?? this, trace);

    /// <summary>Notes one question, and answers it from all that there is.</summary>
    public T Answer<T>(QuestionKind kind, string key, Func<Site, T> answer)
    {
        trace?.Ask(kind, key);
        return answer(plain ?? this);
    }

    public SiteSettings Settings { get; }

    /// <summary>The publisher's own files for its root.</summary>
    public IReadOnlyList<StaticFile> StaticFiles { get; init; } = [];

    public bool Single { get; }

    /// <summary>True from a moment on.</summary>
    public bool IsPast(DateTimeOffset moment) => clock.IsPast(moment);

    /// <summary>True when it has feeds and sitemaps: these name full addresses.</summary>
    public bool HasFeeds => !Single && Settings.Root is not null;

    /// <summary>True when readers can search it: where nothing is published, there is nothing to be found.</summary>
    public bool HasSearch =>
        Asked(QuestionKind.HasSearch, !Single && Settings.Search is { Value: true } && articles.Length > 0);

    /// <summary>The editions that have something to be found, and so a search page.</summary>
    public IEnumerable<Edition> Searched =>
        Asked(QuestionKind.Searched, (plain ?? this).HasSearch)
            ? editions.Where((_, i) => (plain ?? this).editions[i].Latest.Count > 0)
            : [];

    /// <summary>All articles, whatever their standing: what everything here follows from, with the settings.</summary>
    internal IReadOnlyList<ArticleHead> Heads => heads;

    /// <summary>
    /// What is published as news, newest first: all that lists, feeds and counts are made of. Pages are none of it.
    /// </summary>
    public IReadOnlyList<ArticleHead> Articles => Asked(QuestionKind.Articles, articles);

    /// <summary>The pages that are published, such as About and Imprint, by their slugs.</summary>
    public IReadOnlyList<ArticleHead> Pages => Asked(QuestionKind.Pages, pages);

    /// <summary>All that an author wrote and that is published at an address of its own: articles, then pages.</summary>
    public IEnumerable<ArticleHead> Published => Articles.Concat(Pages);

    /// <summary>True when something published was corrected: every page asks, so it is known from the start.</summary>
    public bool HasCorrections => Asked(QuestionKind.HasCorrections, hasCorrections);

    /// <summary>What is published and was corrected, newest first.</summary>
    public IEnumerable<ArticleHead> Corrected =>
        Asked(QuestionKind.Corrected, articles.Where(head => head.Corrections > 0));

    /// <summary>
    /// What is embargoed: not a trace of it goes into the bundle, but its faults are known before its hour.
    /// </summary>
    public IReadOnlyList<ArticleHead> Embargoed => Asked(QuestionKind.Embargoed, embargoed);

    /// <summary>
    /// What has expired, where nothing else has taken its address: hosts that can answer 410 there (RFC 9110, 15.5.11).
    /// </summary>
    public IReadOnlyList<GoneAddress> Gone => Asked(QuestionKind.Gone, gone);

    /// <summary>
    /// The article that an author names: by its slug, or by the name of its folder or file where several have that
    /// slug.
    /// </summary>
    public ArticleHead? Find(string name)
    {
        trace?.Ask(QuestionKind.Named, name);
        return !ambiguousSlugs.Contains(name) && bySlug.TryGetValue(name, out var head)
            ? head
            : FindPath(name + "/index.md") ?? FindPath(name + ".md");
    }

    /// <summary>The record of an author, however the name is spelt; null where there is none.</summary>
    public AuthorProfile? AuthorOf(string name) =>
        authors.GetValueOrDefault(name) ?? authors.GetValueOrDefault(SlugKey(name));

    /// <summary>No name begins like this.</summary>
    static string SlugKey(string name) => "\n" + NameSlug.WithoutAccents(name);

    /// <summary>True for a slug by which no article can be named, since several have it.</summary>
    public bool IsAmbiguous(string slug)
    {
        trace?.Ask(QuestionKind.IsAmbiguous, slug);
        return ambiguousSlugs.Contains(slug);
    }

    /// <summary>
    /// What is published in each language, the edition at the site's root first; empty for a bundle of one article.
    /// </summary>
    public IReadOnlyList<Edition> Editions => Asked(QuestionKind.Editions, editions);

    /// <summary>
    /// The edition that holds, or would hold, what is written in a language; null in a bundle of one article.
    /// </summary>
    public Edition? EditionFor(string lang)
    {
        trace?.Ask(QuestionKind.Edition, lang);
        var own = Sites.Editions.LangOf(Settings, lang);
        return editions.FirstOrDefault(edition => edition.Lang == own) ?? (editions.Count > 0 ? editions[0] : null);
    }

    /// <summary>The number of a published article, by which lists know it; of another, where it would stand.</summary>
    internal int NumberOf(ArticleHead head) =>
        articles.AsSpan().BinarySearch(new PlaceOf(head)) is var at && at < 0 ? ~at : at;

    /// <summary>The article whose file this is in the source folder.</summary>
    public ArticleHead? ByPath(string path)
    {
        trace?.Ask(QuestionKind.Head, path);
        return FindPath(path);
    }

    ArticleHead? FindPath(string path) =>
        AtPath(path)
        ?? (
            System.Text.Ascii.IsValid(path)
                ? null
                : AtPath(UnicodeNormalization.Compose(path))
                    ?? byComposedPath.Value.GetValueOrDefault(UnicodeNormalization.Compose(path))
        );

    T Asked<T>(QuestionKind kind, T answer)
    {
        trace?.Ask(kind);
        return answer;
    }

    ArticleHead? AtPath(string path) => byPath.GetValueOrDefault(path);

    /// <summary>Where an article's page lies in the bundle: <c>slug/index.html</c>.</summary>
    public string FileOf(ArticleHead head) => Single ? "index.html" : head.Address + "index.html";

    /// <summary>The full address of something under the site's root; null when the root's address is unknown.</summary>
    public string? Absolute(string path) => Settings.Root is { } root ? root + Files.Paths.Encode(path) : null;

    /// <summary>The old addresses of what has expired are gone with it: they may name what it was about.</summary>
    static List<GoneAddress> GoneOf(IReadOnlyList<ArticleHead> heads, IEnumerable<ArticleHead> published)
    {
        List<GoneAddress> gone =
        [
            .. heads
                .Where(h => h.Standing == Standing.Expired)
                .SelectMany(head => head.Addresses.Select(address => new GoneAddress(head, address)))
                .DistinctBy(a => a.File, AddressLimits.DiskComparer),
        ];
        if (gone.Count > 0)
        {
            var taken = published
                .SelectMany(head => head.Addresses)
                .Select(AddressLimits.FileOf)
                .ToHashSet(AddressLimits.DiskComparer);
            gone.RemoveAll(a => taken.Contains(a.File));
        }
        return gone;
    }

    /// <summary>The newest first; what has no date yet before all.</summary>
    static int ByTime(ArticleHead one, ArticleHead other) =>
        (other.Published?.Value ?? DateTimeOffset.MaxValue).CompareTo(one.Published?.Value ?? DateTimeOffset.MaxValue)
            is not 0
                and var time
            ? time
            : BySlug(one, other);

    static int BySlug(ArticleHead one, ArticleHead other) =>
        string.CompareOrdinal(one.Slug, other.Slug) is not 0 and var slug
            ? slug
            : string.CompareOrdinal(one.Path, other.Path);

    /// <summary>Looks for an article among those in the order of time.</summary>
    readonly struct PlaceOf(ArticleHead head) : IComparable<ArticleHead>
    {
        public int CompareTo(ArticleHead? other) => ByTime(head, other!);
    }
}
