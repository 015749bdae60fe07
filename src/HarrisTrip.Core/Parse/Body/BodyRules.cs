using HarrisTrip.Diagnostics;

namespace HarrisTrip.Parse.Body;

/// <summary>What can be wrong with the text of an article.</summary>
public static class BodyRules
{
    const string Head = ArticleExample.Head;

    public static readonly RuleInfo RawHtml = new(
        "raw-html",
        Severity.Error,
        "HTML in an article can break the page or run a script in a reader's browser.",
        "newsroom rule",
        $"{Head}<b>Late</b> ships pay more.\n",
        $"{Head}**Late** ships pay more.\n"
    );

    public static readonly RuleInfo LinkScheme = new(
        "link-scheme",
        Severity.Error,
        "Links such as javascript: and data: run code; others open programs that readers may not have.",
        "URL Standard; newsroom rule",
        $"{Head}[Tide table](javascript:alert(1))\n",
        $"{Head}[Tide table](https://example.org/tides)\n"
    );

    public static readonly RuleInfo BlockUnknown = new(
        "block-unknown",
        Severity.Error,
        "A misspelt block would come out as plain text, or not at all.",
        "newsroom rule",
        $"{Head}::: pullquote\nThe quay is open.\n:::\n",
        $"{Head}::: pull_quote\nThe quay is open.\n:::\n"
    );

    public static readonly RuleInfo BlockContent = new(
        "block-content",
        Severity.Error,
        "A timeline without dates or a chart without numbers says nothing.",
        "newsroom rule",
        $"{Head}::: timeline\nIt took four years.\n:::\n",
        $"{Head}::: timeline\n- **2022** The wall is begun.\n:::\n"
    );

    public static readonly RuleInfo HeadingEmpty = new(
        "heading-empty",
        Severity.Error,
        "A heading without words is announced to those who listen, and says nothing to anyone.",
        "axe empty-heading",
        $"{Head}##\n\nThe quay is open.\n",
        $"{Head}## The quay\n\nThe quay is open.\n"
    )
    {
        Groups = [RuleGroup.Access],
    };

    public static readonly RuleInfo ImageInline = new(
        "image-inline",
        Severity.Error,
        "A picture inside a line of text has no place for its credit.",
        "newsroom rule",
        $"{Head}The quay ![](harbour.png) is open.\n",
        ArticleExample.WithImage("credit: Port office")
    );

    public static readonly RuleInfo ImageTitle = new(
        "image-title",
        Severity.Error,
        "Words in quotes behind a picture's file show only under a mouse: readers on phones never see them.",
        "newsroom rule",
        ArticleExample
            .WithImage("credit: Port office")
            .Replace("(harbour.png)", "(harbour.png \"The quay\")", StringComparison.Ordinal),
        ArticleExample.WithImage("credit: Port office")
    );

    public static readonly RuleInfo FootnoteBroken = new(
        "footnote-broken",
        Severity.Error,
        "A reference without its note confuses readers; a note without a reference is lost.",
        "newsroom rule",
        $"{Head}The quay cost 4m.[^cost]\n",
        $"{Head}The quay cost 4m.[^cost]\n\n[^cost]: Without the wall.\n"
    );

    public static readonly RuleInfo NestingTooDeep = new(
        "nesting-too-deep",
        Severity.Error,
        "Very deep nesting is a slip or an attack; browsers and readers are both lost in it.",
        "newsroom rule",
        $"{Head}{new string('>', 400)} Deep.\n",
        $"{Head}> Quoted.\n"
    );

    public static readonly RuleInfo TextTooCrowded = new(
        "text-too-crowded",
        Severity.Error,
        "Thousands of links or marks in one paragraph or table are a slip or an attack; reading them would take hours.",
        "newsroom rule",
        $"{Head}{new string('[', 2001)}\n",
        $"{Head}[The wall](https://example.org/wall)\n"
    );

    public static readonly RuleInfo PartMissing = new(
        "part-missing",
        Severity.Error,
        "What is still to be written must not be forgotten.",
        "newsroom rule",
        $"{Head}::: missing\nWhat the wall cost.\n:::\n",
        $"{Head}The wall cost 4m.\n"
    );

    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        RawHtml,
        PartMissing,
        LinkScheme,
        BlockUnknown,
        BlockContent,
        HeadingEmpty,
        ImageInline,
        ImageTitle,
        FootnoteBroken,
        NestingTooDeep,
        TextTooCrowded,
    ];
}
