using AngleSharp.Dom;

namespace HarrisTrip.Import.Html;

/// <content>Pictures and figures, with their captions and credits.</content>
sealed partial class BlockReader
{
    void Picture(IElement img, string? caption, string? credit, List<Block> blocks)
    {
        var blockNotes = new List<ImportNote>();
        if (pictures.Take(img, caption, credit, source.At(img), blockNotes) is { } image)
        {
            blocks.Add(
                new Block(PageBlockKind.Picture, img, source.At(img), "", $"![]({image.File})")
                {
                    Image = image,
                    Notes = blockNotes,
                }
            );
        }
        else
        {
            notes.AddRange(blockNotes);
        }
    }

    void Figure(IElement figure, List<Block> blocks, int level)
    {
        var images = new List<IElement>();
        var credits = new List<string>();
        IElement? caption = null;
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
                    $"“{string.Join(" ", new[] { words, credit }.OfType<string>())}” "
                        + "is below a picture that was left out."
                )
            );
        }
        else if (images.Count > 1 && words is not null)
        {
            notes.Add(
                new ImportNote(
                    NoteKind.Doubtful,
                    source.At(figure),
                    $"There is one caption for {images.Count} pictures; it was kept with the first."
                )
            );
        }
        foreach (var other in others)
        {
            Read(other, blocks, level);
        }
    }
}
