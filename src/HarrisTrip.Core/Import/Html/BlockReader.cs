using AngleSharp.Dom;

namespace HarrisTrip.Import.Html;

/// <summary>Reads the blocks of an article out of its part of the page, in their order.</summary>
sealed partial class BlockReader(
    PageText source,
    PageTree tree,
    MainContent content,
    PageAddresses addresses,
    SavedPictures pictures,
    List<ImportNote> notes
)
{
    /// <summary>In UTF-16 units. What claims to be a longer heading is a paragraph.</summary>
    const int MaxHeadingLength = 300;

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
        if (ElementForms.IsUnseen(element))
        {
            return;
        }
        if (tree.PartOf(element) is { } part)
        {
            LeaveOut(element, part);
            return;
        }
        if (ElementForms.IsEmbedded(element))
        {
            Embedded(element, blocks);
            return;
        }
        if (ElementForms.IsHeading(element))
        {
            Heading(element, blocks);
            return;
        }
        if (ElementForms.Of(element) == ElementForm.Figure || PageParts.FigureNames().IsMatch(element.ClassName ?? ""))
        {
            Figure(element, blocks, level);
            return;
        }
        switch (ElementForms.Of(element))
        {
            case ElementForm.Rule:
                blocks.Add(
                    new Block(PageBlockKind.Rule, element, source.At(element), "", "***")
                    {
                        IsKept = content.IsKept(element),
                    }
                );
                break;
            case ElementForm.CodeBlock:
                Add(PageBlockKind.Code, element, blocks, PageText.Words(element), CodeText.Write(element), []);
                break;
            case ElementForm.Quote when level < MaxDepth:
                Quote(element, blocks, level);
                break;
            case ElementForm.List or ElementForm.NumberedList when level < MaxDepth:
                List(element, blocks, level);
                break;
            case ElementForm.Table when !TableReader.IsLayout(element, tree):
                Table(element, blocks);
                break;
            case ElementForm.Term:
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
        if (words.Length > MaxHeadingLength || !words.Any(char.IsLetterOrDigit))
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
        line.Text.Begin(ElementForm.Strong);
        inlines.Fill(element, line);
        line.Text.End();
        Add(line, blocks, content.IsKept(element), 1);
    }

    void Table(IElement element, List<Block> blocks)
    {
        var blockNotes = new List<ImportNote>();
        var table = TableReader.Read(element, inlines, source, blockNotes);
        if (table.Caption is { } caption)
        {
            Strong(caption, blocks);
        }
        if (table.Markdown is not null)
        {
            Add(PageBlockKind.Table, element, blocks, PageText.Words(element), table.Markdown, blockNotes);
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
                                Notes = i == 0 ? blockNotes : [],
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
        List<ImportNote> blockNotes
    )
    {
        if (words.Length > 0 || blockNotes.Count > 0 && markdown.Length > 0)
        {
            blocks.Add(
                new Block(kind, element, source.At(element), words, markdown)
                {
                    IsKept = content.IsKept(element),
                    Notes = blockNotes,
                }
            );
        }
    }

    void LeaveOut(IElement element, PagePart part)
    {
        Parts.Add(part);
        if (PageText.Words(element) is { Length: > 0 } words)
        {
            notes.Add(PageSurroundings.Note(source.At(element), words, part));
        }
    }

    void Embedded(IElement element, List<Block> blocks)
    {
        var embedded = EmbeddedPart.Of(element, addresses);
        if (embedded.IsHidden)
        {
            notes.Add(new ImportNote(NoteKind.LeftOut, source.At(element), embedded.Description));
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
                Notes =
                [
                    new ImportNote(NoteKind.Kept, source.At(element), $"{embedded.Description} {embedded.Advice}"),
                ],
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
