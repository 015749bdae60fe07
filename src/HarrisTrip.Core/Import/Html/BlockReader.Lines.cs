using AngleSharp.Dom;
using HarrisTrip.Parse.Body;

namespace HarrisTrip.Import.Html;

/// <content>Lines of text: paragraphs, headings that are only bold, and the pictures among the words.</content>
sealed partial class BlockReader
{
    /// <summary>Below all real headings.</summary>
    const int BoldLevel = 7;

    /// <summary>A line of text as its paragraphs, and the pictures in it.</summary>
    void Add(InlineLine line, List<Block> blocks, bool isKept, int level)
    {
        var blockNotes = line.Notes;
        var pictures = new Queue<(IElement Img, int At)>(line.Pictures);
        isKept = isKept || line.Kept.Any(content.IsKept);
        var isLinks = line.Links.Count > 1 && line.Links.Length * 10 >= line.Text.Words.Length * 8;
        foreach (var (part, start) in line.Text.SplitAtBlankLines())
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
                blockNotes.Add(
                    new ImportNote(
                        NoteKind.Doubtful,
                        source.At(line.After),
                        $"This paragraph is longer than any, or has more links; it was broken up"
                            + $"{(text.PageAddresses.Any() ? ", without its links" : "")}."
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
                        Notes = blockNotes,
                    }
                );
                (words, blockNotes) = ("", []);
            }
        }
        notes.AddRange(blockNotes);
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
            text.BoldLine is not (> 0 and < MaxHeadingLength)
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
}
