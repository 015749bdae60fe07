using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Articles;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Values;
using static HarrisTrip.Parse.Fields.Shapes;

namespace HarrisTrip.Model.Settings;

/// <summary>What the publication is called and about in one of its languages.</summary>
public sealed record EditionSettings(Location At)
{
    public Text? Lang { get; init; }
    public Text? Title { get; init; }
    public Text? ShortTitle { get; init; }
    public Text? Description { get; init; }

    public static FieldTable<EditionSettings> Table { get; } =
        new(
            "an edition",
            at => new EditionSettings(at),
            Field<EditionSettings>.Of(
                "lang",
                Shapes.Lang,
                e => e.Lang,
                (e, v) => e with { Lang = v },
                "Its language.",
                required: true
            ),
            Field<EditionSettings>.Of(
                "title",
                Prose,
                e => e.Title,
                (e, v) => e with { Title = v },
                "Name of the publication in it. Default: that of the site."
            ),
            Field<EditionSettings>.Of(
                "short_title",
                Prose,
                e => e.ShortTitle,
                (e, v) => e with { ShortTitle = v },
                "A short name, for where there is little room: about 12 characters. Default: the title."
            ),
            Field<EditionSettings>.Of(
                "description",
                Prose,
                e => e.Description,
                (e, v) => e with { Description = v },
                "What it is, in that language (50 to 160 characters)."
            )
        );
}

/// <summary>A category or a topic, and what is said of it.</summary>
public sealed record NameSettings(Location At)
{
    public Text? Name { get; init; }
    public Text? Description { get; init; }

    public static FieldTable<NameSettings> Table { get; } =
        new(
            "a category or topic",
            at => new NameSettings(at),
            Field<NameSettings>.Of(
                "name",
                Prose,
                n => n.Name,
                (n, v) => n with { Name = v },
                "As it is written in articles.",
                required: true
            ),
            Field<NameSettings>.Of(
                "description",
                Prose,
                n => n.Description,
                (n, v) => n with { Description = v },
                "What it covers, for readers and search engines (50 to 160 characters)."
            )
        );

    public static Shape<IReadOnlyList<NameSettings>> Names { get; } =
        ListOf(GroupOrText(Table, name => new NameSettings(name.At) { Name = name }));
}

/// <summary>A link that every page has in its menu or its foot.</summary>
public sealed record MenuEntry(Location At)
{
    public Text? Title { get; init; }
    public Text? To { get; init; }

    /// <summary>True for an address; else it is the name of a category, or the slug of an article.</summary>
    public bool IsAddress => To is { Value: var to } && (to.StartsWith('/') || WebAddress.IsAbsolute(to));

    public static FieldTable<MenuEntry> Table { get; } =
        new(
            "an entry of a menu",
            at => new MenuEntry(at),
            Field<MenuEntry>.Of(
                "to",
                Words,
                e => e.To,
                (e, v) => e with { To = v },
                "Where it leads: the name of a category, the slug of an article, a path of the site such as /tides/, or a "
                    + "full address.",
                required: true
            ),
            Field<MenuEntry>.Of(
                "title",
                Prose,
                e => e.Title,
                (e, v) => e with { Title = v },
                "What readers see. Default: the name of the category, or the headline of the article."
            )
        );

    public static Shape<IReadOnlyList<MenuEntry>> Entries { get; } =
        ListOf(GroupOrText(Table, to => new MenuEntry(to.At) { To = to }));
}

/// <summary>Somebody who writes for the publication: what all their articles share.</summary>
public sealed record AuthorProfile(Location At)
{
    /// <summary>Where records of authors lie among the articles, a file for each.</summary>
    public const string OfFiles = "_authors";

    public Text? Key { get; init; }
    public Text? Name { get; init; }
    public Text? Role { get; init; }
    public Text? Bio { get; init; }
    public Text? Url { get; init; }
    public Text? Email { get; init; }
    public Text? Image { get; init; }
    public ImageRecord? Portrait { get; init; }
    public IReadOnlyList<Text>? SameAs { get; init; }

    /// <summary>The source folder that its files lie in.</summary>
    public string Folder { get; init; } = "";

    public static Shape<Text> KeyShape { get; } = Words.Where(ArticleRules.SlugInvalid, key => Slug.Fault(key.Value));

    public static FieldTable<AuthorProfile> Table { get; } =
        new(
            "an author",
            at => new AuthorProfile(at),
            Field<AuthorProfile>.Of(
                "key",
                KeyShape,
                a => a.Key,
                (a, v) => a with { Key = v },
                "A short word by which articles may name the author, such as jane."
            ),
            Field<AuthorProfile>.Of(
                "name",
                Prose,
                a => a.Name,
                (a, v) => a with { Name = v },
                "As it is printed in bylines.",
                required: true
            ),
            Field<AuthorProfile>.Of(
                "role",
                Prose,
                a => a.Role,
                (a, v) => a with { Role = v },
                "Such as Correspondent."
            ),
            Field<AuthorProfile>.Of(
                "bio",
                Prose,
                a => a.Bio,
                (a, v) => a with { Bio = v },
                "A few sentences for the author's page and the end of articles (50 characters or more)."
            ),
            Field<AuthorProfile>.Of("url", Web, a => a.Url, (a, v) => a with { Url = v }, "The author's own web page."),
            Field<AuthorProfile>.Of(
                "email",
                Mail,
                a => a.Email,
                (a, v) => a with { Email = v },
                "Address for readers."
            ),
            Field<AuthorProfile>.Of(
                "image",
                Shapes.Words,
                a => a.Image,
                (a, v) => a with { Image = v },
                "Portrait for search engines alone: a picture beside site.yaml, or a full web address."
            ),
            Field<AuthorProfile>.Of(
                "portrait",
                Group(ImageRecord.Portrait),
                a => a.Portrait,
                (a, v) => a with { Portrait = v },
                "Portrait for readers, with its rights as every picture has them: `file`, `alt`, `credit`."
            ),
            Field<AuthorProfile>.Of(
                "same_as",
                ListOf(Web),
                a => a.SameAs,
                (a, v) => a with { SameAs = v },
                "Other pages that are about this person, such as profiles elsewhere."
            )
        );

    public static Shape<IReadOnlyList<AuthorProfile>> Profiles { get; } =
        ListOrKeyed(Table, KeyShape, (author, key) => author with { Key = key });
}
