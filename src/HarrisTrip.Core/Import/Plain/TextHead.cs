using System.Text.RegularExpressions;

namespace HarrisTrip.Import.Plain;

/// <summary>What a text says of itself: headline, byline, dates, tags, and what its furniture stands for.</summary>
/// <param name="Dateline">The place that opens the first paragraph, with all that is cut off there.</param>
sealed partial record TextHead(ImportedArticle Article, Match? Dateline)
{
    public static TextHead Read(IReadOnlyList<Piece> pieces, List<ImportNote> notes)
    {
        var article = new ImportedArticle
        {
            Title = pieces.First(p => p.Kind == PieceKind.Headline).Line.Words,
            Body = "",
        };
        foreach (var (line, part, _) in pieces)
        {
            article = part switch
            {
                PieceKind.Standfirst => article with { Standfirst = line.Words },
                PieceKind.Byline => WithByline(article, line, notes),
                PieceKind.Role => WithRole(article, line, notes),
                PieceKind.Date => WithDate(article, line, notes),
                PieceKind.Tags => WithTags(article, line, notes),
                PieceKind.Furniture => WithFurniture(article, line, notes),
                _ => article,
            };
        }
        var dateline = pieces.FirstOrDefault(p => p.Kind == PieceKind.Paragraph)?.Line is { } first
            ? DatelineMark().Match(first.Words)
            : null;
        if (dateline is { Success: true })
        {
            var place = Byline.InTitleCase(dateline.Groups["place"].Value.Trim());
            notes.Add(
                new ImportNote(
                    NoteKind.Became,
                    pieces.First(p => p.Kind == PieceKind.Paragraph).Line.At,
                    $"“{dateline.Value.Trim()}” is the dateline {place}."
                )
            );
            article = article with { Dateline = place };
        }
        return new TextHead(article, dateline is { Success: true } ? dateline : null);
    }

    static ImportedArticle WithByline(ImportedArticle article, Line line, List<ImportNote> notes)
    {
        var byline = Byline.Read(line)!;
        notes.Add(
            new ImportNote(
                NoteKind.Became,
                line.At,
                $"“{line.Words}” is the byline: `authors`{(byline.Place is null ? "" : " and `dateline`")}."
            )
        );
        return article with { Authors = byline.Authors, Dateline = byline.Place ?? article.Dateline };
    }

    static ImportedArticle WithRole(ImportedArticle article, Line line, List<ImportNote> notes)
    {
        notes.Add(
            new ImportNote(
                NoteKind.Became,
                line.At,
                $"“{line.Words}” is the role of {string.Join(" and ", article.Authors.Select(a => a.Name))}."
            )
        );
        return article with { Authors = [.. article.Authors.Select(a => a with { Role = a.Role ?? line.Words })] };
    }

    static ImportedArticle WithDate(ImportedArticle article, Line line, List<ImportNote> notes)
    {
        if (WrittenDate.Read(line.Words) is not { } date)
        {
            notes.Add(
                new ImportNote(
                    NoteKind.LeftOut,
                    line.At,
                    $"“{line.Words}” is not a whole date: day, month and year are needed."
                )
            );
            return article;
        }
        var isUpdate = date.IsUpdate || article.Published is not null;
        var taken = isUpdate ? article.Updated is null : article.Published is null;
        notes.Add(
            !taken ? new ImportNote(NoteKind.LeftOut, line.At, $"“{line.Words}” is one date more than an article has.")
            : date.Assumed is { } assumed
                ? new ImportNote(
                    NoteKind.Doubtful,
                    line.At,
                    $"“{line.Words}” is `{(isUpdate ? "updated" : "published")}: {date.Iso}`; {assumed}."
                )
            : new ImportNote(
                NoteKind.Became,
                line.At,
                $"“{line.Words}” is `{(isUpdate ? "updated" : "published")}: {date.Iso}`."
            )
        );
        return !taken ? article
            : isUpdate ? article with { Updated = date.Iso }
            : article with { Published = date.Iso };
    }

    static ImportedArticle WithTags(ImportedArticle article, Line line, List<ImportNote> notes)
    {
        notes.Add(new ImportNote(NoteKind.Became, line.At, $"“{line.Words}” is `tags`."));
        var tags = line.Words[(line.Words.IndexOf(':', StringComparison.Ordinal) + 1)..]
            .Split([',', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return article with { Tags = [.. article.Tags.Concat(tags).Distinct(StringComparer.Ordinal)] };
    }

    static ImportedArticle WithFurniture(ImportedArticle article, Line line, List<ImportNote> notes)
    {
        var (changed, setting) = Furniture.Of(line.Words) switch
        {
            FurnitureKind.Share => (article with { Share = true }, "; `share: true` prints our own share panel"),
            FurnitureKind.Comments when article.Comments != "closed" => (
                article with
                {
                    Comments = "open",
                },
                "; `comments: open` invites replies"
            ),
            FurnitureKind.CommentsClosed => (
                article with
                {
                    Comments = "closed",
                },
                "; `comments: closed` says the same"
            ),
            _ => (article, ""),
        };
        notes.Add(
            new ImportNote(
                NoteKind.LeftOut,
                line.At,
                $"“{line.Words}” belongs to the page, not to the article{setting}."
            )
        );
        return changed;
    }

    /// <summary>A place in capitals, perhaps with an agency, before a dash: <c>LIMA (Reuters) -</c>.</summary>
    [GeneratedRegex(
        """^(?<place>\p{Lu}[\p{Lu}\p{M} .'’-]{2,40}(,\s\p{Lu}[\p{L}\p{M}. ]{1,30})?)(,\s\p{L}+\.?\s\d{1,2})?\s*"""
            + """(\([\p{L} /.-]{2,40}\)\s*)?(—|–|--|-)\s+(?=\S)""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex DatelineMark();
}
