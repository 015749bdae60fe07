using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Articles;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Values;
using static HarrisTrip.Parse.Fields.Shapes;

namespace HarrisTrip.Model.Settings;

/// <summary>What <c>site.yaml</c> says of the publication as a whole. Absent values are null.</summary>
public sealed record SiteSettings(Location At)
{
    public Text? Title { get; init; }
    public Text? ShortTitle { get; init; }
    public Text? Description { get; init; }
    public Text? Icon { get; init; }
    public Text? Theme { get; init; }
    public StyleSettings? Style { get; init; }
    public Text? BaseUrl { get; init; }
    public Text? Permalink { get; init; }
    public Text? Lang { get; init; }
    public Text? TimeZone { get; init; }
    public Text? ReplyAddress { get; init; }
    public Located<bool>? Share { get; init; }
    public Text? Comments { get; init; }
    public Located<bool>? Republish { get; init; }
    public Located<bool>? Markdown { get; init; }
    public Located<bool>? Llms { get; init; }
    public Located<bool>? Search { get; init; }
    public FeedSettings? Feeds { get; init; }
    public HostingSettings? Hosting { get; init; }
    public SecuritySettings? Security { get; init; }
    public RuleSettings? Checks { get; init; }
    public IReadOnlyList<EditionSettings>? Editions { get; init; }
    public IReadOnlyList<MenuEntry>? Menu { get; init; }
    public IReadOnlyList<MenuEntry>? Foot { get; init; }
    public IReadOnlyList<NameSettings>? Categories { get; init; }
    public IReadOnlyList<NameSettings>? Tags { get; init; }
    public IReadOnlyList<AuthorProfile>? Authors { get; init; }
    public PublisherSettings? Publisher { get; init; }
    public Text? LeadStory { get; init; }
    public IReadOnlyList<DeclaredField>? Fields { get; init; }
    public IReadOnlyList<KindSettings>? Kinds { get; init; }

    /// <summary>What site.yaml says of a kind of article; null when it says nothing.</summary>
    public KindSettings? OfKind(string? name) => Kinds?.FirstOrDefault(kind => kind.Name!.Value == name);

    /// <summary>The keys of front matter, with the fields of the publication's own.</summary>
    public ArticleFields ArticleFields { get; init; } = ArticleFields.None;

    /// <summary>How many entries a feed has at most.</summary>
    public int FeedEntries => FeedSettings.CountOf(Feeds);

    /// <summary>The publication's name; a lone article without a site has this one.</summary>
    public Text Name => Title ?? new Text("News", At);

    /// <summary>The language of what names none.</summary>
    public string Language => Lang?.Value ?? "en";

    /// <summary>The zone of moments that name none; null where each has to.</summary>
    public PublicationZone? Zone { get; init; }

    /// <summary>
    /// The address at which the bundle's root is served, in ASCII, with a slash at its end; null when unknown.
    /// </summary>
    public string? Root => BaseUrl?.Value is { } url ? WebAddress.Encode(url).TrimEnd('/') + "/" : null;

    /// <summary>
    /// The path at which the bundle's root is served, not percent-encoded, with slashes at both ends.
    /// </summary>
    public string RootPath =>
        Root is { } root
            ? Uri.UnescapeDataString(
                root[root.IndexOf('/', root.IndexOf("://", StringComparison.Ordinal) + "://".Length)..]
            )
            : "/";

    /// <summary>An address under which other addresses can be made: without query and fragment.</summary>
    public static Shape<Text> RootUrl { get; } =
        Web.Where(
            FieldRules.UrlInvalid,
            text => RootFault(text.Value) is { } fault ? (fault, "Write it as https://example.org/news/.") : null
        );

    /// <summary>Why no site can be at a full address, or null.</summary>
    /// <remarks>Its path goes into the files of web hosts, as slugs do, so it has their grammar.</remarks>
    public static string? RootFault(string url) =>
        url.AsSpan().IndexOfAny('?', '#') >= 0 ? "contains ? or #, which the address of a site cannot have."
        : Uri.TryCreate(url, UriKind.Absolute, out var root)
        && Uri.UnescapeDataString(root.AbsolutePath).Trim('/') is { Length: > 0 } path
        && path.Split('/').Select(PartFault).FirstOrDefault(fault => fault is not null) is { } wrong
            ? $"has a part that {wrong.Message}"
        : null;

