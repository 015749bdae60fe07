using HarrisTrip.Files;
using HarrisTrip.Parse.Body;
using HarrisTrip.Values;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HarrisTrip.Import.Markdown;

/// <summary>
/// The pictures of a body come beside the article, each in a paragraph of its own, with their words in a record.
/// </summary>
static class BodyPictures
{
    public static TracedText Convert(TracedText text, BodyContext context)
    {
        if (MarkdownBody.Outline(text.Text) is not { } document)
        {
            return text;
        }
        var edits = new List<Edit>();
        foreach (var top in document)
        {
            var moved = new List<string>();
            foreach (var block in top is LeafBlock leaf ? [leaf] : ((ContainerBlock)top).Descendants<LeafBlock>())
            {
                foreach (
                    var picture in block
                        .Inline?.Descendants<LinkInline>()
                        .Where(l => l.IsImage && !IsInPicture(l))
                        .ToList()
                        ?? []
                )
                {
                    if (Place(text, context, edits, block, picture) is { } apart)
                    {
                        moved.Add(apart);
                    }
                }
            }
            if (moved.Count > 0)
            {
                var end = TextLine.End(text.Text, Math.Max(top.Span.Start, top.Span.End));
                edits.Add(new Edit(end, end, "\n\n" + string.Join("\n\n", moved)));
            }
        }
        return text.With(edits);
    }

    /// <returns>The picture in Markdown when it has to stand below its block; null when it could stay where it
    /// is.</returns>
    static string? Place(TracedText text, BodyContext context, List<Edit> edits, LeafBlock block, LinkInline picture)
    {
        var origin = text.Origin(picture.Span.Start);
        var (alt, caption) = (
            BodyInspection.Words(picture).Trim(),
            string.IsNullOrWhiteSpace(picture.Title) ? null : MatterValues.OneLine(picture.Title)
        );
        if (string.IsNullOrWhiteSpace(picture.Url))
        {
            context.LeftOut(
                origin,
                $"“{text.Text[picture.Span.Start..(picture.Span.End + 1)]}” is a picture without a file."
            );
            edits.Add(Gone(picture));
            return null;
        }
        var isTaken = context.IsLaterRound && context.Pictures.Holds(picture.Url) && alt.Length == 0 && caption is null;
        var isAlone = block is ParagraphBlock paragraph && MarkdownBody.LonePicture(paragraph) == picture;
        if (isTaken && isAlone)
        {
            return null;
        }
        if (!isAlone && CaptionBelow(block, picture) is { } below)
        {
            caption ??= BodyInspection.Words(below);
            context.Became(
                text.Origin(below.Span.Start),
                $"“{BodyInspection.Words(below)}” is the caption of the picture above it."
            );
            edits.Add(new Edit(picture.Span.End + 1, below.Span.End + 1, ""));
            isAlone = true;
        }
        var file =
            isTaken && caption is null
                ? Uri.UnescapeDataString(picture.Url)
                : context.Pictures.Take(
                    picture.Url,
                    new PictureWords(alt.Length > 0 ? alt : null, caption),
                    context.At(origin)
                );
        var written = $"![]({Paths.Encode(file)})";
        var link = picture.Parent as LinkInline;
        if (isAlone)
        {
            var replaced = link is not null && IsPicture(link.Url) ? link : picture;
            if (replaced.Url != picture.Url)
            {
                context.LeftOut(origin, $"The picture's link to another size of it, `{replaced.Url}`, is not needed.");
            }
            edits.Add(new Edit(replaced.Span.Start, replaced.Span.End + 1, written));
            return null;
        }
        context.Became(
            origin,
            $"The picture `{file}` is in a paragraph of its own now, below the text that it was in."
        );
        if (link is { FirstChild: LinkInline only } && only.NextSibling is null)
        {
            if (!IsPicture(link.Url))
            {
                context.LeftOut(origin, $"The picture's link to `{link.Url}` is left out.");
            }
            edits.Add(Gone(link));
        }
        else
        {
            edits.Add(Gone(picture));
        }
        return written;
    }

    /// <summary>A line in italics directly below a picture, which is its caption in many blogs.</summary>
    static EmphasisInline? CaptionBelow(LeafBlock block, LinkInline picture) =>
        block is ParagraphBlock
        && picture
            is {
                PreviousSibling: null,
                NextSibling: LineBreakInline
                {
                    NextSibling: EmphasisInline
                    {
                        DelimiterChar: '*' or '_',
                        DelimiterCount: 1,
                        NextSibling: null
                    } below
                }
            }
            ? below
            : null;

    static bool IsInPicture(LinkInline picture)
    {
        for (var around = picture.Parent; around is not null; around = around.Parent)
        {
            if (around is LinkInline { IsImage: true })
            {
                return true;
            }
        }
        return false;
    }

    static Edit Gone(LinkInline link) => new(link.Span.Start, link.Span.End + 1, "");

    static bool IsPicture(string? url) =>
        Paths.ExtensionOf((url ?? "").Split('?', '#')[0])
            is ".jpg"
                or ".jpeg"
                or ".png"
                or ".gif"
                or ".webp"
                or ".svg"
                or ".avif";
}
