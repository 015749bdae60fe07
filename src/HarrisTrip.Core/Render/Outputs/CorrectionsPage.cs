using System.Globalization;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Feeds;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// What was corrected in published articles: the latest on <c>corrections/</c>, older ones on pages that are counted
/// from the oldest, and a feed of them.
/// </summary>
static class CorrectionsPage
{
    /// <summary>Corrections on a page.</summary>
    const int PageSize = 50;

    const string Folder = "corrections";

    public const string First = Folder + "/index.html";

    static readonly NumberedPages Pages = new(Folder, "corrections_page_title", "corrections_page_about");

    public static IEnumerable<PlannedFile> Plan(Site site)
    {
        var count = site.Articles.Sum(h => h.Corrections);
        var pages = Pages.Plan((count + PageSize - 1) / PageSize, Recipe);
        return pages.Concat(FeedOf(site) is { } feed ? FeedFiles.PlanOf(feed, FeedRecipe) : []);
    }

    static readonly Recipe Recipe = new("corrections", Make),
        FeedRecipe = new("feed of corrections", (scope, plan) => FeedFiles.Make(scope, plan, FeedOf(scope.Site)!));

    /// <summary>The feed of corrections; null where there are none, or no feeds.</summary>
    public static Feed? FeedOf(Site site)
    {
        if (!site.HasFeeds || !site.HasCorrections)
        {
            return null;
        }
        var lang = site.Settings.Language;
        return new Feed(
            Folder,
            First,
            language => $"{language["corrections_page_title"]} – {site.Settings.Name.Value}",
            language => language["corrections_page_about"],
            lang,
            scope =>
                [
                    .. PublishedCorrection
                        .ReadAll(scope)
                        .Reverse()
                        .Take(site.Settings.FeedEntries)
                        .Select(c => EntryOf(scope, c)),
                ]
        );
    }

    static Page? Make(RenderScope scope, PlannedFile plan)
    {
        var language = scope.Languages.For(scope.Site.Settings.Language);
        var pages = PublishedCorrection.ReadAll(scope).Chunk(PageSize).ToList();
        var page = NumberedPages.Of(pages, plan.Number);
        return Pages.Make(
            scope,
            plan,
            page[^1].Head,
            [
                .. page.AsEnumerable()
                    .Reverse()
                    .Select(c => new Dictionary<string, object?>
                    {
                        ["title"] = c.Head.Title,
                        ["href"] = scope.LinkTo(plan.File, scope.Site.FileOf(c.Head)) + "#_corrections",
                        ["lang"] = c.Lang,
                        ["kind"] = c.Kind,
                        ["label"] = language["correction_" + c.Kind],
                        ["date"] = c.Date,
                        ["text"] = c.Text,
                    }),
            ]
        );
    }

    static FeedEntry EntryOf(RenderScope scope, PublishedCorrection correction)
    {
        var article = FeedArticles.EntryOf(
            scope,
            correction.Head,
            $"<p>{SafeHtml.Escape(correction.Text.Value)}</p>",
            image: null
        );
        var which = correction.Number == 0 ? "" : "-" + correction.Number.ToString(CultureInfo.InvariantCulture);
        return article with
        {
            Id = $"{article.Id}#correction-{correction.Date.Iso}{which}",
            Address = article.Address + "#_corrections",
            Title = $"{scope.Languages.For(correction.Lang)["correction_" + correction.Kind]}: {article.Title}",
            Summary = null,
            Published = correction.Date.Value,
            Updated = correction.Date.Value,
        };
    }
}
