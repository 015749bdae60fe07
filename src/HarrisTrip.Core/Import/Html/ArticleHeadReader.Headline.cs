using System.Text.RegularExpressions;

namespace HarrisTrip.Import.Html;

/// <content>The headline: what readers see, or what the page says of itself.</content>
sealed partial class ArticleHeadReader
{
    void Headline(List<Block> blocks, string? pageTitle)
    {
        var headings = blocks.FindAll(b => b.Kind == PageBlockKind.Heading);
        // On some pages the largest heading is the name of the site.
        if (
            (
                headings.Find(h =>
                    (metadata.Headline ?? pageTitle) is { } announced && PageMetadata.AreSimilar(announced, h.Words)
                ) ?? headings.Find(h => h.Level == 1)
            ) is
            { } headline
        )
        {
            title = headline.Words;
            taken.Add(headline);
            if (metadata.Headline is { } other && !PageMetadata.AreSimilar(other, title))
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
        title = metadata.Headline ?? (pageTitle is null ? null : SiteSuffix().Replace(pageTitle, ""));
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
                title.Length > MaxLineLength
                    ? title[..(char.IsHighSurrogate(title[MaxLineLength - 1]) ? MaxLineLength - 1 : MaxLineLength)]
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

    [GeneratedRegex("""\s+[|–—·-]\s+[^|–—·]{2,40}$""")]
    private static partial Regex SiteSuffix();
}
