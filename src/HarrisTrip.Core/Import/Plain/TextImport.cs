using HarrisTrip.Diagnostics;

namespace HarrisTrip.Import.Plain;

/// <summary>
/// Text as it comes off a page: headline first, then whatever the page had around and between its paragraphs.
/// </summary>
public static class TextImport
{
    /// <summary>No paragraph is as long as this, in UTF-16 units.</summary>
    const int MaxLineLength = 20_000;

    /// <returns>Null when it is no text of an article, which is reported.</returns>
    public static Imported? Read(SourceText source, Report report)
    {
        var lines = Lines.Read(source);
        if (lines.Count == 0)
        {
            report.Add(
                ImportRules.SourceUnreadable,
                Location.StartOf(source.Path),
                "There is no word in this file.",
                "Give a file with a text in it."
            );
            return null;
        }
        if (lines.FirstOrDefault(l => l.Words.Length > MaxLineLength) is { } longest)
        {
            report.Add(
                ImportRules.SourceUnreadable,
                longest.At,
                "This line is longer than any paragraph.",
                "Break the text into its paragraphs, one a line."
            );
            return null;
        }
        var pieces = Pieces.Read(lines);
        var notes = new List<ImportNote>();
        var head = TextHead.Read(pieces, notes);
        var pictures = TextPictures.Read(pieces, notes);
        var body = TextBody.Write(pieces, pictures, head.Dateline, notes);
        var article = head.Article with
        {
            Images = [.. pictures.Select(p => p.Image)],
            Sections = [.. pieces.Where(p => p.Kind == PieceKind.Heading).Select(p => p.Line.Words)],
            Body = body,
        };
        return Publishable.Check(article, Location.StartOf(source.Path), notes);
    }
}
