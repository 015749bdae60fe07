using System.Text.RegularExpressions;
using AngleSharp.Dom;
using HarrisTrip.Html;
using HarrisTrip.Import.Plain;

namespace HarrisTrip.Import.Html;

/// <summary>
/// What a page shows above its text: headline, standfirst, byline, dates. Where readers see something else than the
/// page's metadata say, what readers see is taken and the other noted.
/// </summary>
sealed partial class ArticleHeadReader(PageMetadata metadata, PageText source, List<ImportNote> notes)
{
    /// <summary>In UTF-16 units: bylines and dates are shorter.</summary>
    const int LongestLine = 300,
        LongestStandfirst = 1_000;

    readonly HashSet<Block> taken = [];
    string? title,
        standfirst;
    PageDate? published,
        updated;
    IReadOnlyList<ImportedAuthor>? byline;
    ImportedArticle settings = new() { Title = "", Body = "" };

    /// <summary>The article without its body; blocks that became something else are taken away.</summary>
    public ImportedArticle Read(List<Block> blocks, string? pageTitle)
    {
        Headline(blocks, pageTitle);
        var isAbove = true;
        foreach (var block in blocks)
        {
            if (
                taken.Contains(block)
                || block.Kind is PageBlockKind.Picture or PageBlockKind.Rule or PageBlockKind.Embed
            )
            {
                continue;
            }
            if (!Furnishes(block) && !(isAbove && Opens(block)))
            {
                isAbove &= !(block.IsKept && block.Kind != PageBlockKind.Heading);
            }
        }
        blocks.RemoveAll(taken.Contains);
        return settings with
        {
            Title = title!,
            Standfirst = standfirst ?? metadata.Description,
            Published = (metadata.Published ?? published)?.Iso,
            Updated = Later(metadata.Updated ?? updated),
            Authors = byline ?? metadata.Authors,
            Category = metadata.Category,
            Tags = metadata.Tags.Count > 0 ? metadata.Tags : settings.Tags,
            Lang = metadata.Lang,
        };
    }

    void Headline(List<Block> blocks, string? pageTitle)
    {
        var headings = blocks.FindAll(b => b.Kind == PageBlockKind.Heading);
        // On some pages the largest heading is the name of the site.
        if (
            (
                headings.Find(h => (metadata.Headline ?? pageTitle) is { } said && PageMetadata.Alike(said, h.Words))
                ?? headings.Find(h => h.Level == 1)
            ) is
            { } headline
        )
        {
            title = headline.Words;
            taken.Add(headline);
            if (metadata.Headline is { } other && !PageMetadata.Alike(other, title))
            {
                notes.Add(
                    new ImportNote(
                        NoteKind.Doubtful,
                        headline.At,
                        $"The headline on the page, “{title}”, was taken for `title`; the page's metadata "
                            + $"say “{other}”."
                    )
                );
            }
            return;
        }
        title = metadata.Headline ?? (pageTitle is null ? null : SiteBehind().Replace(pageTitle, ""));
        if (metadata.Headline is null && pageTitle is not null)
        {
            notes.Add(
                new ImportNote(
                    NoteKind.Doubtful,
                    source.Start,
                    $"The page has no headline; “{pageTitle}”, the title of its window, is `title` now."
                )
            );
        }
        if (title is null && blocks.Find(b => b.Words.Length > 0 && b.IsKept) is { } first)
        {
            title = string.Join(' ', first.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(10));
            title =
                title.Length > LongestLine
                    ? title[..(char.IsHighSurrogate(title[LongestLine - 1]) ? LongestLine - 1 : LongestLine)]
                    : title;
            notes.Add(
                new ImportNote(
                    NoteKind.Doubtful,
                    first.At,
                    $"The page has no headline; “{title}”, the beginning of its text, is `title` now."
                )
            );
        }
        title ??= "Untitled";
    }

