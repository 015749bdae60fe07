using System.Text;
using System.Text.RegularExpressions;

namespace HarrisTrip.Import.Plain;

/// <summary>The paragraphs, headings, lists and pictures of a text as Markdown, in their order, with a mark where a part is lost.</summary>
static partial class TextBody
{
    public static string Write(IReadOnlyList<Piece> pieces, IReadOnlyList<TextPicture> pictures, Match? dateline, List<ImportNote> notes)
    {
        var lost = LostParts.Find(pieces, notes);
        var body = new StringBuilder();
        var inItems = false;
        for (var i = 0; i < pieces.Count; i++)
        {
            foreach (var words in lost.Where(l => l.Before == i).Select(l => l.Words))
            {
                Block($"::: missing\n{words}\n:::");
            }
            var (line, part, isGuess) = pieces[i];
            switch (part)
            {
                case Part.Heading:
                    Block($"## {MarkdownText.Of(line.Words)}");
                    if (isGuess)
                    {
                        notes.Add(new ImportNote(NoteKind.Doubtful, line.At, $"“{line.Words}” was taken for a heading; it could be a sentence."));
                    }
                    break;
                case Part.Paragraph:
                    Block(MarkdownText.Of(dateline is null ? line.Words : line.Words[dateline.Length..]));
                    dateline = null;
                    break;
                case Part.Item:
                    body.Append(inItems ? "\n" : body.Length > 0 ? "\n\n" : "").Append(Item(line.Words));
                    break;
            }
            if (pictures.FirstOrDefault(p => p.At == i) is { Image.Lead: false } picture)
            {
                Block($"![]({picture.Image.File})");
            }
            inItems = part == Part.Item;
        }
        foreach (var words in lost.Where(l => l.Before == pieces.Count).Select(l => l.Words))
        {
            Block($"::: missing\n{words}\n:::");
        }
        return body.ToString();

        void Block(string text) => body.Append(body.Length > 0 ? "\n\n" : "").Append(text);
    }

    static string Item(string words)
    {
        var match = ItemMark().Match(words);
        var number = match.Groups["number"];
        return (number.Success ? number.Value + "." : "-") + " " + MarkdownText.Of(words[match.Length..]);
    }

    [GeneratedRegex("""^([•·●▪◦‣*–-]|(?<number>\d{1,2})[.)])\s+""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ItemMark();
}
