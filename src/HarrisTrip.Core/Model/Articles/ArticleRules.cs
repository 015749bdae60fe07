using HarrisTrip.Diagnostics;

namespace HarrisTrip.Model.Articles;

/// <summary>
/// What can be wrong with an article as a whole. Some of these are also looked for in finished pages.
/// </summary>
public static class ArticleRules
{
    public static readonly RuleInfo DateOrder = new(
        "date-order",
        Severity.Error,
        "Readers and search engines rely on an article not being updated, corrected or taken down before "
            + "it was published.",
        "newsroom rule",
        $"---\ntitle: Harbour opens\nupdated: 2025-12-31T09:00:00Z\n{ArticleExample.Dated}---\n",
        $"---\ntitle: Harbour opens\nupdated: 2026-01-03T09:00:00Z\n{ArticleExample.Dated}---\n"
    );

    public static readonly RuleInfo SlugInvalid = new(
        "slug-invalid",
        Severity.Error,
        "An address is typed, mailed and written into the files of web hosts: some characters break it there.",
        "RFC 3986; newsroom rule",
        $"---\ntitle: Harbour opens\nslug: ../harbour\n{ArticleExample.Dated}---\n",
        $"---\ntitle: Harbour opens\nslug: harbour\n{ArticleExample.Dated}---\n"
    );

    public static readonly RuleInfo PermalinkInvalid = new(
        "permalink-invalid",
        Severity.Error,
        "An address that cannot be made, or would be another one tomorrow, leaves readers who kept it with nothing.",
        "RFC 3986; newsroom rule",
        $"---\ntitle: Harbour opens\npermalink: news/{{yaer}}/harbour/\n{ArticleExample.Dated}---\n",
        $"---\ntitle: Harbour opens\npermalink: news/{{year}}/harbour/\n{ArticleExample.Dated}---\n"
    );

    public static readonly RuleInfo SectionMismatch = new(
        "section-mismatch",
        Severity.Error,
        "An article that announces parts and shows others has lost one, or put it in the wrong place.",
        "newsroom rule",
        $"---\ntitle: Harbour opens\nsections: [The wall, The ships]\n{ArticleExample.Dated}---\n\n## The wall\n",
        $"---\ntitle: Harbour opens\nsections: [The wall, The ships]\n{ArticleExample.Dated}---\n\n## The wall\n\n## The ships\n"
    )
    {
        Groups = [RuleGroup.Article, RuleGroup.Access],
    };

    public static readonly RuleInfo ImageFileMissing = new(
        "image-file-missing",
        Severity.Error,
        "A picture that is not there leaves a hole in the page.",
        "HTML Living Standard 4.8.4",
        ArticleExample.WithImage("credit: Port office").Replace("harbour.png", "harbuor.png", StringComparison.Ordinal),
        ArticleExample.WithImage("credit: Port office")
    );

    public static readonly RuleInfo ImageUnreadable = new(
        "image-unreadable",
        Severity.Error,
        "A truncated or mislabelled picture shows as a hole, and its size cannot be told to the browser.",
        "HTML Living Standard 4.8.4",
        "",
        ""
    );

    public static readonly RuleInfo DrawingStripped = new(
        "drawing-stripped",
        Severity.Warning,
        "Drawing programs leave names of files and people, notes and the like in a drawing: nobody sees "
            + "them, and everybody can read them.",
        "SVG 2, 2.3 and F; newsroom rule",
        "",
        ""
    );

    public static readonly RuleInfo ImageAltMissing = new(
        "image-alt-missing",
        Severity.Error,
        "Readers who cannot see a picture are told what is in it.",
        "WCAG 1.1.1; ACT 23a2a8",
        ArticleExample.WithImage("credit: Port office", alt: "caption: The first ship"),
        ArticleExample.WithImage("credit: Port office")
    )
    {
        Groups = [RuleGroup.Access],
    };

