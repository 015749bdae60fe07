namespace HarrisTrip.Import.Plain;

/// <summary>
/// Compares the parts that a text announces with those that it has, and finds where the others may have stood.
/// </summary>
static class LostParts
{
    /// <returns>What to put where, each before the piece with this 0-based index.</returns>
    public static IReadOnlyList<(int Before, string Words)> Find(IReadOnlyList<Piece> pieces, List<ImportNote> notes)
    {
        var (at, announced) = pieces
            .Select(
                (p, i) =>
                    (
                        i,
                        p.Kind == PieceKind.Paragraph && IsBeforeParts(pieces, i)
                            ? Announcement.PartsIn(p.Line.Words)
                            : null
                    )
            )
            .FirstOrDefault(a => a.Item2 is not null);
        if (announced is not { } parts)
        {
            return [];
        }
        var found = pieces.Skip(at).Count(p => p.Kind == PieceKind.Heading);
        if (found == parts)
        {
            return [];
        }
        var line = pieces[at].Line.At.Line;
        var mismatch =
            $"line {line} announces {parts} parts, and {found} {(found == 1 ? "heading was" : "headings were")} found";
        if (found > parts)
        {
            notes.Add(new ImportNote(NoteKind.Doubtful, pieces[at].Line.At, $"Too many headings: {mismatch}."));
            return [];
        }
        var places = Places(pieces, at).Take(parts - found).Order().ToList();
        foreach (var place in places)
        {
            notes.Add(
                new ImportNote(
                    NoteKind.Doubtful,
                    pieces[place].Line.At,
                    $"A heading seems to be lost above this line, where the gap is wider than elsewhere: "
                        + $"{mismatch}. The place is marked in the article."
                )
            );
        }
        if (places.Count < parts - found)
        {
            notes.Add(
                new ImportNote(
                    NoteKind.Doubtful,
                    pieces[at].Line.At,
                    $"Parts are lost, and nothing shows where: {mismatch}. The end of the article is marked."
                )
            );
        }
        return
        [
            .. places.Select(place =>
                (place, $"The heading of this part: the text announces {parts} parts and has {found}.")
            ),
            .. Enumerable.Repeat(
                (pieces.Count, $"A part, somewhere above: the text announces {parts} parts and has {found}."),
                parts - found - places.Count
            ),
        ];
    }

    /// <summary>The last paragraph before a heading, whatever picture is between.</summary>
    static bool IsBeforeParts(IReadOnlyList<Piece> pieces, int i) =>
        pieces.Skip(i + 1).FirstOrDefault(p => p.IsText || p.Kind == PieceKind.Heading)?.Kind == PieceKind.Heading;

    /// <summary>Gaps between two paragraphs that are wider than the usual one, the widest first.</summary>
    static IEnumerable<int> Places(IReadOnlyList<Piece> pieces, int announcement)
    {
        var usual = pieces.GroupBy(p => p.Line.Gap).MaxBy(g => g.Count())!.Key;
        return Enumerable
            .Range(announcement + 2, Math.Max(0, pieces.Count - announcement - 2))
            .Where(i => pieces[i].Kind == PieceKind.Paragraph && pieces[i].Line.Gap > usual && pieces[i - 1].IsText)
            .OrderByDescending(i => pieces[i].Line.Gap)
            .ThenBy(i => i);
    }
}
