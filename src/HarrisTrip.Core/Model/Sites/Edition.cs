using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Tracing;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Sites;

/// <summary>
/// What is published in one language, with lists of its own: a reader of one language has no use for headlines in
/// another.
/// The edition in the site's own language lies at the site's root, any other in a folder that is called by its
/// language.
/// </summary>
public sealed class Edition
{
    readonly ArticleList latest;
    readonly ILookup<ListKind, ArticleList> lists;
    readonly Dictionary<(ListKind, string Slug), ArticleList> bySlug;
    readonly Trace? trace;
    readonly Dictionary<ArticleList, ArticleList> traced = [];

    /// <param name="lists">Each kind in its order.</param>
    internal Edition(
        string lang,
        string folder,
        Text title,
        Text? description,
        ArticleList latest,
        IReadOnlyList<ArticleList> lists
    )
    {
        (Lang, Folder, Title, Description, this.latest) = (lang, folder, title, description, latest);
        this.lists = lists.ToLookup(list => list.Kind);
        bySlug = lists
            .Where(list => list.Kind != ListKind.Month)
            .ToDictionary(list => (list.Kind, Paths.NameOf(list.Folder)));
    }

    Edition(Edition edition, Trace trace)
    {
        (Lang, Folder, Title, Description, ShortTitle) = (
            edition.Lang,
            edition.Folder,
            edition.Title,
            edition.Description,
            edition.ShortTitle
        );
        (latest, lists, bySlug, this.trace) = (edition.latest, edition.lists, edition.bySlug, trace);
    }

    /// <summary>The same edition, for a file whose questions are noted.</summary>
    internal Edition With(Trace trace) => new(this, trace);

    public string Lang { get; }

    /// <summary>"" for the edition at the site's root.</summary>
    public string Folder { get; }

    /// <summary>What the publication is called in this language.</summary>
    public Text Title { get; }
    public Text? Description { get; }

    /// <summary>The same where there is little room; null where the title has to do.</summary>
    public Text? ShortTitle { get; init; }

    /// <summary>All its articles, newest first.</summary>
    public ArticleList Latest => With(latest);

    /// <summary>In the order of site.yaml, then the largest first.</summary>
    public IReadOnlyList<ArticleList> Categories => ListsOf(ListKind.Category);

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<ArticleList> Tags => ListsOf(ListKind.Tag);

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<ArticleList> Authors => ListsOf(ListKind.Author);

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<ArticleList> Series => ListsOf(ListKind.Series);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<ArticleList> Months => ListsOf(ListKind.Month);

    /// <summary>All lists of a kind.</summary>
    public IReadOnlyList<ArticleList> ListsOf(ListKind kind)
    {
        if (kind == ListKind.Latest)
        {
            return [Latest];
        }
        trace?.Ask(QuestionKind.Lists, Lang, (int)kind);
        return [.. lists[kind].Select(With)];
    }

    /// <summary>The file of a page of this edition, whose path is that of the edition at the root.</summary>
    public string FileOf(string path) => Paths.Combine(Folder, path);

    /// <summary>The list of a name, however it is spelt.</summary>
    public ArticleList? Find(ListKind kind, string name)
    {
        var slug = NameSlug.Of(name);
        trace?.Ask(QuestionKind.List, $"{Lang}\n{slug}", (int)kind);
        return BySlug(kind, slug);
    }

    internal ArticleList? BySlug(ListKind kind, string slug) =>
        bySlug.TryGetValue((kind, slug), out var list) ? With(list) : null;

    /// <summary>The list whose pages lie in a folder of the bundle; a file asks for its own by it.</summary>
    public ArticleList At(string folder)
    {
        trace?.Ask(QuestionKind.ListAt, $"{Lang}\n{folder}");
        return With(
            folder == latest.Folder ? latest : lists.SelectMany(kind => kind).First(list => list.Folder == folder)
        );
    }

    ArticleList With(ArticleList list) =>
        trace is null ? list
        : traced.TryGetValue(list, out var known) ? known
        : traced[list] = list.With(trace);
}