    /// <summary>
    /// What is wrong with a part of the path to a site, which is no folder of ours: it may begin as somebody's pages
    /// do, such as <c>~ann</c>.
    /// </summary>
    static (string Message, string Help)? PartFault(string part) =>
        part.TrimStart('-', '~') is { Length: > 0 } rest ? Slug.Fault(rest)
        : part.Length == 0 ? Slug.Fault(part)
        : null;

    /// <summary>The names of authors that have a key, by their keys.</summary>
    public IReadOnlyDictionary<string, string> AuthorNames =>
        (Authors ?? [])
            .Where(author => author.Key is not null)
            .DistinctBy(author => author.Key!.Value)
            .ToDictionary(author => author.Key!.Value, author => author.Name!.Value, StringComparer.Ordinal);

    /// <summary>True when the site is for one of these hosts, as it is for all where site.yaml names none.</summary>
    public bool IsFor(params IReadOnlyList<string> hosts) =>
        Hosting?.Hosts is not { } named || named.Any(host => hosts.Contains(host.Value));

    /// <summary>The one table of settings.</summary>
    public static FieldTable<SiteSettings> Table { get; } =
        new(
            "site.yaml",
            at => new SiteSettings(at),
            Field<SiteSettings>.Of(
                "title",
                Prose,
                s => s.Title,
                (s, v) => s with { Title = v },
                "Name of the publication."
            ),
            Field<SiteSettings>.Of(
                "short_title",
                Prose,
                s => s.ShortTitle,
                (s, v) => s with { ShortTitle = v },
                "A short name, for where there is little room, such as under an icon: about 12 characters. "
                    + "Default: the title."
            ),
            Field<SiteSettings>.Of(
                "description",
                Prose,
                s => s.Description,
                (s, v) => s with { Description = v },
                "What the publication is, for search engines (50 to 160 characters)."
            ),
            Field<SiteSettings>.Of(
                "icon",
                Words,
                s => s.Icon,
                (s, v) => s with { Icon = v },
                "A square picture beside site.yaml: SVG, or at least 512 pixels wide and high. What "
                    + "browsers and home screens show is made of it. Default: the theme's."
            ),
            Field<SiteSettings>.Of(
                "theme",
                ThemeFolder.Name,
                s => s.Theme,
                (s, v) => s with { Theme = v },
                "Folder of your own templates, from site.yaml: `../my-theme` lies beside the folder of articles, "
                    + "`_theme` in it. What it lacks comes from the program. Default: the program's."
            ),
            Field<SiteSettings>.Of(
                "style",
                Group(StyleSettings.Table),
                s => s.Style,
                (s, v) => s with { Style = v },
                "Colours, fonts, widths and logo of your own."
            ),
            Field<SiteSettings>.Of(
                "base_url",
                RootUrl,
                s => s.BaseUrl,
                (s, v) => s with { BaseUrl = v },
                "Address at which the site is served, such as https://example.org/news/."
            ),
            Field<SiteSettings>.Of(
                "permalink",
                Articles.Permalink.OfSite,
                s => s.Permalink,
                (s, v) => s with { Permalink = v },
                "Pattern of articles' addresses, such as {category}/{year}/{slug}/; it may hold {slug}, "
                    + "{category}, {lang}, {year}, {month} and {day}. Default: {slug}/."
            ),
            Field<SiteSettings>.Of(
                "lang",
                Shapes.Lang,
                s => s.Lang,
                (s, v) => s with { Lang = v },
                "Language of articles that name none. Default: en."
            ),
            Field<SiteSettings>.Of(
                "time_zone",
                Shapes.Zone,
                s => s.TimeZone,
                (s, v) => s with { TimeZone = v },
                "Where clocks are read that name no zone of their own, such as Europe/Berlin: `published: 2026-01-31 "
                    + "09:00`. Days begin and end there, too. Default: a time needs a zone, and days are those of UTC."
            ),
            Field<SiteSettings>.Of(
                "reply_address",
                Mail,
                s => s.ReplyAddress,
                (s, v) => s with { ReplyAddress = v },
                "Email address for readers' replies."
            ),
            Field<SiteSettings>.Of(
                "share",
                Flag,
                s => s.Share,
                (s, v) => s with { Share = v },
                "Share panel on articles that do not say. Default: false."
            ),
            Field<SiteSettings>.Of(
                "comments",
                OneOf("open", "closed", "off"),
                s => s.Comments,
                (s, v) => s with { Comments = v },
                "Reply block on articles that do not say. Default: off."
            ),
            Field<SiteSettings>.Of(
                "republish",
                Flag,
                s => s.Republish,
                (s, v) => s with { Republish = v },
                "May others republish articles that do not say? Default: false."
            ),
            Field<SiteSettings>.Of(
                "markdown",
                Flag,
                s => s.Markdown,
                (s, v) => s with { Markdown = v },
                "A Markdown file beside each article's page, for programs that read? Default: false."
            ),
            Field<SiteSettings>.Of(
                "llms",
                Flag,
                s => s.Llms,
                (s, v) => s with { Llms = v },
                "An llms.txt, which leads programs to the newest articles? Default: false."
            ),
            Field<SiteSettings>.Of(
                "search",
                Flag,
                s => s.Search,
                (s, v) => s with { Search = v },
                "A page on which readers search all articles. Pagefind has to be installed where the site "
                    + "is built. Default: false."
            ),
            Field<SiteSettings>.Of(
                "feeds",
                Group(FeedSettings.Table),
                s => s.Feeds,
                (s, v) => s with { Feeds = v },
                "Which feeds there are, and how long they are."
            ),
            Field<SiteSettings>.Of(
                "hosting",
                Group(HostingSettings.Table),
                s => s.Hosting,
                (s, v) => s with { Hosting = v },
                "Settings for web hosts."
            ),
            Field<SiteSettings>.Of(
                "security",
                Group(SecuritySettings.Table),
                s => s.Security,
                (s, v) => s with { Security = v },
                "Where to report security weaknesses of the site. Makes security.txt."
            ),
            Field<SiteSettings>.Of(
                "editions",
                ListOf(Group(EditionSettings.Table)),
                s => s.Editions,
                (s, v) => s with { Editions = v },
                "What the publication is called in its other languages: `lang`, `title`, `description`."
            ),
            Field<SiteSettings>.Of(
                "lead_story",
                Words,
                s => s.LeadStory,
                (s, v) => s with { LeadStory = v },
                "Slug of the article at the top of the home page. Default: the newest."
            ),
            Field<SiteSettings>.Of(
                "menu",
                MenuEntry.Entries,
                s => s.Menu,
                (s, v) => s with { Menu = v },
                "What the menu of every page leads to: names of categories, slugs of articles, or `to` and `title`. "
                    + "Default: the categories."
            ),
            Field<SiteSettings>.Of(
                "foot",
                MenuEntry.Entries,
                s => s.Foot,
                (s, v) => s with { Foot = v },
                "What the foot of every page leads to besides the site's lists and the publisher's policies, written as "
                    + "in `menu`."
            ),
            Field<SiteSettings>.Of(
                "categories",
                NameSettings.Names,
                s => s.Categories,
                (s, v) => s with { Categories = v },
                "Categories in the order of the menu: a name, or `name` and `description`. Default: the largest first."
            ),
            Field<SiteSettings>.Of(
                "tags",
                NameSettings.Names,
                s => s.Tags,
                (s, v) => s with { Tags = v },
                "Topics that have a description: `name` and `description`."
            ),
            Field<SiteSettings>.Of(
                "authors",
                AuthorProfile.Profiles,
                s => s.Authors,
                (s, v) => s with { Authors = v },
                "The authors: `name` as in bylines, and what readers are told of them; a list, or a group with a key for "
                    + "each. A file `_authors/KEY.yaml` says the same of one author."
            ),
            Field<SiteSettings>.Of(
                "publisher",
                Group(PublisherSettings.Table),
                s => s.Publisher,
                (s, v) => s with { Publisher = v },
                "Who publishes, and by which rules."
            ),
            Field<SiteSettings>.Of(
                "fields",
                DeclaredField.Declarations(
                    DeclaredField.OfArticles,
                    name => FrontMatter.Table.Names.Contains(name) ? "is a key of every article already" : null
                ),
                s => s.Fields,
                (s, v) => s with { Fields = v },
                "Keys of front matter of your own: the name of each, and `type` and `meaning` below it. Templates see "
                    + "them as `article.fields`."
            ),
            Field<SiteSettings>.Of(
                "kinds",
                KindSettings.Kinds,
                s => s.Kinds,
                (s, v) => s with { Kinds = v },
                "Kinds of articles of your own, and templates for kinds: the name of each, and `label`, `template` and "
                    + "`schema` below it."
            ),
            Field<SiteSettings>.Of(
                "checks",
                Group(RuleSettings.Table),
                s => s.Checks,
                (s, v) => s with { Checks = v },
                "What the site's owner decides of rules."
            )
        );
}
