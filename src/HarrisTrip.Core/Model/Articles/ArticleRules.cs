using HarrisTrip.Diagnostics;

namespace HarrisTrip.Model.Articles;

/// <summary>
/// What can be wrong with an article as a whole. Some of these are also looked for in finished pages.
/// </summary>
public static class ArticleRules
{
    public static readonly RuleInfo DateOrder = new()
    {
        Name = "date-order",
        Severity = Severity.Error,
        Why =
            "Readers and search engines rely on an article not being updated, corrected or taken down before "
            + "it was published.",
        Standard = "newsroom rule",
        Bad = $"---\ntitle: Harbour opens\nupdated: 2025-12-31T09:00:00Z\n{ArticleExample.Dated}---\n",
        Good = $"---\ntitle: Harbour opens\nupdated: 2026-01-03T09:00:00Z\n{ArticleExample.Dated}---\n",
    };

    public static readonly RuleInfo SlugInvalid = new()
    {
        Name = "slug-invalid",
        Severity = Severity.Error,
        Why = "An address is typed, mailed and written into the files of web hosts: some characters break it there.",
        Standard = "RFC 3986; newsroom rule",
        Bad = $"---\ntitle: Harbour opens\nslug: ../harbour\n{ArticleExample.Dated}---\n",
        Good = $"---\ntitle: Harbour opens\nslug: harbour\n{ArticleExample.Dated}---\n",
    };

    public static readonly RuleInfo PageKeyUnused = new()
    {
        Name = "page-key-unused",
        Severity = Severity.Warning,
        Why = "What a page does not show was written for nobody, or news was taken for a page and is in no list.",
        Standard = "newsroom rule",
        Bad = "---\ntitle: About us\nkind: about\ntags: [harbour]\n---\n",
        Good = "---\ntitle: About us\nkind: about\n---\n",
    };

