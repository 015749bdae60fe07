using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Check.Metadata;

/// <summary>
/// What is kept of a page for the rules that compare pages: hashes, not texts, since one is kept for each of ten
/// thousand pages. A hash of 0 stands for nothing.
/// </summary>
/// <param name="Canonical">Of pages that others made: where we build, an author may name another address.</param>
/// <param name="Published">Null when the page names none, or a time without its zone.</param>
/// <param name="IsListed">False for a page that search engines are to leave out: it redirects, names another as its own
/// address, or says so.</param>
sealed record PageSummary(
    ulong Title,
    ulong Description,
    ulong Headline,
    ulong Canonical,
    IsoDate? Published,
    IsoDate? Modified,
    bool IsListed,
    bool IsArticle,
    Location At
) : Fact
{
    /// <summary>Kept once, whichever rule asks first.</summary>
    public static void Keep(PageView page) =>
        page.Memo.Get(() =>
        {
            var summary = Of(page);
            page.Keep(summary);
            return summary;
        });

    static PageSummary Of(PageView page)
    {
        var head = HeadFacts.Of(page);
        var article = JsonLd.Of(page).Article;
        var published =
            (article is null ? null : JsonLd.Text(article.Data, "datePublished"))
            ?? head.Meta("article:published_time");
        return new PageSummary(
            Hash(head.Title),
            Hash(head.Meta("description")),
            Hash(ArticleFacts.Of(page).Headline?.TextContent),
            page.Input.Kind == PageKind.Foreign ? Hash(head.Canonical?.Address) : 0,
            published is not null && IsoDate.Parse(published) is { HasZone: true } date ? date : null,
            (article is null ? null : JsonLd.Text(article.Data, "dateModified")) is { } modified
                ? IsoDate.Parse(modified)
                : null,
            !head.IsNoIndex && !page.IsRedirect && !NamesAnother(page, head),
            article is not null || head.Meta("og:type") == "article",
            page.Locate(head.TitleElement ?? page.Document.Head)
        );
    }

    static ulong Hash(string? text) => string.IsNullOrWhiteSpace(text) ? 0 : ReaderText.Hash(text);

    static bool NamesAnother(PageView page, HeadFacts head) =>
        head.Canonical is { } canonical
        && page.Folder.Root is { } root
        && (
            LinkTargets.Split(LinkTargets.Local(canonical.Address, root)).Path is not { } path
            || LinkTargets.FileOf(page.Input.File, path, page.Folder) is not { } file
            || file != page.Input.File
        );
}
