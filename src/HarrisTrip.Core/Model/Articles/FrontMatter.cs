using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Values;
using static HarrisTrip.Parse.Fields.Shapes;

namespace HarrisTrip.Model.Articles;

/// <summary>What the author says about an article before its text begins. Absent values are null.</summary>
public sealed record FrontMatter(Location At)
{
    public Text? Title { get; init; }
    public Text? Standfirst { get; init; }
    public Located<Moment>? Published { get; init; }
    public Located<Moment>? Updated { get; init; }
    public Located<Moment>? Expires { get; init; }
    public Located<bool>? Draft { get; init; }
    public Text? Slug { get; init; }
    public Text? Permalink { get; init; }
    public IReadOnlyList<Author>? Authors { get; init; }
    public Text? Category { get; init; }
    public IReadOnlyList<Text>? Tags { get; init; }
    public SeriesEntry? Series { get; init; }
    public Text? Kind { get; init; }
    public Text? Dateline { get; init; }
    public Text? Lang { get; init; }
    public IReadOnlyDictionary<string, Text>? Translations { get; init; }
    public IReadOnlyList<ImageRecord>? Images { get; init; }
    public IReadOnlyList<MediaRecord>? Media { get; init; }
    public IReadOnlyList<SectionEntry>? Sections { get; init; }
    public IReadOnlyList<Text>? KeyPoints { get; init; }
    public IReadOnlyList<SourceEntry>? Sources { get; init; }
    public IReadOnlyList<Correction>? Corrections { get; init; }
    public IReadOnlyList<Text>? Related { get; init; }
    public Text? Disclosure { get; init; }
    public Located<bool>? Share { get; init; }
    public Text? Comments { get; init; }
    public Located<bool>? Republish { get; init; }
    public Located<bool>? Markdown { get; init; }
    public Text? Canonical { get; init; }
    public IReadOnlyList<Text>? Aliases { get; init; }

    /// <summary>The values of the fields that site.yaml declares, by their names.</summary>
    public IReadOnlyDictionary<string, FieldValue>? Fields { get; init; }

    /// <summary>Where these were written, also those that could not be read.</summary>
    public IReadOnlyDictionary<string, Location>? FieldPlaces { get; init; }

    /// <inheritdoc cref="ArticleKind.IsPage"/>
    public bool IsPage => ArticleKind.Of(Kind?.Value)?.IsPage ?? false;

