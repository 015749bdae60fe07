using System.Text.RegularExpressions;
using AngleSharp.Dom;
using HarrisTrip.Html;
using HarrisTrip.Import.Plain;

namespace HarrisTrip.Import.Html;

/// <content>The lines between headline and text: standfirst, byline and dates.</content>
sealed partial class ArticleHeadReader
{
    /// <summary>Takes standfirst, byline and dates.</summary>
    bool Opens(Block block)
    {
        if (block.IsLinks && block.Kind == PageBlockKind.Paragraph)
        {
            notes.Add(PageSurroundings.Note(block.At, block.Words, PagePart.Navigation));
            return taken.Add(block);
        }
        if (
            standfirst is null
            && block.Kind is PageBlockKind.Paragraph or PageBlockKind.Heading
            && block.Words.Length is > 0 and < MaxStandfirstLength
            && (
                metadata.Description is { } description
                    && PageMetadata.Fold(description) == PageMetadata.Fold(block.Words)
                || IsCalled(block, PageParts.StandfirstNames())
            )
        )
        {
            standfirst = block.Words;
            notes.Add(
                metadata.Description is null || PageMetadata.AreSimilar(metadata.Description, standfirst)
                    ? new ImportNote(NoteKind.Became, block.At, $"“{block.Words}” is the standfirst.")
                    : new ImportNote(
                        NoteKind.Doubtful,
                        block.At,
                        $"“{block.Words}” is the standfirst; the page's metadata say “{metadata.Description}”."
                    )
            );
            return taken.Add(block);
        }
        if (
            block.Words.Length > MaxLineLength
            || block.Kind is not (PageBlockKind.Paragraph or PageBlockKind.List or PageBlockKind.Heading)
        )
        {
            return false;
        }
        var isByline = IsCalled(block, PageParts.BylineNames());
        var (found, rest) = (new List<string>(), new List<string>());
        foreach (var part in Parts(block))
        {
            if (
                Byline.Read(new Line(block.At, part, 0)) is { } read
                || isByline && byline is null && (read = ByName(part)) is not null
            )
            {
                byline = Known([.. byline ?? [], .. read.Authors]);
                found.Add("the byline");
            }
            else if (PageDate.Read(part, block.At) is { } date && TimeIn(block, part) is var written)
            {
                Date(part, written ?? date);
                found.Add("the date");
            }
            else if (part == metadata.Category || Label().IsMatch(part))
            {
                found.Add("the section");
            }
            else
            {
                rest.Add(part);
            }
        }
        if (found.Count == 0 || rest.Sum(r => r.Length) > MaxLineLength / 3)
        {
            return false;
        }
        notes.Add(
            new ImportNote(
                NoteKind.Became,
                block.At,
                $"“{block.Words}” is {string.Join(" and ", found.Distinct())}"
                    + $"{(rest.Count > 0 ? $"; “{string.Join(" ", rest)}” is left out" : "")}."
            )
        );
        if (
            byline is not null
            && found.Contains("the byline")
            && metadata.Authors.Count > 0
            && !byline
                .Select(a => a.Name)
                .ToHashSet(StringComparer.OrdinalIgnoreCase)
                .SetEquals(metadata.Authors.Select(a => a.Name))
        )
        {
            notes.Add(
                new ImportNote(
                    NoteKind.Doubtful,
                    block.At,
                    "The page's metadata name "
                        + $"{string.Join(" and ", metadata.Authors.Select(a => $"“{a.Name}”"))} as author; "
                        + "the byline was taken."
                )
            );
        }
        return taken.Add(block);
    }

    /// <summary>
    /// A line such as <c>By Ana Ruiz | 3 May 2024</c> in its parts; what a time element holds is one of them.
    /// </summary>
    static IEnumerable<string> Parts(Block block)
    {
        var words = string.Join('|', block.Lines);
        foreach (var time in Times(block).Select(PageText.Words).Where(t => t.Length > 0))
        {
            var at = words.IndexOf(time, StringComparison.Ordinal);
            words = at < 0 ? words : $"{words[..at]}|{time}|{words[(at + time.Length)..]}";
        }
        return words
            .Split(['|', '·', '•'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Trim(' ', ',', '–', '—'))
            .Where(p => p.Length > 0);
    }

    void Date(string words, PageDate date)
    {
        var isUpdate = UpdateWords().IsMatch(words) || published is not null;
        var (key, known) = isUpdate ? ("updated", metadata.Updated) : ("published", metadata.Published);
        if (known is not null && !known.Agrees(date))
        {
            notes.Add(
                new ImportNote(
                    NoteKind.Doubtful,
                    date.At,
                    $"The page shows “{words}”, and its metadata say {known.Iso}, which was taken for `{key}`."
                )
            );
        }
        else if (known is null && date.Assumed is not null)
        {
            notes.Add(date.Note(key, $"“{words}”"));
        }
        (published, updated) = isUpdate ? (published, updated ?? date) : (published ?? date, updated);
    }

    static PageDate? TimeIn(Block block, string words) =>
        Times(block).FirstOrDefault(t => t.HasAttribute("datetime") && PageText.Words(t) == words) is { } time
            ? PageDate.Read(time.GetAttribute("datetime")!, block.At)
            : null;

    static IEnumerable<IElement> Times(Block block) =>
        PageParser.Elements(block.Element).Take(100).Where(e => e.LocalName == "time").Take(4);

    /// <summary>An article cannot be updated before it was published.</summary>
    string? Later(PageDate? date)
    {
        if (date is not null && (metadata.Published ?? published) is { } first && date.Moment.Precedes(first.Moment))
        {
            notes.Add(
                new ImportNote(
                    NoteKind.Doubtful,
                    date.At,
                    $"{date.Iso} would be `updated`, but lies before `published`; it was left out."
                )
            );
            return null;
        }
        return date?.Iso;
    }

    /// <summary>Authors of the byline, with what the metadata know of them.</summary>
    ImportedAuthor[] Known(IEnumerable<ImportedAuthor> authors) =>
        [
            .. authors
                .Select(a =>
                    metadata.Authors.FirstOrDefault(m => m.Name.Equals(a.Name, StringComparison.OrdinalIgnoreCase))
                        is { } known
                        ? known with
                        {
                            Role = a.Role,
                        }
                        : a
                )
                .DistinctBy(a => a.Name),
        ];

    static Byline? ByName(string names) => Byline.Read(new Line(default, "by " + names, 0));

    /// <summary>The authors that a list of names has; null when it is none.</summary>
    public static IReadOnlyList<ImportedAuthor>? AuthorsIn(string names) =>
        (Byline.Read(new Line(default, names, 0)) ?? ByName(names))?.Authors;

    [GeneratedRegex(
        """^((first )?published|posted|updated|last updated|last modified|written)\s*(on|at|by)?:?$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Label();

    [GeneratedRegex(
        """updated|modified|actualizado|mis à jour|aktualisiert""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex UpdateWords();
}
