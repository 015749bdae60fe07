using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Code;
using HarrisTrip.Values;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HarrisTrip.Parse.Body;

/// <summary>Walks a body once: notes its headings and pictures, and reports what may not be published.</summary>
sealed class BodyInspection(
    Func<MarkdownObject, Location> at,
    NumberMarks numbers,
    Severity missing,
    IReadOnlyList<string> own,
    Report report
)
{
    public List<(HeadingBlock Block, Heading Heading)> Headings { get; } = [];

    public List<ImageUse> Images { get; } = [];

    /// <summary>Those that their page writes.</summary>
    public List<BlockUse> Blocks { get; } = [];

    /// <summary>Those of the publication's own; their fields are at offsets of the text.</summary>
    public List<OwnBlockUse> OwnBlocks { get; } = [];

    public void Visit(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case LeafBlock text when Crowding.WasSetAside(text):
                    report.Add(
                        BodyRules.TextTooCrowded,
                        at(text),
                        "There are thousands of links, marks or cells in one paragraph, heading or table here.",
                        "Split it into several."
                    );
                    break;
                case HtmlBlock html:
                    report.Add(
                        BodyRules.RawHtml,
                        at(html),
                        "This is HTML, which an article may not contain.",
                        "Write it in Markdown, or as a block such as `::: note`."
                    );
                    break;
                case HeadingBlock heading:
                    VisitInlines(heading.Inline);
                    if (heading.Inline?.FirstChild is null)
                    {
                        report.Add(
                            BodyRules.HeadingEmpty,
                            at(heading),
                            "This heading has no text.",
                            "Write it after the marks, or delete the line."
                        );
                    }
                    Headings.Add(
                        (
                            heading,
                            new Heading(heading.Level, Words(heading.Inline).Trim(), at(heading), InBlock(heading))
                        )
                    );
                    break;
                case ParagraphBlock paragraph:
                    VisitParagraph(paragraph);
                    break;
                case FencedCodeBlock { Info: { Length: > 0 } language } code when !CodeLanguages.IsKnown(language):
                    report.Add(
                        BodyRules.CodeLanguageUnknown,
                        at(code),
                        $"`{Excerpt.Of(language, 60)}` is not a language that code can be in here.",
                        $"{Suggestion.For(language, CodeLanguages.Names)} Coloured are ".TrimStart()
                            + $"{string.Join(", ", CodeLanguages.All.Select(l => l.Names[0]))}; "
                            + "write `text` for anything else."
                    );
                    break;
                case LeafBlock leaf:
                    VisitInlines(leaf.Inline);
                    break;
                case CustomContainer named:
                    Visit(named);
                    VisitNamed(named);
                    break;
                case LinkReferenceDefinitionGroup definitions:
                    VisitDefinitions(definitions);
                    break;
                case ContainerBlock inner:
                    Visit(inner);
                    break;
            }
        }
    }

    /// <summary>A block that is not closed was not meant to hold what follows it.</summary>
    static bool InBlock(Block block) =>
        block.Parent is not MarkdownDocument
        && (block.Parent is not CustomContainer { ClosingFencedCharCount: 0 } open || InBlock(open));

    void VisitParagraph(ParagraphBlock paragraph)
    {
        if (MarkdownBody.LonePicture(paragraph) is not { } picture)
        {
            VisitInlines(paragraph.Inline);
            return;
        }
        var link = picture.Parent is LinkInline { IsImage: false } around ? around : null;
        if (link is not null)
        {
            VisitLink(link.Url, link);
        }
        if (!string.IsNullOrWhiteSpace(picture.Title))
        {
            report.Add(
                BodyRules.ImageTitle,
                at(picture),
                $"The title “{Excerpt.Of(picture.Title, 60)}” of this picture would be lost.",
                "Put it into `caption` in the picture's record."
            );
        }
        Images.Add(Picture(picture, link?.Url, at));
    }

    void VisitInlines(ContainerInline? container)
    {
        VisitFootnoteMarks(container);
        foreach (var inline in container?.Descendants() ?? [])
        {
            switch (inline)
            {
                case HtmlInline html:
                    report.Add(
                        BodyRules.RawHtml,
                        at(html),
                        $"`{html.Tag}` is HTML, which an article may not contain.",
                        "Write it in Markdown; to show it as it is, put it between backticks."
                    );
                    break;
                case LinkInline { IsImage: true } picture:
                    report.Add(
                        BodyRules.ImageInline,
                        at(picture),
                        "A picture is in the middle of a text, where its credit cannot be printed.",
                        "Put it in a paragraph of its own."
                    );
                    break;
                case LinkInline link:
                    VisitLink(link.Url, link);
                    break;
                case AutolinkInline { IsEmail: true } mail when !MailAddress.IsValid(mail.Url):
                    report.Add(
                        BodyRules.LinkScheme,
                        at(mail),
                        $"`{Excerpt.Of(mail.Url, 60)}` is not an email address.",
                        "Write it as name@example.org."
                    );
                    break;
                case AutolinkInline { IsEmail: false } auto:
                    VisitLink(auto.Url, auto);
                    break;
                case LiteralInline literal:
                    VisitLiteral(literal);
                    break;
                case HtmlEntityInline entity:
                    VisitEntity(entity, container!);
                    break;
            }
        }
    }

    void VisitLink(string? url, Inline link)
    {
        if (WebAddress.Scheme(url ?? "") is "http" or "https" && WebAddress.Forbidden(url!) is { } wrong)
        {
            report.Add(
                BodyRules.LinkScheme,
                at(link),
                $"The address `{Excerpt.Of(url!, 60)}` contains {wrong.Name}.",
                $"Write {wrong.Encoded} instead."
            );
        }
        else if (!WebAddress.IsAllowedLink(url ?? ""))
        {
            report.Add(
                BodyRules.LinkScheme,
                at(link),
                $"A link leads to `{Excerpt.Of(url!, 60)}`, which readers cannot follow safely.",
                "Link to a full address that begins with https://, http://, mailto: or tel:, or to a page of this site."
            );
        }
    }

    void VisitLiteral(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        if (Characters.HasForbidden(text))
        {
            report.Add(
                Yaml.YamlRules.ControlCharacter,
                at(literal),
                "This text contains a character that cannot be printed.",
                "Delete it and type the text again."
            );
        }
    }

    /// <summary>A character reference can bring in what no file may hold as text.</summary>
    void VisitEntity(HtmlEntityInline entity, ContainerInline container)
    {
        var text = entity.Transcoded.ToString();
        if (Characters.HasForbidden(text))
        {
            report.Add(
                Yaml.YamlRules.ControlCharacter,
                at(entity),
                $"`{entity.Original}` is a character that cannot be printed.",
                "Delete it."
            );
        }
        if (text.Contains(Characters.Replacement, StringComparison.Ordinal))
        {
            report.Add(
                TextRules.Encoding,
                at(entity),
                $"`{entity.Original}` is U+FFFD, the sign for a character that was lost.",
                "Type the character again."
            );
        }
        if (
            BidiControls.Unclosed(text, byLine: false).Count > 0
            && BidiControls.Unclosed(Words(container), byLine: false).Count > 0
        )
        {
            report.Add(
                TextRules.DirectionUnclosed,
                at(entity),
                BidiControls.Message(text[0]),
                BidiControls.Help(text[0])
            );
        }
    }

    void VisitFootnoteMarks(ContainerInline? container)
    {
        foreach (var (mark, place) in FootnoteMarks.Broken(container))
        {
            report.Add(
                BodyRules.FootnoteBroken,
                at(place),
                $"`{Excerpt.Of(mark, 60)}` has no footnote.",
                $"Write it below the text, on a line that begins with `{Excerpt.Of(mark, 60)}:`; to show it as it "
                    + $"is, put it between backticks."
            );
        }
    }

    void VisitDefinitions(LinkReferenceDefinitionGroup definitions)
    {
        foreach (var unused in definitions.OfType<FootnoteLinkReferenceDefinition>().Where(d => d.Footnote.Order < 0))
        {
            report.Add(
                BodyRules.FootnoteBroken,
                at(unused),
                $"Nothing in the text refers to the footnote `[{unused.Label}]`, so it would be lost.",
                $"Put `[{unused.Label}]` where it belongs, or delete it."
            );
        }
    }

    void VisitNamed(CustomContainer block)
    {
        if (BlockKinds.Of(block) is not { } kind)
        {
            var names = BlockKinds.All.Select(k => k.Name).Concat(own).ToList();
            report.Add(
                BodyRules.BlockUnknown,
                at(block),
                $"There is no block called `{Excerpt.Of(block.Info ?? "", 60)}`.",
                $"{Suggestion.For(block.Info ?? "", names)} The blocks are {string.Join(", ", names)}.".TrimStart()
            );
            return;
        }
        if (block.ClosingFencedCharCount == 0)
        {
            report.Add(
                BodyRules.BlockContent,
                at(block),
                $"The block `{kind.Name}` is not closed.",
                "End it with a line `:::`."
            );
            // It has swallowed everything after it, which is not at fault.
            return;
        }
        if (!HasArgument(block, kind))
        {
            return;
        }
        if (kind.IsOwn)
        {
            VisitOwn(block, kind);
            return;
        }
        if (kind.Holds == BlockContent.Nothing && block.Count > 0)
        {
            report.Add(
                BodyRules.BlockContent,
                at(block),
                $"The block `{kind.Name}` holds text, which would be lost: all that it shows is named on its first line.",
                "Put the line `:::` directly below that, and the text after it."
            );
            return;
        }
        var (wants, good) = kind.Holds switch
        {
            BlockContent.List => (
                "a list, each item with a bold date at its beginning",
                block.Any(b => b is ListBlock)
            ),
            BlockContent.Headings => ("questions as ### headings", block.Any(b => b is HeadingBlock { Level: 3 })),
            BlockContent.Table => ("a table of labels and numbers", block.Any(b => b is Table)),
            BlockContent.Nothing => ("", true),
            BlockContent.Fields => ("lines such as `title: …` and `source: …`", block.Any(b => b is ParagraphBlock)),
            _ => ("some text", block.Count > 0),
        };
        if (!good)
        {
            report.Add(
                BodyRules.BlockContent,
                at(block),
                $"The block `{kind.Name}` has to contain {wants}.",
                "Compare it with the example in the guide."
            );
            return;
        }
        if (kind.IsOfPage)
        {
            Blocks.Add(Use(block, kind, at));
        }
        if (kind.Name == "missing")
        {
            report.Add(
                new Diagnostic(
                    BodyRules.PartMissing,
                    missing,
                    at(block),
                    $"This part is still to be written: "
                        + $"{Excerpt.Of(Words(block.Descendants<ParagraphBlock>().FirstOrDefault()?.Inline), 60)}",
                    "Write it, and remove the block."
                )
            );
        }
        VisitParts(block, kind.Holds);
    }

    void VisitOwn(CustomContainer block, BlockKind kind)
    {
        var (start, end) = Body.OwnBlocks.FieldsOf(block) ?? (-1, -1);
        if (start >= 0 && IsQuoted(block))
        {
            report.Add(
                BodyRules.BlockContent,
                at(block),
                $"The block `{kind.Name}` stands in a quotation, where its fields cannot be read.",
                "Put it outside."
            );
            return;
        }
        var (wants, isGood, help) = kind.Holds switch
        {
            BlockContent.Nothing => (
                "nothing but its fields",
                block.Count == 0,
                "Put what is text after the line `:::`."
            ),
            BlockContent.List => ("a list", block.Any(b => b is ListBlock), "Begin each item with `- `."),
            BlockContent.Table => ("a table", block.Any(b => b is Table), "Write it as the guide shows tables."),
            _ => (
                "some text",
                block.Count > 0,
                kind.HasFields ? "Write it after an empty line, below the fields." : "Write it before the line `:::`."
            ),
        };
        if (!isGood)
        {
            report.Add(BodyRules.BlockContent, at(block), $"The block `{kind.Name}` has to contain {wants}.", help);
            return;
        }
        OwnBlocks.Add(new OwnBlockUse(Use(block, kind, at), start, end));
    }

    static bool IsQuoted(Block block) => block.Parent is { } around && (around is QuoteBlock || IsQuoted(around));

    /// <summary>True when what follows a block's name is what has to follow it; else that is reported.</summary>
    bool HasArgument(CustomContainer block, BlockKind kind)
    {
        var words = block.Arguments?.Trim() ?? "";
        switch (kind.Takes)
        {
            case BlockArgument.None when words.Length > 0:
                report.Add(
                    BodyRules.BlockArgument,
                    at(block),
                    $"“{Excerpt.Of(words, 60)}” would be lost: nothing may follow the name of the block `{kind.Name}`.",
                    "Put it into the block, on a line of its own, or delete it."
                );
                return false;
            case BlockArgument.File when words.Length == 0:
                report.Add(
                    BodyRules.BlockArgument,
                    at(block),
                    $"The block `{kind.Name}` names no file.",
                    $"Write the name of a file beside the article after it, as the guide shows: `::: {kind.Name} …`."
                );
                return false;
            default:
                return true;
        }
    }

    internal static BlockUse Use(CustomContainer block, BlockKind kind, Func<MarkdownObject, Location> at) =>
        new(kind, block.Arguments?.Trim() ?? "", at(block));

    /// <summary>A block that holds what it has to may still hold some of it in a form that says nothing.</summary>
    void VisitParts(CustomContainer block, BlockContent holds)
    {
        if (holds == BlockContent.Fields)
        {
            MapBlock.Read(block, at, report);
        }
        if (holds == BlockContent.Table)
        {
            ChartBlock.Read(block, numbers, at, report);
        }
        foreach (var item in holds == BlockContent.List ? block.OfType<ListBlock>().SelectMany(list => list) : [])
        {
            if (
                item is not ListItemBlock { Count: > 0 } written
                || written[0]
                    is not ParagraphBlock
                    {
                        Inline.FirstChild: EmphasisInline { DelimiterCount: 2, DelimiterChar: '*' or '_' }
                    }
            )
            {
                report.Add(
                    BodyRules.BlockContent,
                    at(item),
                    "This item of the timeline does not begin with a bold date.",
                    "Begin it with the date, as in `- **2022** The wall is begun`."
                );
            }
        }
        foreach (
            var heading in holds == BlockContent.Headings ? block.OfType<HeadingBlock>().Where(h => h.Level != 3) : []
        )
        {
            report.Add(
                BodyRules.BlockContent,
                at(heading),
                $"A question is a heading of level 3, but this one is of level {heading.Level}.",
                "Begin it with ###."
            );
        }
    }

    internal static ImageUse Picture(LinkInline picture, string? link, Func<MarkdownObject, Location> at) =>
        new(picture.Url ?? "", Words(picture).Trim(), at(picture), link);

    /// <summary>The words of inlines, without their markup.</summary>
    internal static string Words(ContainerInline? container)
    {
        var words = new StringBuilder();
        foreach (var inline in container?.Descendants() ?? [])
        {
            _ = inline switch
            {
                LiteralInline literal => words.Append(literal.Content.AsSpan()),
                CodeInline code => words.Append(code.Content),
                HtmlEntityInline entity => words.Append(entity.Transcoded.AsSpan()),
                AutolinkInline auto => words.Append(auto.Url),
                DelimiterInline alone => words.Append(alone.ToLiteral()),
                LineBreakInline => words.Append(' '),
                _ => words,
            };
        }
        return words.ToString();
    }
}