    public static readonly RuleInfo AuthorUnknown = new()
    {
        Name = "author-unknown",
        Severity = Severity.Error,
        Why = "Readers would find the key of a record in the byline where a name belongs.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo PermalinkInvalid = new()
    {
        Name = "permalink-invalid",
        Severity = Severity.Error,
        Why = "An address that cannot be made, or that changes later, leaves readers who kept it with nothing.",
        Standard = "RFC 3986; newsroom rule",
        Bad = $"---\ntitle: Harbour opens\npermalink: news/{{yaer}}/harbour/\n{ArticleExample.Dated}---\n",
        Good = $"---\ntitle: Harbour opens\npermalink: news/{{year}}/harbour/\n{ArticleExample.Dated}---\n",
    };

    public static readonly RuleInfo SectionMismatch = new()
    {
        Name = "section-mismatch",
        Severity = Severity.Error,
        Why = "An article that announces some parts and shows others has lost one, or has it in the wrong place.",
        Standard = "newsroom rule",
        Bad = $"---\ntitle: Harbour opens\nsections: [The wall, The ships]\n{ArticleExample.Dated}---\n\n## The wall\n",
        Good =
            $"---\ntitle: Harbour opens\nsections: [The wall, The ships]\n{ArticleExample.Dated}---\n\n"
            + $"## The wall\n\n## The ships\n",
        Groups = [RuleGroup.Article, RuleGroup.Access],
    };

    public static readonly RuleInfo ImageFileMissing = new()
    {
        Name = "image-file-missing",
        Severity = Severity.Error,
        Why = "A missing picture leaves a gap in the page.",
        Standard = "HTML Living Standard 4.8.4",
        Bad = ArticleExample
            .WithImage("credit: Port office")
            .Replace("harbour.png", "harbuor.png", StringComparison.Ordinal),
        Good = ArticleExample.WithImage("credit: Port office"),
    };

    public static readonly RuleInfo ImageUnreadable = new()
    {
        Name = "image-unreadable",
        Severity = Severity.Error,
        Why = "A truncated or mislabelled picture leaves a gap, and the browser cannot be given its size.",
        Standard = "HTML Living Standard 4.8.4",
    };

    public static readonly RuleInfo DrawingStripped = new()
    {
        Name = "drawing-stripped",
        Severity = Severity.Warning,
        Why =
            "Drawing programs leave file names, people's names and notes in a drawing: nobody sees "
            + "them, but everybody can read them.",
        Standard = "SVG 2, 2.3 and F; newsroom rule",
    };

    public static readonly RuleInfo ImageAltMissing = new()
    {
        Name = "image-alt-missing",
        Severity = Severity.Error,
        Why = "Readers who cannot see a picture are told what is in it.",
        Standard = "WCAG 1.1.1; ACT 23a2a8",
        Bad = ArticleExample.WithImage("credit: Port office", alt: "caption: The first ship"),
        Good = ArticleExample.WithImage("credit: Port office"),
        Groups = [RuleGroup.Access],
    };

    public static readonly RuleInfo ImageAltDiffers = new()
    {
        Name = "image-alt-differs",
        Severity = Severity.Error,
        Why = "When one picture has two descriptions, one of them is out of date.",
        Standard = "newsroom rule",
        Bad = ArticleExample
            .WithImage("credit: Port office")
            .Replace("![]", "![A lighthouse]", StringComparison.Ordinal),
        Good = ArticleExample.WithImage("credit: Port office"),
    };

    public static readonly RuleInfo ImageCreditMissing = new()
    {
        Name = "image-credit-missing",
        Severity = Severity.Error,
        Why = "A picture without its credit is published without the right to publish it.",
        Standard = "IPTC Photo Metadata; newsroom rule",
        Bad = ArticleExample.WithImage("caption: The first ship"),
        Good = ArticleExample.WithImage("credit: Port office"),
        Groups = [RuleGroup.Rights],
        IsSafety = true,
    };

    public static readonly RuleInfo ImageUnused = new()
    {
        Name = "image-unused",
        Severity = Severity.Warning,
        Why = "A picture that has a record but is not in the article was probably forgotten.",
        Standard = "newsroom rule",
        Bad = ArticleExample
            .WithImage("credit: Port office")
            .Replace("![](harbour.png)\n", "", StringComparison.Ordinal),
        Good = ArticleExample.WithImage("credit: Port office"),
    };

    public static readonly RuleInfo ImageRecordTwice = new()
    {
        Name = "image-record-twice",
        Severity = Severity.Error,
        Why = "When a picture has two records, or an article two lead pictures, one of them would be ignored.",
        Standard = "newsroom rule",
        Bad = ArticleExample.WithImage(
            "credit: Port office\n  - file: harbour.png\n    alt: A ship at the quay\n    credit: Getty Images"
        ),
        Good = ArticleExample.WithImage("credit: Port office"),
    };

    public static readonly RuleInfo RightsExpired = new()
    {
        Name = "rights-expired",
        Severity = Severity.Error,
        Why = "A picture may not be published after its rights have expired.",
        Standard = "newsroom rule",
        Bad = ArticleExample.WithImage("credit: Port office\n    rights_expire: 2026-01-03"),
        Good = ArticleExample.WithImage("credit: Port office"),
        Groups = [RuleGroup.Rights],
        IsSafety = true,
    };

    public static readonly RuleInfo RightsDiffer = new()
    {
        Name = "rights-differ",
        Severity = Severity.Warning,
        Why =
            "A picture whose file and record name different people may be another picture, or credited "
            + "to the wrong person.",
        Standard = "IPTC Photo Metadata; MWG Guidelines for Handling Image Metadata 2.0",
        Groups = [RuleGroup.Rights],
    };

    public static readonly RuleInfo AiSourceDenied = new()
    {
        Name = "ai-source-denied",
        Severity = Severity.Error,
        Why = "A picture whose metadata say that a program made it may not be shown to readers as a photograph.",
        Standard = "IPTC NewsCodes, Digital Source Type; EU Regulation 2024/1689, article 50",
        Groups = [RuleGroup.Rights],
        IsSafety = true,
    };

    public static readonly RuleInfo PathOutside = new()
    {
        Name = "path-outside",
        Severity = Severity.Error,
        Why =
            "An article may only use files in its own folder: a file elsewhere may be private, and is lost "
            + "when the folder moves.",
        Standard = "newsroom rule",
        Bad = ArticleExample
            .WithImage("credit: Port office")
            .Replace("harbour.png", "../harbour.png", StringComparison.Ordinal),
        Good = ArticleExample.WithImage("credit: Port office"),
    };

    public static readonly RuleInfo StandfirstMissing = new()
    {
        Name = "standfirst-missing",
        Severity = Severity.Warning,
        Why = "Search results, feeds and previews then show a random sentence.",
        Standard = "newsroom rule",
        Bad = "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n---\n",
        Good = ArticleExample.Head,
    };

    public static readonly RuleInfo LinkBroken = new()
    {
        Name = "link-broken",
        Severity = Severity.Error,
        Why = "A reader who follows it finds nothing.",
        Standard = "html-proofer; HTML Living Standard 7.4.2.3",
        Bad = $"{ArticleExample.Head}[The wall](#wall)\n",
        Good = $"{ArticleExample.Head}[The wall](#the-wall)\n\n## The wall\n",
        Groups = [RuleGroup.Links],
    };

    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        DateOrder,
        SlugInvalid,
        PageKeyUnused,
        AuthorUnknown,
        PermalinkInvalid,
        SectionMismatch,
        ImageFileMissing,
        ImageUnreadable,
        DrawingStripped,
        ImageAltMissing,
        ImageAltDiffers,
        ImageCreditMissing,
        ImageUnused,
        ImageRecordTwice,
        RightsExpired,
        RightsDiffer,
        AiSourceDenied,
        PathOutside,
        StandfirstMissing,
        LinkBroken,
    ];
}
