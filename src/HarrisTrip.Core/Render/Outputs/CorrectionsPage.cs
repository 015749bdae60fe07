using System.Globalization;
using HarrisTrip.Files;
using HarrisTrip.Model;
using HarrisTrip.Render.Feeds;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// What was corrected in published articles: the latest on <c>corrections/</c>, older ones on pages that are counted from
/// the oldest, and a feed of them.
/// </summary>
static class CorrectionsPage
{
    /// <summary>Corrections on a page.</summary>
    const int PageSize = 50;

    const string Folder = "corrections";

    public const string First = Folder + "/index.html";

    public static IEnumerable<PlannedFile> Plan(Site site)
    {
        var count = site.Articles.Sum(h => h.Corrections);
        var corrections = new PublishedCorrections(site);
        var pages = Enumerable.Range(0, (count + PageSize - 1) / PageSize)
            .Select(number => new PlannedFile(FileOf(number), PageMake.List, null, number, (scope, plan) => Make(scope, plan, corrections.All(scope))));
        return pages.Concat(FeedOf(site) is { } feed ? FeedFiles.PlanOf(feed) : []);
    }

    /// <summary>The feed of corrections; null where there are none, or no feeds.</summary>
    public static Feed? FeedOf(Site site)
    {
        if (!site.HasFeeds || !site.Articles.Any(h => h.Corrections > 0))
        {
            return null;
        }
        var lang = site.Settings.Language;
        return new Feed(Folder, First, language => $"{language["corrections_page_title"]} – {site.Settings.Name.Value}", language => language["corrections_page_about"], lang,
            scope => [.. new PublishedCorrections(site).All(scope).Reverse().Take(site.Settings.FeedEntries).Select(c => EntryOf(scope, c))]);
    }

    static string FileOf(int number) => number == 0 ? First : $"{Folder}/{number.ToString(CultureInfo.InvariantCulture)}/index.html";

    static Page? Make(RenderScope scope, PlannedFile plan, IReadOnlyList<PublishedCorrection> all)
    {
        var (settings, language, file) = (scope.Site.Settings, scope.Languages.For(scope.Site.Settings.Language), plan.File);
        var pages = all.Chunk(PageSize).ToList();
        var page = pages[plan.Number == 0 ? ^1 : plan.Number - 1];
        var latest = page[^1].Head;
        var canonical = scope.Site.Absolute(Paths.FolderOf(file) + "/");
        var number = plan.Number > 0 ? $" {plan.Number.ToString(CultureInfo.InvariantCulture)}" : "";
        var title = $"{language["corrections_page_title"]}{number} – {settings.Name.Value}";
        var head = new PageHead("corrections", "corrections.html", title, $"{title}. {language["corrections_page_about"]}", canonical, settings.Language,
            Alternates: null, OpenGraph: canonical is null ? null : [("og:type", "website"), ("og:title", title), ("og:url", canonical), .. ArticlePage.Locale(settings.Language), .. ArticlePage.Preview(scope, scope.Read(latest), latest)], JsonLd: null, LanguageLinks: null);
        var html = scope.Layout(file, head, new Dictionary<string, object?>
        {
            ["number"] = plan.Number,
            ["list"] = page.AsEnumerable().Reverse().Select(c => new Dictionary<string, object?>
            {
                ["title"] = c.Head.Title,
                ["href"] = scope.LinkTo(file, scope.Site.FileOf(c.Head)) + "#_corrections",
                ["lang"] = c.Lang,
                ["kind"] = c.Kind,
                ["label"] = language["correction_" + c.Kind],
                ["date"] = c.Date,
                ["text"] = c.Text,
            }).ToList(),
            ["older"] = plan.Number == 1 || pages.Count == 1 ? null : scope.LinkTo(file, FileOf(plan.Number == 0 ? pages.Count - 1 : plan.Number - 1)),
            ["newer"] = plan.Number == 0 ? null : scope.LinkTo(file, FileOf(plan.Number == pages.Count - 1 ? 0 : plan.Number + 1)),
        });
        return html is null ? null : new Page(html, canonical);
    }

    static FeedEntry EntryOf(RenderScope scope, PublishedCorrection correction)
    {
        var article = FeedArticles.EntryOf(scope, correction.Head);
        var which = correction.Number == 0 ? "" : "-" + correction.Number.ToString(CultureInfo.InvariantCulture);
        return article with
        {
            Id = $"{article.Id}#correction-{correction.Date.Iso}{which}",
            Address = article.Address + "#_corrections",
            Title = $"{scope.Languages.For(correction.Lang)["correction_" + correction.Kind]}: {article.Title}",
            Summary = null,
            Content = $"<p>{Parse.SafeHtml.Escape(correction.Text.Value)}</p>",
            Published = correction.Date.Value,
            Updated = correction.Date.Value,
            Image = null,
        };
    }
}
