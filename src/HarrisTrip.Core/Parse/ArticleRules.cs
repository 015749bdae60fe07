using HarrisTrip.Diagnostics;

namespace HarrisTrip.Parse;

/// <summary>
/// What can be wrong with an article as a whole. Some of these are also looked for in finished pages.
/// </summary>
public static class ArticleRules
{
    const string Published =
        "published: 2026-01-02T09:00:00Z\nstandfirst: The new quay takes its first ship after four years of work on the harbour wall.\n";

    /// <summary>Good front matter, for examples of what follows it.</summary>
    internal const string ExampleHead = $"---\ntitle: Harbour opens\n{Published}---\n";

    /// <summary>An article with one picture, whose record holds these lines beside its file and alt.</summary>
    internal static string ExampleWithImage(string lines, string alt = "alt: A ship at the quay") =>
        $"---\ntitle: Harbour opens\n{Published}images:\n  - file: harbour.png\n    {alt}\n    {lines}\n---\n![](harbour.png)\n";

    public static readonly RuleInfo Encoding = new(
        "encoding",
        Severity.Error,
        "A file in an old encoding prints wrong letters in names.",
        "Unicode; HTML Living Standard 4.2.5.4",
        "",
        ""
    );

    public static readonly RuleInfo FrontMatterMissing = new(
        "front-matter-missing",
        Severity.Error,
        "Without front matter an article has no headline, no date and no byline.",
        "newsroom rule",
        "The quay is open.\n",
        $"{ExampleHead}The quay is open.\n"
    );

    public static readonly RuleInfo FrontMatterUnclosed = new(
        "front-matter-unclosed",
        Severity.Error,
        "If the closing line is missing, the article's text is taken for front matter.",
        "newsroom rule",
        $"---\ntitle: Harbour opens\n{Published}",
        ExampleHead
    );

    public static readonly RuleInfo DateOrder = new(
        "date-order",
        Severity.Error,
        "Readers and search engines rely on an article not being updated, corrected or taken down before "
            + "it was published.",
        "newsroom rule",
        $"---\ntitle: Harbour opens\nupdated: 2025-12-31T09:00:00Z\n{Published}---\n",
        $"---\ntitle: Harbour opens\nupdated: 2026-01-03T09:00:00Z\n{Published}---\n"
    );

    public static readonly RuleInfo SlugInvalid = new(
        "slug-invalid",
        Severity.Error,
        "An address is typed, mailed and written into the files of web hosts: some characters break it there.",
        "RFC 3986; newsroom rule",
        $"---\ntitle: Harbour opens\nslug: ../harbour\n{Published}---\n",
        $"---\ntitle: Harbour opens\nslug: harbour\n{Published}---\n"
    );

    public static readonly RuleInfo PermalinkInvalid = new(
        "permalink-invalid",
        Severity.Error,
        "An address that cannot be made, or would be another one tomorrow, leaves readers who kept it with nothing.",
        "RFC 3986; newsroom rule",
        $"---\ntitle: Harbour opens\npermalink: news/{{yaer}}/harbour/\n{Published}---\n",
        $"---\ntitle: Harbour opens\npermalink: news/{{year}}/harbour/\n{Published}---\n"
    );

    public static readonly RuleInfo SectionMismatch = new(
        "section-mismatch",
        Severity.Error,
        "An article that announces parts and shows others has lost one, or put it in the wrong place.",
        "newsroom rule",
        $"---\ntitle: Harbour opens\nsections: [The wall, The ships]\n{Published}---\n\n## The wall\n",
        $"---\ntitle: Harbour opens\nsections: [The wall, The ships]\n{Published}---\n\n## The wall\n\n## The ships\n"
    )
    {
        Groups = [RuleGroup.Article, RuleGroup.Access],
    };

    public static readonly RuleInfo ImageFileMissing = new(
        "image-file-missing",
        Severity.Error,
        "A picture that is not there leaves a hole in the page.",
        "HTML Living Standard 4.8.4",
        ExampleWithImage("credit: Port office").Replace("harbour.png", "harbuor.png", StringComparison.Ordinal),
        ExampleWithImage("credit: Port office")
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
        ExampleWithImage("credit: Port office", alt: "caption: The first ship"),
        ExampleWithImage("credit: Port office")
    )
    {
        Groups = [RuleGroup.Access],
    };

    public static readonly RuleInfo ImageAltDiffers = new(
        "image-alt-differs",
        Severity.Error,
        "Two descriptions of one picture: one of them is out of date.",
        "newsroom rule",
        ExampleWithImage("credit: Port office").Replace("![]", "![A lighthouse]", StringComparison.Ordinal),
        ExampleWithImage("credit: Port office")
    );

    public static readonly RuleInfo ImageCreditMissing = new(
        "image-credit-missing",
        Severity.Error,
        "A picture without its credit is published without the right to publish it.",
        "IPTC Photo Metadata; newsroom rule",
        ExampleWithImage("caption: The first ship"),
        ExampleWithImage("credit: Port office")
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
        ExampleWithImage("credit: Port office").Replace("![](harbour.png)\n", "", StringComparison.Ordinal),
        ExampleWithImage("credit: Port office")
    );

    public static readonly RuleInfo ImageRecordTwice = new(
        "image-record-twice",
        Severity.Error,
        "Two records of one picture, or two lead pictures: one of them would be ignored.",
        "newsroom rule",
        ExampleWithImage(
            "credit: Port office\n  - file: harbour.png\n    alt: A ship at the quay\n    credit: Getty Images"
        ),
        ExampleWithImage("credit: Port office")
    );

    public static readonly RuleInfo RightsExpired = new(
        "rights-expired",
        Severity.Error,
        "After its rights have ended a picture may not be published.",
        "newsroom rule",
        ExampleWithImage("credit: Port office\n    rights_expire: 2026-01-03"),
        ExampleWithImage("credit: Port office")
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
        ExampleWithImage("credit: Port office").Replace("harbour.png", "../harbour.png", StringComparison.Ordinal),
        ExampleWithImage("credit: Port office")
    );

    public static readonly RuleInfo StandfirstMissing = new(
        "standfirst-missing",
        Severity.Warning,
        "Search results, feeds and previews then show a random sentence.",
        "newsroom rule",
        "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n---\n",
        ExampleHead
    );

    public static readonly RuleInfo LinkBroken = new(
        "link-broken",
        Severity.Error,
        "A reader who follows it finds nothing.",
        "html-proofer; HTML Living Standard 7.4.2.3",
        $"{ExampleHead}[The wall](#wall)\n",
        $"{ExampleHead}[The wall](#the-wall)\n\n## The wall\n"
    )
    {
        Groups = [RuleGroup.Links],
    };

    public static readonly RuleInfo DirectionUnclosed = new(
        "direction-unclosed",
        Severity.Warning,
        "An invisible sign that turns the direction of text, and is not closed, shows the letters after "
            + "it in the wrong order.",
        "Unicode Standard Annex 9; UTR 36, 2.6",
        $"{ExampleHead}The ship &#x202E;Vesta came in.\n",
        $"{ExampleHead}The ship Vesta came in.\n"
    );

    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        Encoding,
        FrontMatterMissing,
        FrontMatterUnclosed,
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
        DirectionUnclosed,
    ];
}
