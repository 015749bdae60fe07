using AngleSharp.Dom;
using HarrisTrip.Parse.Body;

namespace HarrisTrip.Import.Html;

/// <content>What holds blocks: lists and quotes.</content>
sealed partial class BlockReader
{
    /// <summary>Lists and quotes that are nested deeper than this come out as paragraphs.</summary>
    const int MaxDepth = 6;

    void List(IElement list, List<Block> blocks, int level)
    {
        var isNumbered = ElementForms.Of(list) == ElementForm.NumberedList;
        var number = ElementForms.FirstNumber(list);
        var kind = isNumbered ? PageBlockKind.NumberedList : PageBlockKind.List;
        // Two lists that follow each other are one to Markdown, unless their marks differ.
        var isSecond =
            blocks.Count > 0
            && blocks[^1].Kind == kind
            && !blocks[^1].Markdown.StartsWith(isNumbered ? "0)" : "* ", StringComparison.Ordinal)
            && !(isNumbered && blocks[^1].Markdown.Split('\n')[0].Contains(") ", StringComparison.Ordinal));
        var items = new List<string>();
        var blockNotes = new List<ImportNote>();
        var hoisted = new List<Block>();
        foreach (var item in list.ChildNodes.OfType<IElement>())
        {
            if (ElementForms.IsUnseen(item))
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
            blockNotes.AddRange(inner.Where(b => b.Kind != PageBlockKind.Picture).SelectMany(b => b.Notes));
            if (Joined(inner) is { Length: > 0 } text)
            {
                var mark =
                    isNumbered ? $"{number++}{(isSecond ? ")" : ".")}"
                    : isSecond ? "*"
                    : "-";
                items.Add(MarkdownBlocks.Item(mark, text));
            }
        }
        var stray = list.ChildNodes.OfType<IText>().Select(t => PageText.OneLine(t.Data)).OfType<string>().ToList();
        if (stray.Count > 0)
        {
            notes.Add(
                new ImportNote(
                    NoteKind.LeftOut,
                    source.At(list),
                    $"“{string.Join(" ", stray)}” is in a list, but in none of its items."
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
                    IsKept = content.IsKept(list),
                    Notes = blockNotes,
                }
            );
        }
        blocks.AddRange(hoisted);
    }

    void Quote(IElement element, List<Block> blocks, int level)
    {
        var inner = new List<Block>();
        Walk(element, inner, level + 1);
        var hoisted = inner.Where(b => b.Kind == PageBlockKind.Picture).ToList();
        inner.RemoveAll(b => b.Kind == PageBlockKind.Picture);
        if (inner.Exists(b => b.Words.Length > 0 || b.IsLeftover))
        {
            Add(
                PageBlockKind.Quote,
                element,
                blocks,
                PageText.Words(element),
                MarkdownBlocks.Quote(Joined(inner)),
                [.. inner.SelectMany(b => b.Notes)]
            );
        }
        blocks.AddRange(hoisted);
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
}