    public static readonly RuleInfo ImageAltDiffers = new(
        "image-alt-differs",
        Severity.Error,
        "Two descriptions of one picture: one of them is out of date.",
        "newsroom rule",
        ArticleExample.WithImage("credit: Port office").Replace("![]", "![A lighthouse]", StringComparison.Ordinal),
        ArticleExample.WithImage("credit: Port office")
    );

    public static readonly RuleInfo ImageCreditMissing = new(
        "image-credit-missing",
        Severity.Error,
        "A picture without its credit is published without the right to publish it.",
        "IPTC Photo Metadata; newsroom rule",
        ArticleExample.WithImage("caption: The first ship"),
        ArticleExample.WithImage("credit: Port office")
    )
    {
        Groups = [RuleGroup.Rights],
        IsSafety = true,
    };

    public static readonly RuleInfo ImageUnused = new(
        "image-unused",
        Severity.Warning,
        "A picture with a record that stands nowhere was probably forgotten.",
        "newsroom rule",
        ArticleExample.WithImage("credit: Port office").Replace("![](harbour.png)\n", "", StringComparison.Ordinal),
        ArticleExample.WithImage("credit: Port office")
    );

    public static readonly RuleInfo ImageRecordTwice = new(
        "image-record-twice",
        Severity.Error,
        "Two records of one picture, or two lead pictures: one of them would be ignored.",
        "newsroom rule",
        ArticleExample.WithImage(
            "credit: Port office\n  - file: harbour.png\n    alt: A ship at the quay\n    credit: Getty Images"
        ),
        ArticleExample.WithImage("credit: Port office")
    );

    public static readonly RuleInfo RightsExpired = new(
        "rights-expired",
        Severity.Error,
        "After its rights have ended a picture may not be published.",
        "newsroom rule",
        ArticleExample.WithImage("credit: Port office\n    rights_expire: 2026-01-03"),
        ArticleExample.WithImage("credit: Port office")
    )
    {
        Groups = [RuleGroup.Rights],
        IsSafety = true,
    };

    public static readonly RuleInfo RightsDiffer = new(
        "rights-differ",
        Severity.Warning,
        "A picture whose file names somebody else than its record is perhaps another picture, or credited "
            + "to the wrong person.",
        "IPTC Photo Metadata; MWG Guidelines for Handling Image Metadata 2.0",
        "",
        ""
    )
    {
        Groups = [RuleGroup.Rights],
    };

    public static readonly RuleInfo AiSourceDenied = new(
        "ai-source-denied",
        Severity.Error,
        "A picture that says of itself that a program made it may not be shown to readers as a photograph.",
        "IPTC NewsCodes, Digital Source Type; EU Regulation 2024/1689, article 50",
        "",
        ""
    )
    {
        Groups = [RuleGroup.Rights],
        IsSafety = true,
    };

    public static readonly RuleInfo PathOutside = new(
        "path-outside",
        Severity.Error,
        "An article may only use files of its own folder: what lies elsewhere may be private, and is lost "
            + "when the folder moves.",
        "newsroom rule",
        ArticleExample
            .WithImage("credit: Port office")
            .Replace("harbour.png", "../harbour.png", StringComparison.Ordinal),
        ArticleExample.WithImage("credit: Port office")
    );

    public static readonly RuleInfo StandfirstMissing = new(
        "standfirst-missing",
        Severity.Warning,
        "Search results, feeds and previews then show a random sentence.",
        "newsroom rule",
        "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n---\n",
        ArticleExample.Head
    );

    public static readonly RuleInfo LinkBroken = new(
        "link-broken",
        Severity.Error,
        "A reader who follows it finds nothing.",
        "html-proofer; HTML Living Standard 7.4.2.3",
        $"{ArticleExample.Head}[The wall](#wall)\n",
        $"{ArticleExample.Head}[The wall](#the-wall)\n\n## The wall\n"
    )
    {
        Groups = [RuleGroup.Links],
    };

    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        DateOrder,
        SlugInvalid,
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
