using HarrisTrip.Diagnostics;

namespace HarrisTrip.Model.Sites;

/// <summary>What can be wrong between articles, or with a site as a whole.</summary>
public static class SiteRules
{
    public static readonly RuleInfo AddressTaken = new()
    {
        Name = "address-taken",
        Severity = Severity.Error,
        Why = "Of two pages with the same address only one would be published.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo StaticFileUnfit = new()
    {
        Name = "static-file-unfit",
        Severity = Severity.Error,
        Why = "A file for the root of the site that no host can serve would be missing without a word.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo BlockUndeclared = new()
    {
        Name = "block-undeclared",
        Severity = Severity.Error,
        Why = "What an author writes into a block can only be checked when its template says what belongs there.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo DataFileUnfit = new()
    {
        Name = "data-file-unfit",
        Severity = Severity.Error,
        Why = "A file of data that no template can name would be kept without being used.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo ArticleUnknown = new()
    {
        Name = "article-unknown",
        Severity = Severity.Error,
        Why = "A related article or a translation that does not exist would be left out without warning.",
        Standard = "newsroom rule",
        Bad = $"{ArticleExample.Open}related: [no-such-article]\n---\n",
        Good = ArticleExample.Head,
    };

    public static readonly RuleInfo NothingToPublish = new()
    {
        Name = "nothing-to-publish",
        Severity = Severity.Error,
        Why = "An empty bundle would take down what is published now.",
        Standard = "newsroom rule",
        Bad = "---\ntitle: Harbour opens\ndraft: true\n---\n",
        Good = ArticleExample.Head,
    };

    public static readonly RuleInfo ArticleSkipped = new()
    {
        Name = "article-skipped",
        Severity = Severity.Warning,
        Why =
            "A folder with text but without an index.md is not published, nor is anything behind a link out "
            + "of the articles, which an author may not expect.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo FileUnpublished = new()
    {
        Name = "file-unpublished",
        Severity = Severity.Warning,
        Why =
            "Whoever puts a file among the articles may take it for published: an ads.txt that nobody finds, a table "
            + "that no article links to.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo SourceChanged = new()
    {
        Name = "source-changed",
        Severity = Severity.Error,
        Why =
            "What was checked is what is published: a file that changes while it is being built has not been checked.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo EmbargoLeaked = new()
    {
        Name = "embargo-leaked",
        Severity = Severity.Error,
        Why = "Nothing of an embargoed article may be read before its time, in any file of the bundle.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo BaseUrlMissing = new()
    {
        Name = "base-url-missing",
        Severity = Severity.Warning,
        Why = "Canonical addresses, previews and feeds need the site's full address; without it they are left out.",
        Standard = "RFC 6596; ogp.me",
    };

    public static readonly RuleInfo ShareImageMissing = new()
    {
        Name = "share-image-missing",
        Severity = Severity.Warning,
        Why = "A shared link without a picture is easily overlooked.",
        Standard = "ogp.me",
    };

    public static readonly RuleInfo IconUnfit = new()
    {
        Name = "icon-unfit",
        Severity = Severity.Error,
        Why = "Readers find a site among their tabs and on their home screens by its icon.",
        Standard = "HTML Living Standard 4.6.7.9; W3C Web Application Manifest",
    };

    public static readonly RuleInfo SecurityExpired = new()
    {
        Name = "security-expired",
        Severity = Severity.Error,
        Why = "Whoever finds a weakness does not trust a security.txt that has expired, and reports it to nobody.",
        Standard = "RFC 9116, 2.5.5",
    };

    public static readonly RuleInfo SecurityPlace = new()
    {
        Name = "security-place",
        Severity = Severity.Warning,
        Why = "security.txt is looked for at the root of a host and nowhere else.",
        Standard = "RFC 9116, 3",
    };

    public static readonly RuleInfo NameSpelling = new()
    {
        Name = "name-spelling",
        Severity = Severity.Warning,
        Why = "One topic, category or person spelt in two ways looks like two, and readers miss half of it.",
        Standard = "newsroom rule",
        Bad = $"{ArticleExample.Open}tags: [Harbours, harbours]\n---\n",
        Good = $"{ArticleExample.Open}tags: [Harbours]\n---\n",
    };

    public static readonly RuleInfo NameUnused = new()
    {
        Name = "name-unused",
        Severity = Severity.Warning,
        Why =
            "A description of a category, a topic or an author that no article has is never shown: mostly "
            + "the name is misspelt.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo EditionUnnamed = new()
    {
        Name = "edition-unnamed",
        Severity = Severity.Warning,
        Why =
            "Readers of another language should find the publication under a name in their own, or under one that "
            + "is meant for them too.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo ReplyAddressMissing = new()
    {
        Name = "reply-address-missing",
        Severity = Severity.Warning,
        Why = "Readers who are asked to reply have to find a way to do it.",
        Standard = "newsroom rule",
        Bad = $"{ArticleExample.Open}comments: open\n---\n",
        Good = $"{ArticleExample.Open}comments: closed\n---\n",
    };

    public static readonly RuleInfo PortraitMissing = new()
    {
        Name = "portrait-missing",
        Severity = Severity.Error,
        Why = "Search engines are given a portrait that does not exist.",
        Standard = "schema.org Person",
        Bad = $"{ArticleExample.Open}authors:\n  - {{name: Ann Bell, image: no-such-portrait.png}}\n---\n",
        Good = $"{ArticleExample.Open}authors:\n  - {{name: Ann Bell, image: https://example.com/ann.jpg}}\n---\n",
    };

    public static readonly RuleInfo AuthorTwice = new()
    {
        Name = "author-twice",
        Severity = Severity.Error,
        Why = "Of two records of one author only one is shown, and nobody can tell which is meant.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo SeriesPartTwice = new()
    {
        Name = "series-part-twice",
        Severity = Severity.Warning,
        Why = "Readers of a series go from part to part, and miss one when two have the same number.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo TemplateError = new()
    {
        Name = "template-error",
        Severity = Severity.Error,
        Why = "A template that uses something that does not exist would print nothing.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo ThemeMissing = new()
    {
        Name = "theme-missing",
        Severity = Severity.Error,
        Why = "Without its theme a site would be published in a look that nobody chose.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo ThemeFileMissing = new()
    {
        Name = "theme-file-missing",
        Severity = Severity.Error,
        Why =
            "A font or picture that a style sheet names but that is missing leaves readers with another "
            + "typeface, or with a gap.",
        Standard = "CSS Values 4, 4.5",
    };

    public static readonly RuleInfo TemplateUnused = new()
    {
        Name = "template-unused",
        Severity = Severity.Warning,
        Why = "A template with a name of its own is not used: the page looks as if it had never been changed.",
        Standard = "newsroom rule",
    };

    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        AddressTaken,
        StaticFileUnfit,
        BlockUndeclared,
        DataFileUnfit,
        ArticleUnknown,
        NothingToPublish,
        ArticleSkipped,
        FileUnpublished,
        SourceChanged,
        EmbargoLeaked,
        BaseUrlMissing,
        ShareImageMissing,
        IconUnfit,
        SecurityExpired,
        SecurityPlace,
        NameSpelling,
        NameUnused,
        EditionUnnamed,
        ReplyAddressMissing,
        PortraitMissing,
        AuthorTwice,
        SeriesPartTwice,
        TemplateError,
        ThemeMissing,
        ThemeFileMissing,
        TemplateUnused,
    ];
}
