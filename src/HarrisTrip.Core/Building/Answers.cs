using System.Collections.Concurrent;
using System.Globalization;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Lists;
using HarrisTrip.Tracing;

namespace HarrisTrip.Building;

/// <summary>
/// The answers to all that the making of files can ask, each by its hash and found once, from any thread. Here stands
/// what a question means: a new kind of question gets its answer here.
/// </summary>
sealed class Answers(Fingerprints fingerprints, ThemeFingerprint theme, DateTimeOffset now)
{
    readonly ConcurrentDictionary<Question, UInt128> known = new();
    Lazy<Dictionary<string, ArticleList>>? lists;

    /// <summary>Set as soon as all articles are known; until then only source files can be asked for.</summary>
    public Site Site
    {
        get => field ?? throw new InvalidOperationException("The site is asked for before it is known.");
        set
        {
            field = value;
            lists = new(() => ListsOf(value));
            OfSite = ContentHash.Of(
                value
                    .Heads.SelectMany(head => new[] { head.Identity, head.OfPictures })
                    .Concat(value.StaticFiles.Select(file => ContentHash.Of(file.Path)))
            );
        }
    }

    /// <summary>
    /// A hash of all that is asked of the site. While it is as it was, so is every answer of which
    /// <see cref="IsOfSite"/> is true, and none of them has to be found.
    /// </summary>
    public UInt128 OfSite { get; private set; }

    /// <summary>The files of data.</summary>
    public DataFiles Data { get; set; } = DataFiles.None;

    /// <summary>True when there is a page at this path of the bundle.</summary>
    public Func<string, bool> IsPlanned { get; set; } = _ => false;

    /// <summary>The same when what is embargoed will be published.</summary>
    public Func<string, bool> IsPlannedThen { get; set; } = _ => false;

    /// <summary>What sitemaps tell of the pictures of the article at a path.</summary>
    public Func<string, IReadOnlyList<string>> PicturesOf { get; set; } = _ => [];

    /// <summary>
    /// True when the answer follows from the articles' heads, the names of static files and what the whole build rests on.
    /// </summary>
    public static bool IsOfSite(QuestionKind kind) =>
        kind
            is not (
                QuestionKind.Article
                or QuestionKind.Asset
                or QuestionKind.Data
                or QuestionKind.IsPast
                or QuestionKind.Template
                or QuestionKind.ThemeFile
                or QuestionKind.Icon
                or QuestionKind.Style
                or QuestionKind.Pictures
            );

    public UInt128 Of(Question question) => known.GetOrAdd(question, Find);

