using AngleSharp.Dom;
using HarrisTrip.Parse.Body;

namespace HarrisTrip.Import.Html;

/// <summary>Reads the blocks of an article out of its part of the page, in their order.</summary>
sealed class BlockReader(
    PageText source,
    PageTree tree,
    MainContent content,
    PageAddresses addresses,
    SavedPictures pictures,
    List<ImportNote> notes
)
{
    /// <summary>Lists and quotes that are nested deeper than this come out as paragraphs.</summary>
    const int MostLevels = 6;

    /// <summary>In UTF-16 units. What claims to be a longer heading is a paragraph.</summary>
    const int LongestHeading = 300;

    /// <summary>Below all real headings.</summary>
    const int BoldLevel = 7;

    readonly InlineReader inlines = new(source, tree, addresses);

    /// <summary>What the parts of the page around the article stand for.</summary>
    public HashSet<PagePart> Parts { get; } = [];

    public List<Block> Read()
    {
        var blocks = new List<Block>();
        Walk(content.Container, blocks, 0);
        return blocks;
    }

    void Walk(IElement element, List<Block> blocks, int level)
    {
        var line = new InlineLine(element);
        for (var i = 0; i < element.ChildNodes.Length; i++)
        {
            var node = element.ChildNodes[i];
            if (node is IElement inner && tree.IsBlock(inner))
            {
                Flush(line, blocks);
                line = new InlineLine(element, inner);
                Read(inner, blocks, level);
            }
            else
            {
                inlines.Read(node, line);
            }
        }
        Flush(line, blocks);

        void Flush(InlineLine run, List<Block> into) => Add(run, into, content.Kept?.Contains(element) ?? true, level);
    }

    void Read(IElement element, List<Block> blocks, int level)
    {
        if (PageParts.IsUnseen(element))
        {
            return;
        }
        if (tree.PartOf(element) is { } part)
        {
            LeaveOut(element, part);
            return;
        }
        if (PageParts.IsEmbedded(element))
        {
            Embedded(element, blocks);
            return;
        }
        if (PageParts.IsHeading(element))
        {
            Heading(element, blocks);
            return;
        }
        if (element.LocalName == "figure" || PageParts.FigureNames().IsMatch(element.ClassName ?? ""))
        {
            Figure(element, blocks, level);
            return;
        }
        switch (element.LocalName)
        {
            case "hr":
                blocks.Add(
                    new Block(PageBlockKind.Rule, element, source.At(element), "", "***")
                    {
                        IsKept = content.IsKept(element),
                    }
                );
                break;
            case "pre" or "listing" or "xmp" or "plaintext":
                Add(PageBlockKind.Code, element, blocks, PageText.Words(element), CodeBlock.Write(element), []);
                break;
            case "blockquote" when level < MostLevels:
                Nested(
                    PageBlockKind.Quote,
                    element,
                    blocks,
                    inner => string.Join('\n', Joined(inner).Split('\n').Select(l => l.Length == 0 ? ">" : "> " + l)),
                    level
                );
                break;
            case "ul" or "menu" or "dir" or "ol" when level < MostLevels:
                List(element, blocks, level);
                break;
            case "table" when !TableReader.IsLayout(element, tree):
                Table(element, blocks);
                break;
            case "dt":
                Strong(element, blocks);
                break;
            default:
                Walk(element, blocks, level);
                break;
        }
    }

    void Heading(IElement element, List<Block> blocks)
    {
        var line = inlines.Flat(element);
        var words = line.Text.Words.Replace('\n', ' ');
        if (words.Length > LongestHeading || !words.Any(char.IsLetterOrDigit))
        {
            Add(line, blocks, content.IsKept(element), 1);
            return;
        }
        blocks.Add(
            new Block(PageBlockKind.Heading, element, source.At(element), words, line.Text.Line())
            {
                Level = element.LocalName[1] - '0',
                IsKept = content.IsKept(element),
                Notes = line.Notes,
            }
        );
        foreach (var (img, _) in line.Pictures)
        {
            Picture(img, null, null, blocks);
        }
    }

    /// <summary>The term of a list of definitions, or any other words that stand out.</summary>
    void Strong(IElement element, List<Block> blocks)
    {
        var line = new InlineLine(element);
        line.Text.Begin(Style.Strong);
        inlines.Fill(element, line);
        line.Text.End();
        Add(line, blocks, content.IsKept(element), 1);
    }

    /// <summary>A line of text as its paragraphs, and the pictures in it.</summary>
    void Add(InlineLine line, List<Block> blocks, bool isKept, int level)
    {
        var said = line.Notes;
        var pictures = new Queue<(IElement Img, int At)>(line.Pictures);
        isKept = isKept || line.Kept.Any(content.IsKept);
        var isLinks = line.Links.Count > 1 && line.Links.Length * 10 >= line.Text.Words.Length * 8;
        foreach (var (part, start) in line.Text.Apart())
        {
            Pictures(before: start);
            var text = part;
            if (level == 0 && Bold(text) is { } heading)
            {
                blocks.Add(
                    heading with
                    {
                        Element = line.Owner,
                        At = source.At(line.After, heading.Words),
                        IsKept = isKept,
                    }
                );
                text = text.Part(text.BoldLine, text.Length);
                if (text.IsEmpty)
                {
                    continue;
                }
            }
            if (text.IsTooLong)
            {
                said.Add(
                    new ImportNote(
                        NoteKind.Doubtful,
                        source.At(line.After),
                        $"This paragraph is longer than any, or has more links; it was broken up{(text.PageAddresses.Any() ? ", without its links" : "")}."
                    )
                );
            }
            var words = text.Words;
            foreach (var paragraph in text.Paragraphs())
            {
                // All words stand with the first, so that they are quoted once.
                blocks.Add(
                    new Block(
                        PageBlockKind.Paragraph,
                        line.Owner,
                        source.At(line.After, words),
                        words.Replace('\n', ' '),
                        paragraph
                    )
                    {
                        IsKept = isKept,
                        Lines = words.Split('\n'),
                        IsLinks = isLinks,
                        Notes = said,
                    }
                );
                (words, said) = ("", []);
            }
        }
        notes.AddRange(said);
        Pictures(before: int.MaxValue);

        void Pictures(int before)
        {
            while (pictures.TryPeek(out var next) && next.At <= before)
            {
                Picture(pictures.Dequeue().Img, null, null, blocks);
            }
        }
    }

    /// <summary>A bold line above its text, or alone, is how many pages write a heading.</summary>
    static Block? Bold(Inlines text)
    {
        if (
            text.BoldLine is not (> 0 and < LongestHeading)
            || text.Part(0, text.BoldLine) is not { IsEmpty: false } bold
            || bold.Words.Contains('\n', StringComparison.Ordinal)
            || new Plain.Line(default, bold.Words, 0) is not ({ IsShort: true } or { IsQuestion: true })
            || !bold.Words.Any(char.IsLetterOrDigit)
        )
        {
            return null;
        }
        return new Block(PageBlockKind.Heading, null!, default, bold.Words, MarkdownText.Of(bold.Words))
        {
            Level = BoldLevel,
        };
    }

    void Picture(IElement img, string? caption, string? credit, List<Block> blocks)
    {
        var said = new List<ImportNote>();
        if (pictures.Take(img, caption, credit, source.At(img), said) is { } image)
        {
            blocks.Add(
                new Block(PageBlockKind.Picture, img, source.At(img), "", $"![]({image.File})")
                {
                    Image = image,
                    Notes = said,
                }
            );
        }
        else
        {
            notes.AddRange(said);
        }
    }

    void Figure(IElement figure, List<Block> blocks, int level)
    {
        var (images, caption, credits) = (new List<IElement>(), (IElement?)null, new List<string>());
        var others = new List<IElement>();
        FigureParts.Gather(figure, tree, images, ref caption, others);
        if (images.Count == 0)
        {
            Walk(figure, blocks, level);
            return;
        }
        var words = PageText.OneLine(
            string.Join(
                ' ',
                figure
                    .ChildNodes.OfType<IText>()
                    .Select(t => t.Data)
                    .Prepend(FigureParts.Caption(caption, others, credits))
            )
        );
        var credit = credits.Count > 0 ? string.Join(" / ", credits.Distinct(StringComparer.Ordinal)) : null;
        var first = blocks.Count;
        foreach (var img in images)
        {
            // The words below several pictures are kept with the first.
            Picture(img, img == images[0] ? words : null, credit, blocks);
        }
        if (blocks.Count == first && (words ?? credit) is not null)
        {
            notes.Add(
                new ImportNote(
                    NoteKind.LeftOut,
                    source.At(figure),
                    $"“{string.Join(" ", new[] { words, credit }.OfType<string>())}” stands below a picture that was left out."
                )
            );
        }
        else if (images.Count > 1 && words is not null)
        {
            notes.Add(
                new ImportNote(
                    NoteKind.Doubtful,
                    source.At(figure),
                    $"One caption stands below {images.Count} pictures; it was kept with the first."
                )
            );
        }
        foreach (var other in others)
        {
            Read(other, blocks, level);
        }
    }

    void List(IElement list, List<Block> blocks, int level)
    {
        var isNumbered = list.LocalName == "ol";
        var number =
            isNumbered
            && int.TryParse(
                list.GetAttribute("start"),
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var start
            )
            && start < 100_000_000
                ? start
                : 1;
        var kind = isNumbered ? PageBlockKind.NumberedList : PageBlockKind.List;
        // Two lists that follow each other are one to Markdown, unless their marks differ.
        var isSecond =
            blocks.Count > 0
            && blocks[^1].Kind == kind
            && !blocks[^1].Markdown.StartsWith(isNumbered ? "0)" : "* ", StringComparison.Ordinal)
            && !(isNumbered && blocks[^1].Markdown.Split('\n')[0].Contains(") ", StringComparison.Ordinal));
        var (items, said, hoisted, kept) = (
            new List<string>(),
            new List<ImportNote>(),
            new List<Block>(),
            content.IsKept(list)
        );
        foreach (var item in list.ChildNodes.OfType<IElement>())
        {
            if (PageParts.IsUnseen(item))
            {
                continue;
            }
            var inner = new List<Block>();
            if (item.LocalName == "li" && tree.PartOf(item) is null)
            {
                Walk(item, inner, level + 1);
            }
            else
            {
                Read(item, inner, level + 1);
            }
            hoisted.AddRange(inner.Where(b => b.Kind == PageBlockKind.Picture));
            said.AddRange(inner.Where(b => b.Kind != PageBlockKind.Picture).SelectMany(b => b.Notes));
            if (Joined(inner) is { Length: > 0 } text)
            {
                var mark =
                    isNumbered ? $"{number++}{(isSecond ? ")" : ".")} "
                    : isSecond ? "* "
                    : "- ";
                items.Add(
                    mark
                        + text.Replace("\n", "\n" + new string(' ', mark.Length), StringComparison.Ordinal)
                            .Replace("\n" + new string(' ', mark.Length) + "\n", "\n\n", StringComparison.Ordinal)
                );
            }
        }
        var stray = list.ChildNodes.OfType<IText>().Select(t => PageText.OneLine(t.Data)).OfType<string>().ToList();
        if (stray.Count > 0)
        {
            notes.Add(
                new ImportNote(
                    NoteKind.LeftOut,
                    source.At(list),
                    $"“{string.Join(" ", stray)}” stands in a list, but in none of its items."
                )
            );
        }
        if (items.Count > 0)
        {
            blocks.Add(
                new Block(
                    kind,
                    list,
                    source.At(list),
                    PageText.Words(list),
                    string.Join(items.Exists(i => i.Contains("\n\n", StringComparison.Ordinal)) ? "\n\n" : "\n", items)
                )
                {
                    IsKept = kept,
                    Notes = said,
                }
            );
        }
        blocks.AddRange(hoisted);
    }

    void Nested(PageBlockKind kind, IElement element, List<Block> blocks, Func<List<Block>, string> write, int level)
    {
        var inner = new List<Block>();
        Walk(element, inner, level + 1);
        var hoisted = inner.Where(b => b.Kind == PageBlockKind.Picture).ToList();
        inner.RemoveAll(b => b.Kind == PageBlockKind.Picture);
        if (inner.Exists(b => b.Words.Length > 0 || b.IsLeftover))
        {
            Add(kind, element, blocks, PageText.Words(element), write(inner), [.. inner.SelectMany(b => b.Notes)]);
        }
        blocks.AddRange(hoisted);
    }

    void Table(IElement element, List<Block> blocks)
    {
        var said = new List<ImportNote>();
        var table = TableReader.Read(element, inlines, source, said);
        if (table.Caption is { } caption)
        {
            Strong(caption, blocks);
        }
        if (table.Markdown is not null)
        {
            Add(PageBlockKind.Table, element, blocks, PageText.Words(element), table.Markdown, said);
        }
        else
        {
            blocks.AddRange(
                table
                    .Rows.SelectMany(r => r.Paragraphs())
                    .Select(
                        (p, i) =>
                            new Block(
                                PageBlockKind.Paragraph,
                                element,
                                source.At(element),
                                i == 0 ? PageText.Words(element) : "",
                                p
                            )
                            {
                                IsKept = content.IsKept(element),
                                Notes = i == 0 ? said : [],
                            }
                    )
            );
        }
        foreach (var img in table.Pictures)
        {
            Picture(img, null, null, blocks);
        }
    }

    void Add(
        PageBlockKind kind,
        IElement element,
        List<Block> blocks,
        string words,
        string markdown,
        List<ImportNote> said
    )
    {
        if (words.Length > 0 || said.Count > 0 && markdown.Length > 0)
        {
            blocks.Add(
                new Block(kind, element, source.At(element), words, markdown)
                {
                    IsKept = content.IsKept(element),
                    Notes = said,
                }
            );
        }
    }

    /// <summary>The blocks of an item or a quote, which hold neither headings nor pictures.</summary>
    static string Joined(List<Block> blocks)
    {
        var text = new System.Text.StringBuilder();
        Block? last = null;
        foreach (
            var block in blocks.Where(b =>
                b.Kind is not (PageBlockKind.Picture or PageBlockKind.Rule) && b.Markdown.Length > 0
            )
        )
        {
            text.Append(
                    last is null ? ""
                    : last.Kind == PageBlockKind.Paragraph && block.Kind == PageBlockKind.List ? "\n"
                    : "\n\n"
                )
                .Append(block.Kind == PageBlockKind.Heading ? $"**{MarkdownText.Of(block.Words)}**" : block.Markdown);
            last = block;
        }
        return text.ToString();
    }

    void LeaveOut(IElement element, PagePart part)
    {
        Parts.Add(part);
        if (PageText.Words(element) is { Length: > 0 } words)
        {
            notes.Add(PageAround.Note(source.At(element), words, part));
        }
    }

    void Embedded(IElement element, List<Block> blocks)
    {
        var embedded = EmbeddedPart.Of(element, addresses);
        if (embedded.IsUnshown)
        {
            notes.Add(new ImportNote(NoteKind.LeftOut, source.At(element), embedded.Said));
            return;
        }
        var link = new Inlines();
        embedded.Write(link);
        blocks.Add(
            new Block(
                PageBlockKind.Embed,
                element,
                source.At(element),
                $"{link.Words} {PageText.Words(element)}".Trim(),
                link.Line()
            )
            {
                IsKept = IsPartOfText(element),
                Notes = [new ImportNote(NoteKind.Kept, source.At(element), $"{embedded.Said} {embedded.Wanted}")],
            }
        );
    }

    /// <summary>
    /// What stands among the words of the article belongs to it; what only counts readers stands elsewhere.
    /// </summary>
    bool IsPartOfText(IElement element)
    {
        for (
            var around = element.ParentElement;
            around is not null && around != content.Container;
            around = around.ParentElement
        )
        {
            if (content.Kept?.Contains(around) ?? true)
            {
                return true;
            }
        }
        return content.Kept?.Contains(content.Container) ?? true;
    }
}