    /// <summary>The one table of fields.</summary>
    public static FieldTable<FrontMatter> Table { get; } =
        new(
            "front matter",
            at => new FrontMatter(at),
            Field<FrontMatter>.Of(
                "title",
                Prose,
                m => m.Title,
                (m, v) => m with { Title = v },
                "Headline: the page's heading and title, lists, feeds, previews.",
                required: true
            ),
            Field<FrontMatter>.Of(
                "standfirst",
                Prose,
                m => m.Standfirst,
                (m, v) => m with { Standfirst = v },
                "Summary under the headline; also the description for search engines and feeds (50 to 160 characters)."
            ),
            Field<FrontMatter>.Of(
                "published",
                Day,
                m => m.Published,
                (m, v) => m with { Published = v },
                "First publication. In the future: embargoed until then; a date without a time begins at 00:00 in the "
                    + "site's `time_zone`, else UTC, and no time is shown. Required unless `draft: true`, or a page."
            ),
            Field<FrontMatter>.Of(
                "updated",
                Day,
                m => m.Updated,
                (m, v) => m with { Updated = v },
                "Last significant change; never before `published`."
            ),
            Field<FrontMatter>.Of(
                "expires",
                Day,
                m => m.Expires,
                (m, v) => m with { Expires = v },
                "From then on the article is no longer published; a date without a time is its last day."
            ),
            Field<FrontMatter>.Of(
                "draft",
                Flag,
                m => m.Draft,
                (m, v) => m with { Draft = v },
                "Published only with --drafts; what it lacks is then only a warning."
            ),
            Field<FrontMatter>.Of(
                "slug",
                Words,
                m => m.Slug,
                (m, v) => m with { Slug = v },
                "Last part of the address. Default: the name of the folder or file."
            ),
            Field<FrontMatter>.Of(
                "permalink",
                Articles.Permalink.OfArticle,
                m => m.Permalink,
                (m, v) => m with { Permalink = v },
                "The address, such as `about/`, if it differs from the pattern `permalink` in site.yaml; it "
                    + "may contain the same names in braces."
            ),
            Field<FrontMatter>.Of(
                "authors",
                ListOf(GroupOrText(Author.Table, name => new Author(name.At) { Name = name })),
                m => m.Authors,
                (m, v) => m with { Authors = v },
                "Byline: a name, or `name`, `role`, `url`, `email`, `image`."
            ),
            Field<FrontMatter>.Of(
                "category",
                Prose,
                m => m.Category,
                (m, v) => m with { Category = v },
                "Newsroom section, such as World."
            ),
            Field<FrontMatter>.Of(
                "tags",
                ListOf(Prose),
                m => m.Tags,
                (m, v) => m with { Tags = v },
                "Topics of the article."
            ),
            Field<FrontMatter>.Of(
                "series",
                GroupOrText(SeriesEntry.Table, name => new SeriesEntry(name.At) { Name = name }),
                m => m.Series,
                (m, v) => m with { Series = v },
                "The series that it belongs to: its name, or `name` and `part`."
            ),
            KindRow([]),
            Field<FrontMatter>.Of(
                "dateline",
                Prose,
                m => m.Dateline,
                (m, v) => m with { Dateline = v },
                "Place of reporting."
            ),
            Field<FrontMatter>.Of(
                "lang",
                Shapes.Lang,
                m => m.Lang,
                (m, v) => m with { Lang = v },
                "Language of the article. Default: the site's."
            ),
            Field<FrontMatter>.Of(
                "translations",
                TextByLanguage,
                m => m.Translations,
                (m, v) => m with { Translations = v },
                "The same article in other languages: the language and that article's slug."
            ),
            Field<FrontMatter>.Of(
                "images",
                ListOf(Group(ImageRecord.Table)),
                m => m.Images,
                (m, v) => m with { Images = v },
                "Rights records of the pictures, by file name; see below."
            ),
            Field<FrontMatter>.Of(
                "media",
                ListOf(Group(MediaRecord.Table)),
                m => m.Media,
                (m, v) => m with { Media = v },
                "Records of the films, recordings and documents that blocks show, by file name; see below."
            ),
            Field<FrontMatter>.Of(
                "sections",
                ListOf(GroupOrText(SectionEntry.Table, title => new SectionEntry(title.At) { Title = title })),
                m => m.Sections,
                (m, v) => m with { Sections = v },
                "The announced parts, in order: each must have its `##` heading with the same words. A "
                    + "title, or `title` and `id`. Left out: read from the body."
            ),
            Field<FrontMatter>.Of(
                "key_points",
                ListOf(Prose),
                m => m.KeyPoints,
                (m, v) => m with { KeyPoints = v },
                "Box above the body."
            ),
            Field<FrontMatter>.Of(
                "sources",
                ListOf(Group(SourceEntry.Table)),
                m => m.Sources,
                (m, v) => m with { Sources = v },
                "What the article rests on: `title`, `url`, `publisher`, `date`."
            ),
            Field<FrontMatter>.Of(
                "corrections",
                ListOf(Group(Correction.Table)),
                m => m.Corrections,
                (m, v) => m with { Corrections = v },
                "What was changed after publication: `date`, `kind` (correction, clarification, update), `text`."
            ),
            Field<FrontMatter>.Of(
                "related",
                ListOf(Words),
                m => m.Related,
                (m, v) => m with { Related = v },
                "Slugs of articles to read next."
            ),
            Field<FrontMatter>.Of(
                "disclosure",
                Prose,
                m => m.Disclosure,
                (m, v) => m with { Disclosure = v },
                "Funding, conflicts of interest, use of AI, how this was reported."
            ),
            Field<FrontMatter>.Of(
                "share",
                Flag,
                m => m.Share,
                (m, v) => m with { Share = v },
                "Share panel. Default: the site's."
            ),
            Field<FrontMatter>.Of(
                "comments",
                OneOf("open", "closed", "off"),
                m => m.Comments,
                (m, v) => m with { Comments = v },
                "Reply block. Default: the site's."
            ),
            Field<FrontMatter>.Of(
                "republish",
                Flag,
                m => m.Republish,
                (m, v) => m with { Republish = v },
                "May others republish it? Makes a page with its HTML to copy. Default: the site's."
            ),
            Field<FrontMatter>.Of(
                "markdown",
                Flag,
                m => m.Markdown,
                (m, v) => m with { Markdown = v },
                "A Markdown file beside its page, for programs that read? Default: the site's."
            ),
            Field<FrontMatter>.Of(
                "canonical",
                Web,
                m => m.Canonical,
                (m, v) => m with { Canonical = v },
                "Where it was first published, if elsewhere."
            ),
            Field<FrontMatter>.Of(
                "aliases",
                ListOf(Words),
                m => m.Aliases,
                (m, v) => m with { Aliases = v },
                "Old addresses that redirect here."
            )
        );

    /// <summary>The row of the kind.</summary>
    /// <param name="own">The names of the publication's own kinds.</param>
    internal static Field<FrontMatter> KindRow(IReadOnlyList<string> own) =>
        Field<FrontMatter>.Of(
            "kind",
            OneOf([.. ArticleKind.All.Select(kind => kind.Name), .. own]),
            m => m.Kind,
            (m, v) => m with { Kind = v },
            "Label on the page, and the subtype for search engines. Default: news. `about`, `contact` and `page` "
                + "(Imprint, Ethics …) are no news: they need no date, and are in no list and no feed."
        );

    /// <param name="value">Null when it could not be read.</param>
    internal FrontMatter WithField(string name, Location at, FieldValue? value) =>
        this with
        {
            FieldPlaces = new SortedDictionary<string, Location>(
                (FieldPlaces ?? new Dictionary<string, Location>()).ToDictionary(),
                StringComparer.Ordinal
            )
            {
                [name] = at,
            },
            Fields = value is null
                ? Fields
                : new SortedDictionary<string, FieldValue>(
                    (Fields ?? new Dictionary<string, FieldValue>()).ToDictionary(),
                    StringComparer.Ordinal
                )
                {
                    [name] = value,
                },
        };
}
