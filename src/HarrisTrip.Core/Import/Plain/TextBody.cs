using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HarrisTrip.Parse.Body;

namespace HarrisTrip.Import.Plain;

/// <summary>
/// The paragraphs, headings, lists and pictures of a text as Markdown, in their order, with a mark where a part is
/// lost.
/// </summary>
static class TextBody
{
    public static string Write(
        IReadOnlyList<Piece> pieces,
        IReadOnlyList<TextPicture> pictures,
        Match? dateline,
        List<ImportNote> notes
    )
    {
        var lost = LostParts.Find(pieces, notes);
        var body = new StringBuilder();
        var inItems = false;
        int? number = null;
        for (var i = 0; i < pieces.Count; i++)
        {
            foreach (var words in lost.Where(l => l.Before == i).Select(l => l.Words))
            {
                Block($"::: missing\n{words}\n:::");
            }
            var (line, part, isGuess) = pieces[i];
            switch (part)
            {
                case PieceKind.Heading:
                    Block(MarkdownText.Heading(2, MarkdownText.Of(line.Words)));
                    if (isGuess)
                    {
                        notes.Add(
                            new ImportNote(
                                NoteKind.Doubtful,
                                line.At,
                                $"“{line.Words}” was taken for a heading; it could be a sentence."
                            )
                        );
                    }
                    break;
                case PieceKind.Paragraph:
                    Block(MarkdownText.Of(dateline is null ? line.Words : line.Words[dateline.Length..]));
                    dateline = null;
                    break;
                case PieceKind.Item:
                    body.Append(
                            inItems ? "\n"
                            : body.Length > 0 ? "\n\n"
                            : ""
                        )
                        .Append(Item(line, ref number));
                    break;
            }
            if (pictures.FirstOrDefault(p => p.At == i) is { Image.Lead: false } picture)
            {
                Block($"![]({picture.Image.File})");
            }
            inItems = part == PieceKind.Item;
            number = inItems ? number : null;
        }
        foreach (var words in lost.Where(l => l.Before == pieces.Count).Select(l => l.Words))
        {
            Block($"::: missing\n{words}\n:::");
        }
        return body.ToString();

        void Block(string text) => body.Append(body.Length > 0 ? "\n\n" : "").Append(text);
    }

    /// <summary>
    /// An item of a list. Markdown counts on from the first number, so one out of order stays a paragraph, behind an
    /// empty line.
    /// </summary>
    static string Item(Line line, ref int? last)
    {
        var (number, words) = line.Item;
        var isInOrder = number is null || last is null || int.Parse(number, CultureInfo.InvariantCulture) == last + 1;
        last = number is null ? null : int.Parse(number, CultureInfo.InvariantCulture);
        return !isInOrder
            ? "\n" + MarkdownText.Of(line.Words)
            : (number is null ? "-" : number + ".") + " " + MarkdownText.Of(words);
    }
}
