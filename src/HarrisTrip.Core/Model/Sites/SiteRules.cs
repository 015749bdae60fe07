using HarrisTrip.Diagnostics;

namespace HarrisTrip.Model.Sites;

/// <summary>What can be wrong between articles, or with a site as a whole.</summary>
public static class SiteRules
{
    public static readonly RuleInfo AddressTaken = new(
        "address-taken",
        Severity.Error,
        "Of two pages with one address only one would be published.",
        "newsroom rule",
        "",
        ""
    );

    public static readonly RuleInfo ArticleUnknown = new(
        "article-unknown",
        Severity.Error,
        "A related article or a translation that is not there would be left out without a word.",
        "newsroom rule",
        $"---\ntitle: Harbour opens\n{ArticleExample.Dated}related: [no-such-article]\n---\n",
        $"---\ntitle: Harbour opens\n{ArticleExample.Dated}---\n"
    );

    public static readonly RuleInfo NothingToPublish = new(
        "nothing-to-publish",
        Severity.Error,
        "An empty bundle would take down what is published now.",
        "newsroom rule",
        "---\ntitle: Harbour opens\ndraft: true\n---\n",
        $"---\ntitle: Harbour opens\n{ArticleExample.Dated}---\n"
    );

    public static readonly RuleInfo ArticleSkipped = new(
        "article-skipped",
        Severity.Warning,
        "A folder with text but without an index.md is not published, nor is what lies behind a link out "
            + "of the articles, which an author may not expect.",
        "newsroom rule",
        "",
        ""
    );

    public static readonly RuleInfo SourceChanged = new(
        "source-changed",
        Severity.Error,
        "What was checked is what is published: a file that changes while it is being built has not been checked.",
        "newsroom rule",
        "",
        ""
    );

    public static readonly RuleInfo EmbargoLeaked = new(
        "embargo-leaked",
        Severity.Error,
        "What is embargoed may be read nowhere before its hour, in no file of the bundle.",
        "newsroom rule",
        "",
        ""
    );

    public static readonly RuleInfo BaseUrlMissing = new(
        "base-url-missing",
        Severity.Warning,
        "Canonical addresses, previews and feeds need the site's full address; without it they are left out.",
        "RFC 6596; ogp.me",
        "",
        ""
    );

    public static readonly RuleInfo ShareImageMissing = new(
        "share-image-missing",
        Severity.Warning,
        "A shared link without a picture is hardly seen.",
        "ogp.me",
        "",
        ""
    );

    public static readonly RuleInfo IconUnfit = new(
        "icon-unfit",
        Severity.Error,
        "Readers find a site among their tabs and on their home screens by its icon.",
        "HTML Living Standard 4.6.7.9; W3C Web Application Manifest",
        "",
        ""
    );

    public static readonly RuleInfo SecurityExpired = new(
        "security-expired",
        Severity.Error,
        "Who finds a weakness does not believe a security.txt that has ended, and warns nobody.",
        "RFC 9116, 2.5.5",
        "",
        ""
    );

    public static readonly RuleInfo SecurityPlace = new(
        "security-place",
        Severity.Warning,
        "security.txt is sought at the root of a host and nowhere else.",
        "RFC 9116, 3",
        "",
        ""
    );

    public static readonly RuleInfo NameSpelling = new(
        "name-spelling",
        Severity.Warning,
        "One topic, category or person spelt in two ways looks like two, and readers miss half of it.",
        "newsroom rule",
        $"---\ntitle: Harbour opens\n{ArticleExample.Dated}tags: [Harbours, harbours]\n---\n",
        $"---\ntitle: Harbour opens\n{ArticleExample.Dated}tags: [Harbours]\n---\n"
    );

    public static readonly RuleInfo NameUnused = new(
        "name-unused",
        Severity.Warning,
        "What is said of a category, a topic or an author that no article has is said to nobody: mostly "
            + "it is misspelt.",
        "newsroom rule",
        "",
        ""
    );

    public static readonly RuleInfo EditionUnnamed = new(
        "edition-unnamed",
        Severity.Warning,
        "Readers of another language meet the publication under a name in their own, or under one that "
            + "was meant for them too.",
        "newsroom rule",
        "",
        ""
    );

    public static readonly RuleInfo ReplyAddressMissing = new(
        "reply-address-missing",
        Severity.Warning,
        "Readers who are asked to reply have to find a way to do it.",
        "newsroom rule",
        $"---\ntitle: Harbour opens\n{ArticleExample.Dated}comments: open\n---\n",
        $"---\ntitle: Harbour opens\n{ArticleExample.Dated}comments: closed\n---\n"
    );

    public static readonly RuleInfo PortraitMissing = new(
        "portrait-missing",
        Severity.Error,
        "Search engines are told of a portrait that is not there.",
        "schema.org Person",
        $"---\ntitle: Harbour opens\n{ArticleExample.Dated}authors:\n  - {{name: Ann Bell, image: no-such-portrait.png}}\n---\n",
        $"---\ntitle: Harbour opens\n{ArticleExample.Dated}authors:\n  - {{name: Ann Bell, image: https://example.com/ann.jpg}}\n---\n"
    );

    public static readonly RuleInfo SeriesPartTwice = new(
        "series-part-twice",
        Severity.Warning,
        "Readers of a series go from part to part, and of two with one number they miss one.",
        "newsroom rule",
        "",
        ""
    );

    public static readonly RuleInfo TemplateError = new(
        "template-error",
        Severity.Error,
        "A template that asks for something that is not there would print a blank.",
        "newsroom rule",
        "",
        ""
    );

    public static readonly RuleInfo ThemeFileMissing = new(
        "theme-file-missing",
        Severity.Error,
        "A font or picture that a style sheet names and that is not there leaves readers with another "
            + "type, or with a hole.",
        "CSS Values 4, 4.5",
        "",
        ""
    );

    public static readonly RuleInfo TemplateUnused = new(
        "template-unused",
        Severity.Warning,
        "A template with a name of its own is not used: the page looks as if it had never been changed.",
        "newsroom rule",
        "",
        ""
    );

    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        AddressTaken,
        ArticleUnknown,
        NothingToPublish,
        ArticleSkipped,
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
        SeriesPartTwice,
        TemplateError,
        ThemeFileMissing,
        TemplateUnused,
    ];
}