    /// <summary>Takes what belongs to the page and stands for a setting, or for tags.</summary>
    bool Furnishes(Block block)
    {
        if (block.Words.Length > LongestLine)
        {
            return false;
        }
        if (IsCalled(block, PageParts.TagNames()) && block.Kind is not PageBlockKind.Heading)
        {
            var tags = Names(block);
            notes.Add(
                new ImportNote(
                    NoteKind.Became,
                    block.At,
                    metadata.Tags.Count > 0
                        ? $"“{block.Words}” are the page's tags; `tags` has those of its metadata."
                        : $"“{block.Words}” is `tags`."
                )
            );
            settings = settings with { Tags = [.. settings.Tags.Concat(tags).Distinct(StringComparer.Ordinal)] };
            return taken.Add(block);
        }
        if (block.Kind is PageBlockKind.Heading && block.IsKept || Furniture.Of(block.Words) is not { } furnishing)
        {
            return false;
        }
        settings = furnishing switch
        {
            FurnitureKind.Share => settings with { Share = true },
            FurnitureKind.Comments => settings with { Comments = settings.Comments ?? "open" },
            FurnitureKind.CommentsClosed => settings with { Comments = "closed" },
            _ => settings,
        };
        notes.Add(
            new ImportNote(
                NoteKind.LeftOut,
                block.At,
                $"“{block.Words}” belongs to the page, not to the article{furnishing switch
        {
            FurnitureKind.Share => "; `share: true` prints our own share panel",
            FurnitureKind.Comments => "; `comments: open` invites replies",
            FurnitureKind.CommentsClosed => "; `comments: closed` says the same",
            _ => "",
        }}."
            )
        );
        return taken.Add(block);
    }

    static IEnumerable<string> Names(Block block)
    {
        var links = block.Element.QuerySelectorAll("a").Select(PageText.Words).Where(w => w.Length > 0).ToList();
        return links.Count > 0
            ? links
            : block
                .Words[(block.Words.IndexOf(':', StringComparison.Ordinal) + 1)..]
                .Split([',', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Takes standfirst, byline and dates.</summary>
    bool Opens(Block block)
    {
        if (block.IsLinks && block.Kind == PageBlockKind.Paragraph)
        {
            notes.Add(PageAround.Note(block.At, block.Words, PagePart.Navigation));
            return taken.Add(block);
        }
        if (
            standfirst is null
            && block.Kind is PageBlockKind.Paragraph or PageBlockKind.Heading
            && block.Words.Length is > 0 and < LongestStandfirst
            && (
                metadata.Description is { } said && PageMetadata.Folded(said) == PageMetadata.Folded(block.Words)
                || IsCalled(block, PageParts.StandfirstNames())
            )
        )
        {
            standfirst = block.Words;
            notes.Add(
                metadata.Description is null || PageMetadata.Alike(metadata.Description, standfirst)
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
            block.Words.Length > LongestLine
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
        if (found.Count == 0 || rest.Sum(r => r.Length) > LongestLine / 3)
        {
            return false;
        }
        notes.Add(
            new ImportNote(
                NoteKind.Became,
                block.At,
                $"“{block.Words}” is {string.Join(" and ", found.Distinct())}{(rest.Count > 0 ? $"; “{string.Join(" ", rest)}” is left out" : "")}."
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
                    $"The page's metadata name {string.Join(" and ", metadata.Authors.Select(a => $"“{a.Name}”"))} as author; the byline was taken."
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

    /// <summary>True when an element, or one closely around it, is called so.</summary>
    static bool IsCalled(Block block, Regex names)
    {
        var element = block.Element;
        for (var i = 0; i < 3 && element is { LocalName: not ("article" or "main" or "body") }; i++)
        {
            if (PageParts.IsCalled(element, names))
            {
                return true;
            }
            element = element.ParentElement!;
        }
        return block
            .Element.ChildNodes.OfType<IElement>()
            .Take(3)
            .Any(e =>
                PageParts.IsCalled(e, names)
                && PageText.Words(e) is var words
                && words.Length * 2 > block.Words.Length
                && block.Words.Contains(words, StringComparison.Ordinal)
            );
    }

    [GeneratedRegex("""\s+[|–—·-]\s+[^|–—·]{2,40}$""")]
    private static partial Regex SiteBehind();

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
