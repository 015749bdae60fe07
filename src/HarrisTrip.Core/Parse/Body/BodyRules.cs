using HarrisTrip.Diagnostics;

namespace HarrisTrip.Parse.Body;

/// <summary>What can be wrong with the text of an article.</summary>
public static class BodyRules
{
    const string Head = ArticleExample.Head;

    public static readonly RuleInfo RawHtml = new()
    {
        Name = "raw-html",
        Severity = Severity.Error,
        Why = "HTML in an article can break the page or run a script in a reader's browser.",
        Standard = "newsroom rule",
        Bad = $"{Head}<b>Late</b> ships pay more.\n",
        Good = $"{Head}**Late** ships pay more.\n",
    };

    public static readonly RuleInfo LinkScheme = new()
    {
        Name = "link-scheme",
        Severity = Severity.Error,
        Why = "Links such as javascript: and data: run code; others open programs that readers may not have.",
        Standard = "URL Standard; newsroom rule",
        Bad = $"{Head}[Tide table](javascript:alert(1))\n",
        Good = $"{Head}[Tide table](https://example.org/tides)\n",
    };

    public static readonly RuleInfo BlockUnknown = new()
    {
        Name = "block-unknown",
        Severity = Severity.Error,
        Why = "A misspelt block would appear as plain text, or not at all.",
        Standard = "newsroom rule",
        Bad = $"{Head}::: pullquote\nThe quay is open.\n:::\n",
        Good = $"{Head}::: pull_quote\nThe quay is open.\n:::\n",
    };

    public static readonly RuleInfo BlockContent = new()
    {
        Name = "block-content",
        Severity = Severity.Error,
        Why = "A timeline without dates or a chart without numbers says nothing.",
        Standard = "newsroom rule",
        Bad = $"{Head}::: timeline\nIt took four years.\n:::\n",
        Good = $"{Head}::: timeline\n- **2022** The wall is begun.\n:::\n",
    };

    public static readonly RuleInfo BlockArgument = new()
    {
        Name = "block-argument",
        Severity = Severity.Error,
        Why =
            "What follows a block's name where nothing is expected would be lost, and a block that names no file "
            + "shows nothing.",
        Standard = "newsroom rule",
        Bad = $"{Head}::: timeline The wall\n- **2022** It is begun.\n:::\n",
        Good = $"{Head}::: timeline\n- **2022** The wall is begun.\n:::\n",
    };

    public static readonly RuleInfo ChartSourceMissing = new()
    {
        Name = "chart-source-missing",
        Severity = Severity.Warning,
        Why = "Readers who cannot see where numbers come from cannot trust what is drawn of them.",
        Standard = "newsroom rule",
        Bad = $"{Head}::: chart Ships\n| Year | Ships |\n| --- | --- |\n| 2025 | 12 |\n:::\n",
        Good = $"{Head}::: chart Ships\nsource: Port office\n\n| Year | Ships |\n| --- | --- |\n| 2025 | 12 |\n:::\n",
        Groups = [RuleGroup.Rights],
    };

    public static readonly RuleInfo MapSourceMissing = new()
    {
        Name = "map-source-missing",
        Severity = Severity.Error,
        Why = "A map is a picture, and somebody made what it shows: readers have to learn who.",
        Standard = "newsroom rule",
        Bad = $"{Head}::: map quay.geojson\ntitle: The quay\n:::\n",
        Good = $"{Head}::: map quay.geojson\ntitle: The quay\nsource: Port office\n:::\n",
        Groups = [RuleGroup.Rights],
        IsSafety = true,
    };

    public static readonly RuleInfo CodeLanguageUnknown = new()
    {
        Name = "code-language-unknown",
        Severity = Severity.Warning,
        Why = "Code in a language whose name is misspelt is shown in one colour, and nobody sees why.",
        Standard = "newsroom rule",
        Bad = $"{Head}```pyhton\nprint(1)\n```\n",
        Good = $"{Head}```python\nprint(1)\n```\n",
    };

    public static readonly RuleInfo HeadingEmpty = new()
    {
        Name = "heading-empty",
        Severity = Severity.Error,
        Why = "A screen reader announces an empty heading, but it says nothing to anybody.",
        Standard = "axe empty-heading",
        Bad = $"{Head}##\n\nThe quay is open.\n",
        Good = $"{Head}## The quay\n\nThe quay is open.\n",
        Groups = [RuleGroup.Access],
    };

    public static readonly RuleInfo ImageInline = new()
    {
        Name = "image-inline",
        Severity = Severity.Error,
        Why = "A picture inside a line of text has no place for its credit.",
        Standard = "newsroom rule",
        Bad = $"{Head}The quay ![](harbour.png) is open.\n",
        Good = ArticleExample.WithImage("credit: Port office"),
    };

    public static readonly RuleInfo ImageTitle = new()
    {
        Name = "image-title",
        Severity = Severity.Error,
        Why = "A title after a picture's file appears only under a mouse: readers on phones never see it.",
        Standard = "newsroom rule",
        Bad = ArticleExample
            .WithImage("credit: Port office")
            .Replace("(harbour.png)", "(harbour.png \"The quay\")", StringComparison.Ordinal),
        Good = ArticleExample.WithImage("credit: Port office"),
    };

    public static readonly RuleInfo FootnoteBroken = new()
    {
        Name = "footnote-broken",
        Severity = Severity.Error,
        Why = "A reference without its note confuses readers; a note without a reference is lost.",
        Standard = "newsroom rule",
        Bad = $"{Head}The quay cost 4m.[^cost]\n",
        Good = $"{Head}The quay cost 4m.[^cost]\n\n[^cost]: Without the wall.\n",
    };

    public static readonly RuleInfo NestingTooDeep = new()
    {
        Name = "nesting-too-deep",
        Severity = Severity.Error,
        Why = "Very deep nesting is a slip or an attack; browsers and readers are both lost in it.",
        Standard = "newsroom rule",
        Bad = $"{Head}{new string('>', 400)} Deep.\n",
        Good = $"{Head}> Quoted.\n",
    };

    public static readonly RuleInfo TextTooCrowded = new()
    {
        Name = "text-too-crowded",
        Severity = Severity.Error,
        Why =
            "Thousands of links or marks in one paragraph or table are a slip or an attack; "
            + "reading them would take hours.",
        Standard = "newsroom rule",
        Bad = $"{Head}{new string('[', 2001)}\n",
        Good = $"{Head}[The wall](https://example.org/wall)\n",
    };

    public static readonly RuleInfo PartMissing = new()
    {
        Name = "part-missing",
        Severity = Severity.Error,
        Why = "What is still to be written must not be forgotten.",
        Standard = "newsroom rule",
        Bad = $"{Head}::: missing\nWhat the wall cost.\n:::\n",
        Good = $"{Head}The wall cost 4m.\n",
    };

    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        RawHtml,
        PartMissing,
        LinkScheme,
        BlockUnknown,
        BlockContent,
        BlockArgument,
        ChartSourceMissing,
        MapSourceMissing,
        CodeLanguageUnknown,
        HeadingEmpty,
        ImageInline,
        ImageTitle,
        FootnoteBroken,
        NestingTooDeep,
        TextTooCrowded,
    ];
}
