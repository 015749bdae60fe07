using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Body;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Articles;

/// <summary>An article as its author wrote it, with everything that could be read of it.</summary>
/// <param name="Path">The file in the source folder.</param>
/// <param name="Name">The name of its folder or file: what its slug is by default.</param>
/// <param name="At">The start of the file, as the user named it.</param>
/// <param name="Anchors">The id of each heading of the body.</param>
/// <param name="MissingBefore">Announced sections without a heading, by the heading that they belong before.</param>
public sealed record Article(
    string Path,
    string Name,
    Location At,
    FrontMatter Matter,
    Text Title,
    string Slug,
    string Lang,
    MarkdownBody Body,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<string> Anchors,
    ILookup<int, Section> MissingBefore
)
{
    /// <summary>Where its pictures and files lie.</summary>
    public string Folder => Files.Paths.FolderOf(Path);

    /// <summary>
    /// The rights records, by the file in the source folder that each is for; of two for one file the first.
    /// </summary>
    internal IReadOnlyDictionary<string, ImageRecord> Records { get; } =
        ImageRecords.ByPath(Files.Paths.FolderOf(Path), Matter);

    /// <summary>The blocks of the publication's own in its body, by their places.</summary>
    public IReadOnlyDictionary<Location, (OwnBlock Block, BlockValues Values)> OwnBlocks { get; init; } =
        new Dictionary<Location, (OwnBlock, BlockValues)>();

    /// <summary>
    /// When the text that readers see last changed: the latest of publication, update and corrections. A day counts
    /// from its beginning.
    /// </summary>
    public Moment? Modified =>
        Matter.Published is not { } published
            ? Matter.Updated?.Value
            : new[] { published, Matter.Updated ?? published }
                .Concat((Matter.Corrections ?? []).Select(c => c.Date).OfType<Located<Moment>>())
                .Select(m => m.Value)
                .MaxBy(m => m.Value);

    public bool IsDraft => Matter.Draft?.Value ?? false;

    /// <inheritdoc cref="ArticleKind.IsPage"/>
    public bool IsPage => Matter.IsPage;
}

/// <summary>What the reading of an article depends on beside its file.</summary>
/// <param name="Drafts">True when drafts are built: then what is merely missing from one is a warning.</param>
/// <param name="Lang">The language of an article that names none.</param>
/// <param name="QuoteMarks">The quotation marks of a language.</param>
/// <param name="NumberMarks">The separators in the numbers of a language.</param>
/// <param name="Zone">Of moments that name none; null where each has to.</param>
/// <param name="Fields">The keys of front matter; null where there are none but ours.</param>
/// <param name="Blocks">The blocks of the publication's own; null where there are none.</param>
public sealed record ParseOptions(
    bool Drafts,
    string Lang,
    Func<string, QuoteMarks> QuoteMarks,
    Func<string, NumberMarks> NumberMarks,
    PublicationZone? Zone = null,
    ArticleFields? Fields = null,
    IReadOnlyList<OwnBlock>? Blocks = null
)
{
    /// <summary>The names of authors that have a record with a key, by their keys.</summary>
    public IReadOnlyDictionary<string, string> AuthorNames { get; init; } = new Dictionary<string, string>();
}
