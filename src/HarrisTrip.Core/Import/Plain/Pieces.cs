using System.Text.RegularExpressions;

namespace HarrisTrip.Import.Plain;

/// <summary>Tells what each line of a text is: first by its own words, then by its neighbours.</summary>
static partial class Pieces
{
    /// <summary>
    /// A caption is at least this long where it could be a heading as well, and at most this where it could be a
    /// paragraph, in words.
    /// </summary>
    const int CaptionFrom = 6,
        CaptionTo = 40;

    /// <summary>A standfirst is one or two sentences.</summary>
    const int MaxStandfirstWords = 60;

    /// <summary>A line that begins as a date does and has more words is a sentence.</summary>
    const int MaxDateWords = 6;

    public static IReadOnlyList<Piece> Read(IReadOnlyList<Line> lines)
    {
        var pieces = lines.Select(line => new Piece(line, ByItself(line))).ToList();
        MarkTopics(pieces);
        MarkHead(pieces);
        MarkCredits(pieces);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Kind == PieceKind.Credit)
            {
                MarkCaption(pieces, i);
            }
        }
        MarkHeadings(pieces);
        return pieces;
    }

    static PieceKind ByItself(Line line) =>
        Furniture.Of(line.Words) is not null ? PieceKind.Furniture
        : CreditLine.Read(line) is not null ? PieceKind.Credit
        : line.IsItem ? PieceKind.Item
        : TagMark().IsMatch(line.Words) ? PieceKind.Tags
        : DatePrefix().IsMatch(line.Words)
        && (WrittenDate.Read(line.Words) is not null || !line.IsSentence && line.Count <= MaxDateWords)
            ? PieceKind.Date
        : PieceKind.Paragraph;

    /// <summary>The headline, and what stands between it and the first paragraph.</summary>
    static void MarkHead(List<Piece> pieces)
    {
        var headline = pieces.FindIndex(p => p.Kind is not PieceKind.Furniture and not PieceKind.Credit);
        headline = headline < 0 ? 0 : headline;
        pieces[headline] = pieces[headline] with { Kind = PieceKind.Headline };
        var (byline, first) = (-1, -1);
        for (var i = headline + 1; i < pieces.Count && i <= headline + 14; i++)
        {
            if (pieces[i].Kind != PieceKind.Paragraph)
            {
                byline = byline < 0 && pieces[i].Kind == PieceKind.Date ? i : byline;
                continue;
            }
            var part =
                byline < 0 || !pieces.Take(i).Any(p => p.Kind == PieceKind.Byline)
                    ? Byline.Read(pieces[i].Line) is not null
                        ? PieceKind.Byline
                        : WrittenDate.Read(pieces[i].Line.Words) is not null
                            ? PieceKind.Date
                            : PieceKind.Paragraph
                    : WrittenDate.Read(pieces[i].Line.Words) is not null
                        ? PieceKind.Date
                        : pieces[i].Line.IsShort
                        && pieces[i - 1].Kind == PieceKind.Byline
                        && RoleWord().IsMatch(pieces[i].Line.Words)
                            ? PieceKind.Role
                            : PieceKind.Paragraph;
            if (part != PieceKind.Paragraph)
            {
                pieces[i] = pieces[i] with { Kind = part };
                byline = byline < 0 ? i : byline;
            }
            else if (byline >= 0 || first >= 0)
            {
                break;
            }
            else
            {
                first = i;
            }
        }
        if (first > headline && byline > first && pieces[first].Line.Count <= MaxStandfirstWords)
        {
            pieces[first] = pieces[first] with { Kind = PieceKind.Standfirst };
        }
    }

    /// <summary>The short lines below "Related topics".</summary>
    static void MarkTopics(List<Piece> pieces)
    {
        var start = pieces.FindLastIndex(p => Topics().IsMatch(p.Line.Words)) + 1;
        for (
            var i = start;
            start > 0 && i < pieces.Count && pieces[i] is { Kind: PieceKind.Paragraph, Line.IsShort: true };
            i++
        )
        {
            pieces[i] = pieces[i] with { Kind = PieceKind.Tags };
        }
    }

    /// <summary>A credit of which the words stand in the next line takes that line as well.</summary>
    static void MarkCredits(List<Piece> pieces)
    {
        for (var i = 0; i + 1 < pieces.Count; i++)
        {
            if (
                pieces[i].Kind == PieceKind.Credit
                && CreditLine.Read(pieces[i].Line) is { Credit: "" }
                && pieces[i + 1] is { Kind: PieceKind.Paragraph, Line.IsShort: true } next
            )
            {
                pieces[i] = pieces[i] with
                {
                    Line = pieces[i].Line with { Words = $"{pieces[i].Line.Words} {next.Line.Words}" },
                };
                pieces.RemoveAt(i + 1);
            }
        }
    }

    /// <summary>
    /// A credit that says nothing of what its picture shows: the line above or below may. One that touches it is the
    /// caption; of two that are no sentences the longer, and the other is a heading.
    /// </summary>
    static void MarkCaption(List<Piece> pieces, int credit)
    {
        if (
            CreditLine.Read(pieces[credit].Line) is not { Caption: null }
            || Neighbour(-1) is { Kind: PieceKind.Credit } above && CreditLine.Read(above.Line)!.Credit is null
            || Neighbour(1) is { Kind: PieceKind.Credit } below && CreditLine.Read(below.Line)!.Credit is null
        )
        {
            return;
        }
        var before = Candidate(-1, pieces[credit].Line.Gap);
        var after = credit + 1 < pieces.Count ? Candidate(1, pieces[credit + 1].Line.Gap) : null;
        var chosen = (before, after) switch
        {
            ({ } b, { } a) when b.Touches != a.Touches => b.Touches ? b : a,
            ({ } b, { } a) => b.Words >= a.Words ? b : a,
            var (b, a) => b ?? a,
        };
        if (
            chosen is { } caption
            && (
                caption.Touches
                || before is not null && after is not null && caption.Words >= 4
                || caption.Words >= CaptionFrom
            )
        )
        {
            pieces[caption.At] = pieces[caption.At] with
            {
                Kind = PieceKind.Caption,
                IsGuess = !caption.Touches && (before is null || after is null),
            };
        }

        Piece? Neighbour(int step) => credit + step >= 0 && credit + step < pieces.Count ? pieces[credit + step] : null;

        (int At, int Words, bool Touches)? Candidate(int step, int gap) =>
            Neighbour(step) is { Kind: PieceKind.Paragraph } piece
            && (
                gap == 0 && Separated(pieces)
                    ? piece.Line.Count <= CaptionTo
                    : !piece.Line.IsSentence && piece.Line.Count <= CaptionTo
            )
                ? (credit + step, piece.Line.Count, gap == 0 && Separated(pieces))
                : null;
    }

    /// <summary>True when there are empty lines between the paragraphs of this text.</summary>
    static bool Separated(List<Piece> pieces) => pieces.Count(p => p.Line.Gap > 0) * 2 >= pieces.Count;

    /// <summary>A short line with text directly behind it, and not among other short lines.</summary>
    static void MarkHeadings(List<Piece> pieces)
    {
        var inFlow = Enumerable
            .Range(0, pieces.Count)
            .Where(i => pieces[i].Kind is PieceKind.Paragraph or PieceKind.Item)
            .ToList();
        var questions = inFlow.Count(i => pieces[i].Line.IsQuestion);
        for (var n = 0; n + 1 < inFlow.Count; n++)
        {
            var (piece, next) = (pieces[inFlow[n]], pieces[inFlow[n + 1]]);
            var isFew = n > 0 && IsBrief(pieces[inFlow[n - 1]]);
            if (IsBrief(piece) && !IsBrief(next) && !isFew)
            {
                pieces[inFlow[n]] = piece with
                {
                    Kind = PieceKind.Heading,
                    IsGuess = piece.Line.IsQuestion && questions == 1,
                };
            }
        }
    }

    static bool IsBrief(Piece piece) =>
        piece.Kind is PieceKind.Paragraph or PieceKind.Heading && (piece.Line.IsShort || piece.Line.IsQuestion);

    [GeneratedRegex(
        """^(tags?|topics?|keywords|etiquetas|temas|mots-clés|themen|schlagwörter)\s*:\s*\S""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex TagMark();

    [GeneratedRegex(
        """^(related |more )?(topics|tags)$|^(etiquetas|temas|themen|schlagwörter)$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Topics();

    /// <summary>A line that calls itself a date, which counts wherever it stands.</summary>
    [GeneratedRegex(
        """^(last |first )?(updated|modified|published|posted|publicado|actualizado|publié|mis à jour"""
            + """|veröffentlicht|aktualisiert)\b""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DatePrefix();

    [GeneratedRegex(
        """\b(correspondent|reporter|editor|writer|journalist|columnist|analyst|producer|news|corresponsal"""
            + """|redacci[oó]n|redactora?)\b""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex RoleWord();
}
