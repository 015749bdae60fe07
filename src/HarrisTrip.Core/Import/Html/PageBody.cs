using System.Text;
using HarrisTrip.Import.Plain;
using HarrisTrip.Parse.Body;

namespace HarrisTrip.Import.Html;

/// <summary>
/// The blocks that make the text of an article: what comes before, between and after them is left out, and quoted in
/// the report.
/// </summary>
sealed record PageBody(string Markdown, IReadOnlyList<ImportedImage> Images, IReadOnlyList<string> Sections)
{
    /// <summary>True when something in it wants an editor's hand before it is published.</summary>
    public bool HasLeftover { get; init; }

    /// <summary>More sections than this are not compared with an announcement.</summary>
    const int MaxSections = 400;

    public static PageBody Write(List<Block> blocks, List<ImportNote> notes)
    {
        var kept = WithCredits(Kept(blocks, notes), notes);
        var text = new StringBuilder();
        var images = new List<ImportedImage>();
        var sections = new List<string>();
        var above = new Stack<int>();
        var isOpen = false;
        for (var i = 0; i < kept.Count; i++)
        {
            var block = kept[i];
            notes.AddRange(block.Notes);
            if (block.Image is { } image)
            {
                var isLead = !isOpen && images.Count == 0;
                images.Add(image with { Lead = isLead });
                if (!isLead)
                {
                    Add(block.Markdown);
                }
                continue;
            }
            isOpen = true;
            if (block.Kind == PageBlockKind.Heading)
            {
                // A page may begin at any level and skip some; an article does not.
                while (above.TryPeek(out var level) && level >= block.Level)
                {
                    above.Pop();
                }
                above.Push(block.Level);
                var depth = Math.Min(6, above.Count + 1);
                Add(MarkdownText.Heading(depth, block.Markdown));
                if (!ElementForms.IsHeading(block.Element))
                {
                    notes.Add(
                        new ImportNote(
                            NoteKind.Doubtful,
                            block.At,
                            $"“{block.Words}” is a bold line, and was taken for a heading."
                        )
                    );
                }
                if (depth == 2)
                {
                    sections.Add(block.Words);
                }
            }
            else if (
                block.Kind != PageBlockKind.Rule
                || text.Length > 0 && i + 1 < kept.Count && kept[i + 1].Kind != PageBlockKind.Rule
            )
            {
                Add(block.Markdown);
            }
        }
        return new PageBody(text.ToString(), images, sections.Count > MaxSections ? [] : sections)
        {
            HasLeftover = kept.Exists(b => b.IsLeftover),
        };

        void Add(string block) => text.Append(block.Length > 0 && text.Length > 0 ? "\n\n" : "").Append(block);
    }

    static List<Block> Kept(List<Block> blocks, List<ImportNote> notes)
    {
        var (first, last) = (blocks.FindIndex(IsText), blocks.FindLastIndex(IsText));
        var kept = blocks
            .Where(
                (b, i) =>
                    b.IsKept
                    || i > first
                        && i < last
                        && b.Kind
                            is PageBlockKind.Quote
                                or PageBlockKind.Code
                                or PageBlockKind.Table
                                or PageBlockKind.Heading
                                or PageBlockKind.Embed
            )
            .ToList();
        // A heading over nothing belongs to what was left out.
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            if (
                kept[i].Kind == PageBlockKind.Heading
                && (
                    i + 1 == kept.Count
                    || kept[i + 1].Kind == PageBlockKind.Heading && kept[i + 1].Level <= kept[i].Level
                )
                && IsFollowedByLoss(blocks, kept[i])
            )
            {
                kept.RemoveAt(i);
            }
        }
        var there = kept.ToHashSet();
        foreach (
            var block in blocks.Where(b =>
                !there.Contains(b) && (b.Words.Length > 0 || b.Image is not null || b.Kind == PageBlockKind.Embed)
            )
        )
        {
            if (block.Kind == PageBlockKind.Embed)
            {
                notes.AddRange(
                    block.Notes.Select(n =>
                        n with
                        {
                            Kind = NoteKind.LeftOut,
                            Message = n.Message[..(n.Message.IndexOf(". ", StringComparison.Ordinal) + 1)],
                        }
                    )
                );
                continue;
            }
            notes.Add(
                new ImportNote(
                    NoteKind.LeftOut,
                    block.At,
                    block.Image is { } image
                        ? $"The picture `{image.File}`{(image.Alt is null ? "" : $", “{image.Alt}”,")} "
                            + "seems not to belong to the text."
                        : $"“{block.Words}” seems not to belong to the text."
                )
            );
        }
        return kept;
    }

    static bool IsText(Block block) =>
        block.IsKept && block.Kind is PageBlockKind.Paragraph or PageBlockKind.List or PageBlockKind.NumberedList;

    static bool IsFollowedByLoss(List<Block> blocks, Block heading) =>
        blocks.IndexOf(heading) is var at && at + 1 < blocks.Count && !blocks[at + 1].IsKept;

    /// <summary>A line below a picture that names who made it belongs to the picture.</summary>
    static List<Block> WithCredits(List<Block> blocks, List<ImportNote> notes)
    {
        var joined = new List<Block>();
        foreach (var block in blocks)
        {
            if (
                joined.Count > 0
                && joined[^1].Image is { Credit: null } image
                && block.Kind == PageBlockKind.Paragraph
                && block.Words.Length < 400
                && CreditLine.Read(new Line(block.At, block.Words, 1)) is { Credit: { Length: > 0 } credit } read
            )
            {
                joined[^1] = joined[^1] with
                {
                    Image = image with { Credit = credit, Caption = image.Caption ?? read.Caption },
                };
                notes.Add(
                    new ImportNote(
                        NoteKind.Became,
                        block.At,
                        $"“{block.Words}” is the {(read.Caption is null ? "credit" : "caption and credit")} "
                            + $"of `{image.File}`."
                    )
                );
                continue;
            }
            joined.Add(block);
        }
        return joined;
    }
}
