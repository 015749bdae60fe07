namespace HarrisTrip.Import.Plain;

/// <summary>A picture of which a text holds only the credit and caption.</summary>
/// <param name="At">The piece that stands in its place.</param>
sealed record TextPicture(int At, ImportedImage Image);

/// <summary>Finds the pictures of a text by their credits and captions.</summary>
static class TextPictures
{
    public static IReadOnlyList<TextPicture> Read(IReadOnlyList<Piece> pieces, List<ImportNote> notes)
    {
        var pictures = new List<TextPicture>();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Kind is not PieceKind.Credit and not PieceKind.Caption)
            {
                continue;
            }
            var (place, credit, caption) = (i, (string?)null, (string?)null);
            // A credit and a caption that follow each other, in either order, are one picture's.
            for (
                ;
                i < pieces.Count
                    && CreditOf(pieces[i]) is { } line
                    && (line.Credit is null || credit is null)
                    && (line.Caption is null || caption is null);
                i++
            )
            {
                (credit, caption) = (line.Credit ?? credit, line.Caption ?? caption);
            }
            var file = $"picture-{pictures.Count + 1}.jpg";
            var isLead =
                !pictures.Any(p => p.Image.Lead)
                && !pieces.Take(place).Any(p => p.IsText || p.Kind == PieceKind.Heading);
            foreach (var piece in pieces.Skip(place).Take(i - place))
            {
                notes.Add(Note(piece, file, isLead));
            }
            pictures.Add(
                new TextPicture(
                    place,
                    new ImportedImage(file)
                    {
                        Credit = credit is "" ? null : credit,
                        Caption = caption,
                        Lead = isLead,
                    }
                )
            );
            i--;
        }
        return pictures;
    }

    static CreditLine? CreditOf(Piece piece) =>
        piece.Kind switch
        {
            PieceKind.Credit => CreditLine.Read(piece.Line),
            PieceKind.Caption => new CreditLine(null, piece.Line.Words),
            _ => null,
        };

    static ImportNote Note(Piece piece, string file, bool isLead)
    {
        var line = CreditOf(piece)!;
        var what = line switch
        {
            { Credit: null } => "caption",
            { Caption: null } => "credit",
            _ => "caption and credit",
        };
        return piece.IsGuess
            ? new ImportNote(
                NoteKind.Doubtful,
                piece.Line.At,
                $"“{piece.Line.Words}” was taken for the {what} of `{file}`; it could be a heading."
            )
            : new ImportNote(
                NoteKind.Became,
                piece.Line.At,
                $"“{piece.Line.Words}” is the {what} of `{file}`{(isLead ? ", the lead picture" : "")}."
            );
    }
}
