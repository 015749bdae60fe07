using HarrisTrip.Diagnostics;
using HarrisTrip.Html;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Html;

/// <summary>
/// A saved web page becomes an article: its main text, what it says of itself, and the pictures that were saved with
/// it.
/// </summary>
public static class HtmlImport
{
    /// <summary>In UTF-16 units, of Markdown.</summary>
    const int MaxBodyLength = 2_000_000;

    const int MaxLines = 150_000;

    const string NoText = "There is no text of an article on this page.",
        Save = "Save the page of the article itself, when all of it can be seen.";

    /// <returns>Null when there is no article in it, which is reported.</returns>
    public static Imported? Read(ImportSource file, SourceText text, Report report)
    {
        var (parsed, tooDeep) = new PageParser().Parse(text.Text);
        if (parsed is null)
        {
            return tooDeep is { } deep
                ? Refused(
                    report,
                    text.Locate(deep),
                    $"Elements are nested more than {PageParser.MaxDepth} levels deep here.",
                    "Copy the article's text out of the browser, and import that."
                )
                : Refused(
                    report,
                    Location.StartOf(text.Path),
                    "Formatting that is never closed makes this page grow without end.",
                    "Copy the article's text out of the browser, and import that."
                );
        }
        using var page = parsed;
        var (source, notes) = (new PageText(text), new List<ImportNote>());
        var tree = new PageTree(page.Body ?? page.DocumentElement);
        var content = MainContent.Find(tree);
        var addresses = PageAddresses.Of(page);
        var metadata = PageMetadata.Read(page, source, notes);
        var pictures = new SavedPictures(file, addresses, metadata.Images);
        var reader = new BlockReader(source, tree, content, addresses, pictures, notes);
        var blocks = reader.Read();
        if (
            !blocks.Exists(b =>
                b.IsKept && b.Kind is not (PageBlockKind.Heading or PageBlockKind.Rule or PageBlockKind.Embed)
            )
        )
        {
            return Refused(report, source.Start, NoText, Save);
        }
        if (content.Kept is null)
        {
            notes.Add(
                new ImportNote(
                    NoteKind.Doubtful,
                    source.At(content.Container),
                    "It could not be told which part of this page is its article, so that only "
                        + "navigation, adverts and the like were left out. Read it through."
                )
            );
        }
        PageSurroundings.Report(tree, content.Container, source, notes);
        var article = new ArticleHeadReader(metadata, source, notes).Read(blocks, PageText.OneLine(page.Title));
        var body = PageBody.Write(blocks, notes);
        if (body.Markdown.Length == 0 && body.Images.Count == 0)
        {
            return Refused(report, source.Start, NoText, Save);
        }
        if (body.Markdown.Length > MaxBodyLength || body.Markdown.AsSpan().Count('\n') > MaxLines)
        {
            return Refused(
                report,
                source.Start,
                "This page holds more text than any article.",
                "Give the one article that you want, as a page of its own."
            );
        }
        if (metadata.ShareImage is var (share, at) && !pictures.Has(share))
        {
            notes.Add(
                new ImportNote(
                    NoteKind.LeftOut,
                    at,
                    $"The picture for sharing, `{share}`, is nowhere in the text. Add it to `images` "
                        + $"with `lead: true`, if it is yours to publish."
                )
            );
        }
        if (addresses.Page is { } own)
        {
            notes.Add(
                new ImportNote(
                    NoteKind.Became,
                    source.Start,
                    $"The page's own address is `canonical: {own.AbsoluteUri}`, which tells search engines "
                        + $"that the article is there. Delete it if it moves here."
                )
            );
        }
        return Publishable.Check(
            article with
            {
                Share = article.Share ?? (reader.Parts.Contains(PagePart.Share) ? true : null),
                Comments = article.Comments ?? (reader.Parts.Contains(PagePart.Comments) ? "open" : null),
                Canonical =
                    addresses.Page is { } address && WebAddress.IsAbsolute(address.AbsoluteUri)
                        ? address.AbsoluteUri
                        : null,
                Images = body.Images,
                Sections = body.Sections,
                Body = body.Markdown,
                Draft = article.Draft || body.HasLeftover,
            },
            source.Start,
            notes
        );
    }

    static Imported? Refused(Report report, Location at, string message, string help)
    {
        report.Add(ImportRules.SourceUnreadable, at, message, help);
        return null;
    }
}