    UInt128 Find(Question question)
    {
        var (kind, key, number) = question;
        return kind switch
        {
            QuestionKind.Article => fingerprints.Of(key) ?? 0,
            QuestionKind.Asset => Asset(key),
            QuestionKind.IsPast => ContentHash.Of(now.UtcTicks >= number),
            QuestionKind.Data => Data.PathOf(key) is { } file
                ? ContentHash.Of([fingerprints.Of(file) ?? 0, ContentHash.Of(file)])
                : 0,
            QuestionKind.Template => theme.OfText(key),
            QuestionKind.ThemeFile or QuestionKind.Style => Site.Settings.Style is { } style
                ? ContentHash.Of(style.Files.Select(OfStyle).Prepend(theme.OfAssets))
                : theme.OfAssets,
            QuestionKind.Icon => Site.Settings.Icon is { } icon && Paths.Resolve("", icon.Value) is { } path
                ? Asset(path)
                : theme.OfAssets,
            QuestionKind.Page or QuestionKind.File => ContentHash.Of((number == 0 ? IsPlanned : IsPlannedThen)(key)),
            QuestionKind.Pictures => ContentHash.Of(PicturesOf(key)),
            QuestionKind.Head => Of(Site.ByPath(key)),
            QuestionKind.Records => Site.ByPath(key)?.OfPictures ?? 0,
            QuestionKind.Named => Of(Site.Find(key)),
            QuestionKind.IsAmbiguous => ContentHash.Of(Site.IsAmbiguous(key)),
            QuestionKind.Articles => Of(Site.Articles),
            QuestionKind.Pages => Of(Site.Pages),
            QuestionKind.Corrected => Of(Site.Corrected),
            QuestionKind.HasCorrections => ContentHash.Of(Site.HasCorrections),
            QuestionKind.Embargoed => Of(Site.Embargoed),
            QuestionKind.Embargo => Site.Embargoed.Count == 0
                ? 0
                : ContentHash.Of(new EmbargoTraces(Site).Sought.Order(StringComparer.Ordinal)),
            QuestionKind.Gone => ContentHash.Of(
                Site.Gone.Select(gone => gone.Address)
                    .Concat(Site.Gone.Select(g => Of(g.Head).ToString(CultureInfo.InvariantCulture)))
            ),
            QuestionKind.HasSearch => ContentHash.Of(Site.HasSearch),
            QuestionKind.Searched => ContentHash.Of(Site.Searched.Select(edition => edition.Lang)),
            QuestionKind.Editions => ContentHash.Of(Site.Editions.Select(edition => edition.Lang)),
            QuestionKind.Edition => ContentHash.Of(Site.EditionFor(key)?.Lang ?? ""),
            QuestionKind.Lists => ContentHash.Of(
                Edition(key)?.ListsOf((ListKind)number).SelectMany(list => new[] { list.Name, list.Folder }) ?? []
            ),
            QuestionKind.List => Split(key) is var (lang, slug) ? Of(Edition(lang)?.BySlug((ListKind)number, slug)) : 0,
            QuestionKind.ListAt => Split(key) is var (_, folder) ? Of(ListAt(folder)) : 0,
            QuestionKind.Count => (UInt128)(ListAt(key)?.Count ?? -1),
            QuestionKind.Item => ListAt(key) is { } list && Index(number) is var at && Has(list, at) ? Of(list[at]) : 0,
            QuestionKind.Place => Split(key) is var (of, article) && Site.ByPath(article) is { } head
                ? (UInt128)(ListAt(of)?.PlaceOf(head) ?? -1)
                : 0,
            QuestionKind.HasDated => ContentHash.Of(ListAt(key)?.HasDated == true),
            QuestionKind.Neighbours => Site.ByPath(key) is { } one
            && RelatedNavigation.Neighbours(Site, one) is var (previous, next)
                ? ContentHash.Of([Of(previous), Of(next)])
                : 0,
            QuestionKind.Related => Site.ByPath(key) is { } other ? Of(Related.Of(Site, other)) : 0,
            _ => throw new InvalidOperationException($"Nobody answers {question}."),
        };
    }

    UInt128 OfStyle(Text file) => Paths.Resolve("", file.Value) is { } path ? Asset(path) : 0;

    static UInt128 Of(ArticleHead? head) => head?.Identity ?? 0;

    static UInt128 Of(IEnumerable<ArticleHead> heads) => ContentHash.Of(heads.Select(head => head.Identity));

    static UInt128 Of(ArticleList? list) => list is null ? 0 : ContentHash.Of([list.Name, list.Folder]);

    UInt128 Asset(string path)
    {
        var at = fingerprints.Of(path) is null ? SourceNames.FindSpelling(fingerprints, path) : path;
        return at is null
            ? 0
            : ContentHash.Of([
                fingerprints.Of(at) ?? 0,
                ContentHash.Of(at),
                ContentHash.Of(SourceNames.HasLookalike(fingerprints, at)),
            ]);
    }

    Edition? Edition(string lang) => Site.Editions.FirstOrDefault(edition => edition.Lang == lang);

    ArticleList? ListAt(string folder) => lists!.Value.GetValueOrDefault(folder);

    static Index Index(long number) => number < 0 ? ^(int)-number : (int)number;

    static bool Has(ArticleList list, Index at) =>
        at.GetOffset(list.Count) is var offset && offset >= 0 && offset < list.Count;

    static (string, string) Split(string key) => key.IndexOf('\n') is var at ? (key[..at], key[(at + 1)..]) : default;

    static Dictionary<string, ArticleList> ListsOf(Site site)
    {
        var byFolder = new Dictionary<string, ArticleList>(StringComparer.Ordinal);
        foreach (var list in site.Editions.SelectMany(e => Enum.GetValues<ListKind>().SelectMany(e.ListsOf)))
        {
            byFolder.TryAdd(list.Folder, list);
        }
        return byFolder;
    }
}
