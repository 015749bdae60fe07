using HarrisTrip.Model.Settings;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Sites;

/// <summary>All that a page can show of the pages around it.</summary>
public sealed class Site
{
    readonly ArticleHead[] articles;
    readonly ArticleHead[] byPath;
    readonly Dictionary<string, ArticleHead> bySlug;

    /// <summary>Slugs that several articles have, in different folders of the site.</summary>
    readonly HashSet<string> twice;

    /// <summary>Articles whose paths are not composed, by their composed paths.</summary>
    readonly Lazy<Dictionary<string, ArticleHead>> spelt;

    /// <param name="heads">All articles that were read, whatever their standing.</param>
    /// <param name="single">One article as a bundle of its own: its page is the bundle's root.</param>
    /// <param name="now">The pinned clock.</param>
    public Site(SiteSettings settings, IReadOnlyList<ArticleHead> heads, bool single, DateTimeOffset now)
    {
        Settings = settings;
        Now = now;
        Single = single;
        articles = [.. heads.Where(h => h.Standing == Standing.Published)];
        Array.Sort(articles, ByTime);
        HasCorrections = articles.Any(h => h.Corrections > 0);
        Editions = single ? [] : Sites.Editions.Of(settings, articles);
        Embargoed = [.. heads.Where(h => h.Standing == Standing.Embargoed)];
        Gone = single ? [] : GoneOf(heads, articles);
        byPath = [.. heads.OrderBy(h => h.Path, StringComparer.Ordinal)];
        spelt = new(() =>
            byPath
                .Where(h => Composed.Of(h.Path) != h.Path)
                .DistinctBy(h => Composed.Of(h.Path))
                .ToDictionary(h => Composed.Of(h.Path), StringComparer.Ordinal)
        );
        bySlug = new Dictionary<string, ArticleHead>(heads.Count, StringComparer.Ordinal);
        // A draft that is not built may not take the place of what is published.
        foreach (var head in Articles.Concat(Embargoed).Concat(heads))
        {
            bySlug.TryAdd(head.Slug, head);
        }
        twice =
        [
            .. Articles.Concat(Embargoed).CountBy(h => h.Slug).Where(slug => slug.Value > 1).Select(slug => slug.Key),
        ];
    }

    public SiteSettings Settings { get; }

    public bool Single { get; }

    /// <summary>The pinned clock.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>True when it has feeds and sitemaps: these name full addresses.</summary>
    public bool HasFeeds => !Single && Settings.Root is not null;

    /// <summary>True when readers can search it: where nothing is published, there is nothing to be found.</summary>
    public bool HasSearch => !Single && Settings.Search is { Value: true } && articles.Length > 0;

    /// <summary>The editions that have something to be found, and so a search page.</summary>
    public IEnumerable<Edition> Searched => HasSearch ? Editions.Where(edition => edition.Latest.Count > 0) : [];

    /// <summary>What is published, newest first.</summary>
    public IReadOnlyList<ArticleHead> Articles => articles;

    /// <summary>True when something published was corrected: every page asks, so it is known from the start.</summary>
    public bool HasCorrections { get; }

    /// <summary>
    /// What is embargoed: not a trace of it goes into the bundle, but its faults are known before its hour.
    /// </summary>
    public IReadOnlyList<ArticleHead> Embargoed { get; }

    /// <summary>
    /// What has expired, where nothing else has taken its address: hosts that can answer 410 there (RFC 9110, 15.5.11).
    /// </summary>
    public IReadOnlyList<GoneAddress> Gone { get; }

    /// <summary>
    /// The article that an author names: by its slug, or by the name of its folder or file where several have that
    /// slug.
    /// </summary>
    public ArticleHead? Find(string name) =>
        !twice.Contains(name) && bySlug.TryGetValue(name, out var head)
            ? head
            : ByPath(name + "/index.md") ?? ByPath(name + ".md");

    /// <summary>True for a slug by which no article can be named, since several have it.</summary>
    public bool HasSlugTwice(string slug) => twice.Contains(slug);

    /// <summary>
    /// What is published in each language, the edition at the site's root first; empty for a bundle of one article.
    /// </summary>
    public IReadOnlyList<Edition> Editions { get; }

    /// <summary>
    /// The edition that holds, or would hold, what is written in a language; null in a bundle of one article.
    /// </summary>
    public Edition? EditionFor(string lang)
    {
        var own = Sites.Editions.LangOf(Settings, lang);
        return Editions.FirstOrDefault(edition => edition.Lang == own) ?? (Editions.Count > 0 ? Editions[0] : null);
    }

    /// <summary>The number of a published article, by which lists know it; of another, where it would stand.</summary>
    internal int NumberOf(ArticleHead head) =>
        articles.AsSpan().BinarySearch(new PlaceOf(head)) is var at && at < 0 ? ~at : at;

    /// <summary>The article whose file this is in the source folder.</summary>
    public ArticleHead? ByPath(string path) =>
        AtPath(path)
        ?? (
            System.Text.Ascii.IsValid(path)
                ? null
                : AtPath(Composed.Of(path)) ?? spelt.Value.GetValueOrDefault(Composed.Of(path))
        );

    ArticleHead? AtPath(string path) =>
        byPath.AsSpan().BinarySearch(new PathOf(path)) is >= 0 and var at ? byPath[at] : null;

    /// <summary>Where an article's page lies in the bundle: <c>slug/index.html</c>.</summary>
    public string FileOf(ArticleHead head) => Single ? "index.html" : head.Address + "index.html";

    /// <summary>The full address of something under the site's root; null when the root's address is unknown.</summary>
    public string? Absolute(string path) => Settings.Root is { } root ? root + Files.Paths.Encode(path) : null;

    /// <summary>The old addresses of what has expired are gone with it: they may name what it was about.</summary>
    static List<GoneAddress> GoneOf(IReadOnlyList<ArticleHead> heads, ArticleHead[] articles)
    {
        List<GoneAddress> gone =
        [
            .. heads
                .Where(h => h.Standing == Standing.Expired)
                .SelectMany(head => head.Addresses.Select(address => new GoneAddress(head, address)))
                .DistinctBy(a => a.File, AddressLimits.OnSomeDisk),
        ];
        if (gone.Count > 0)
        {
            var taken = articles
                .SelectMany(head => head.Addresses)
                .Select(AddressLimits.FileOf)
                .ToHashSet(AddressLimits.OnSomeDisk);
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
        : string.CompareOrdinal(one.Slug, other.Slug) is not 0 and var slug ? slug
        : string.CompareOrdinal(one.Path, other.Path);

    /// <summary>Looks for an article among those in the order of time.</summary>
    readonly struct PlaceOf(ArticleHead head) : IComparable<ArticleHead>
    {
        public int CompareTo(ArticleHead? other) => ByTime(head, other!);
    }

    /// <summary>Looks for a path among articles that are in its order.</summary>
    readonly struct PathOf(string path) : IComparable<ArticleHead>
    {
        public int CompareTo(ArticleHead? other) => string.CompareOrdinal(path, other?.Path);
    }
}
