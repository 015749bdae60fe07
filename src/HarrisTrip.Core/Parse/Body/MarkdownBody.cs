using HarrisTrip.Diagnostics;
using HarrisTrip.Values;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HarrisTrip.Parse.Body;

/// <summary>An article's text: CommonMark, tables, footnotes, strikethrough and our own blocks.</summary>
public sealed class MarkdownBody
{
    static readonly MarkdownPipeline Pipeline = CreatePipeline();

    readonly SourceText source;
    readonly int start;
    readonly QuoteMarks marks;
    readonly MarkdownDocument document;
    readonly Dictionary<HeadingBlock, int> headingNumbers = [];

    MarkdownBody(SourceText source, int start, QuoteMarks marks, MarkdownDocument document)
    {
        this.marks = marks;
        this.source = source;
        this.start = start;
        this.document = document;
    }

    /// <summary>What stands before it in its file, as it is written.</summary>
    public ReadOnlySpan<char> Before => source.Text.AsSpan(0, start);

    /// <summary>All headings, in order.</summary>
    public IReadOnlyList<Heading> Headings { get; private set; } = [];

    /// <summary>All blocks of the publication's own, in order.</summary>
    public IReadOnlyList<OwnBlockUse> OwnBlocks { get; private set; } = [];

    /// <summary>All pictures, in order.</summary>
    public IReadOnlyList<ImageUse> Images { get; private set; } = [];

    /// <summary>All blocks that their page writes, in order.</summary>
    public IReadOnlyList<BlockUse> Blocks { get; private set; } = [];

    /// <summary>All maps, in order.</summary>
    public IEnumerable<MapUse> Maps =>
        document.Descendants<CustomContainer>().Select(MapBlock.Of).OfType<MapBlock>().Select(block => block.Map);

    /// <summary>
    /// Reads the text that begins at a 0-based offset of a file. Never throws; reports what may not be published.
    /// </summary>
    /// <param name="missing">How bad it is that a part is still to be written.</param>
    /// <param name="own">The blocks that the publication adds to ours.</param>
    public static MarkdownBody Parse(
        SourceText source,
        int start,
        QuoteMarks marks,
        NumberMarks numbers,
        Severity missing,
        Report report,
        IReadOnlyList<BlockKind>? own = null
    )
    {
        own ??= [];
        var tooLong = Crowding.TooLongAt(source.Text, start);
        if (tooLong >= 0)
        {
            report.Add(
                BodyRules.TextTooCrowded,
                source.Locate(tooLong),
                "This text, or one line of it, is far longer than anything written by hand.",
                "Split it into paragraphs, or into several articles."
            );
        }
        var lookingBack = tooLong < 0 ? Crowding.LookingBackAt(source.Text, start) : -1;
        if (lookingBack >= 0)
        {
            report.Add(
                BodyRules.TextTooCrowded,
                source.Locate(lookingBack),
                "There are thousands of underlined headings or link definitions up to here.",
                "Begin headings with #, and write addresses directly into the links."
            );
        }
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(
                tooLong < 0 && lookingBack < 0 ? source.Text[start..] : "",
                Pipeline,
                Body.OwnBlocks.Context(own)
            );
        }
        catch (ArgumentException)
        {
            report.Add(
                BodyRules.NestingTooDeep,
                source.Locate(start),
                "Quotes, lists or emphasis are nested more than a hundred levels deep in this text.",
                "Nest it less deeply."
            );
            document = Markdown.Parse("", Pipeline);
        }
        if (Nesting.TooDeepAt(document) is { } deep)
        {
            report.Add(
                BodyRules.NestingTooDeep,
                source.Locate(start + Math.Max(0, deep)),
                "Quotes, lists, links or emphasis are nested more than a hundred levels deep here.",
                "Nest it less deeply."
            );
            document = Markdown.Parse("", Pipeline);
        }
        var body = new MarkdownBody(source, start, marks, document);
        foreach (var block in document.Descendants<LeafBlock>())
        {
            Typography.Set(block, marks);
        }
        var inspection = new BodyInspection(body.At, numbers, missing, [.. own.Select(kind => kind.Name)], report);
        inspection.Visit(document);
        body.Images = inspection.Images;
        body.Blocks = inspection.Blocks;
        body.OwnBlocks = inspection.OwnBlocks.ConvertAll(used =>
            used with
            {
                FieldsStart = used.FieldsStart + start,
                FieldsEnd = used.FieldsEnd + start,
            }
        );
        body.Headings = inspection.Headings.ConvertAll(h => h.Heading);
        for (var i = 0; i < inspection.Headings.Count; i++)
        {
            body.headingNumbers.Add(inspection.Headings[i].Block, i);
        }
        return body;
    }

    /// <summary>The text as HTML.</summary>
    /// <param name="anchors">The id of each heading.</param>
    /// <param name="hooks">How links, pictures and placeholders come out.</param>
    public SafeHtml Render(IReadOnlyList<string> anchors, BodyHooks hooks) =>
        new BodyRenderer(
            At,
            block => headingNumbers.TryGetValue(block, out var number) ? number : -1,
            anchors,
            marks,
            hooks
        ).Render(document);

    /// <summary>The text as Markdown that any program reads.</summary>
    public string Write(MarkdownHooks hooks) => new MarkdownWriter(At, marks, hooks).Write(document);

    Location At(MarkdownObject item) => source.Locate(start + Math.Max(0, item.Span.Start));

    /// <summary>
    /// The text as its parts, each with its 0-based place in it; null when it is too long or nested too deep to be
    /// read.
    /// </summary>
    internal static MarkdownDocument? Outline(string text)
    {
        if (Crowding.TooLongAt(text, 0) >= 0)
        {
            return null;
        }
        try
        {
            return Markdown.Parse(text, Pipeline) is var document && Nesting.TooDeepAt(document) is null
                ? document
                : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A picture alone in its paragraph, perhaps in a link; null for any other paragraph.</summary>
    internal static LinkInline? LonePicture(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: LinkInline only } && only.NextSibling is null
            ? only.IsImage
                ? only
                : only is { FirstChild: LinkInline { IsImage: true, NextSibling: null } inner }
                    ? inner
                    : null
            : null;

    static MarkdownPipeline CreatePipeline()
    {
        // Named one by one: the "advanced" bundle turns initials into lists and video links into frames.
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseFootnotes()
            .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough);
        builder.BlockParsers.InsertBefore<ThematicBreakParser>(new CustomContainerParser());
        Crowding.Watch(builder);
        Nesting.Watch(builder);
        return builder.Build();
    }
}
