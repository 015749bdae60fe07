using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
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
    readonly Dictionary<(ListKind, string Slug), ArticleList> bySlug;

    internal Edition(
        string lang,
        string folder,
        Text title,
        Text? description,
        ArticleList latest,
        IReadOnlyList<ArticleList> lists
    )
    {
        Lang = lang;
        Folder = folder;
        Title = title;
        Description = description;
        Latest = latest;
        ArticleList[] Of(ListKind kind) => [.. lists.Where(list => list.Kind == kind)];
        (Categories, Tags, Authors, Series, Months) = (
            Of(ListKind.Category),
            Of(ListKind.Tag),
            Of(ListKind.Author),
            Of(ListKind.Series),
            Of(ListKind.Month)
        );
        bySlug = lists
            .Where(list => list.Kind != ListKind.Month)
            .ToDictionary(list => (list.Kind, Paths.NameOf(list.Folder)));
    }

    public string Lang { get; }

    /// <summary>"" for the edition at the site's root.</summary>
    public string Folder { get; }

    /// <summary>What the publication is called in this language.</summary>
    public Text Title { get; }
    public Text? Description { get; }

    /// <summary>The same where there is little room; null where the title has to do.</summary>
    public Text? ShortTitle { get; init; }

    /// <summary>All its articles, newest first.</summary>
    public ArticleList Latest { get; }

    /// <summary>In the order of site.yaml, then the largest first.</summary>
    public IReadOnlyList<ArticleList> Categories { get; }

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<ArticleList> Tags { get; }

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<ArticleList> Authors { get; }

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<ArticleList> Series { get; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<ArticleList> Months { get; }

    /// <summary>All lists of a kind.</summary>
    public IReadOnlyList<ArticleList> ListsOf(ListKind kind) =>
        kind switch
        {
            ListKind.Category => Categories,
            ListKind.Tag => Tags,
            ListKind.Author => Authors,
            ListKind.Series => Series,
            ListKind.Month => Months,
            _ => [Latest],
        };

    /// <summary>The file of a page of this edition, whose path is that of the edition at the root.</summary>
    public string FileOf(string path) => Paths.Combine(Folder, path);

    /// <summary>The list of a name, however it is spelt.</summary>
    public ArticleList? Find(ListKind kind, string name) => bySlug.GetValueOrDefault((kind, NameSlug.Of(name)));
}
