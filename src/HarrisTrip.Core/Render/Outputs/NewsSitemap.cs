using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// What is news by the pinned clock: a sitemap as news search engines read it (Google's news sitemaps).
/// </summary>
static class NewsSitemap
{
    const int MaxArticles = 1_000;

    /// <summary>None where nothing is news: a sitemap may not be empty.</summary>
    public static IReadOnlyList<AggregateFile> Plan(Site site)
    {
        ArticleHead[] news = [.. site.Articles.Where(h => IsNews(site, h)).Take(MaxArticles)];
        return news.Length == 0 ? [] : [new AggregateFile("sitemap-news.xml", 0, Recipe) { Articles = news }];
    }

    static readonly Recipe Recipe = new("sitemap of news", (scope, plan) => Make(scope.Site, plan.Articles));

    static bool IsNews(Site site, ArticleHead head) =>
        !head.IsDraft
        && !head.IsReprint
        && head.Published is { Value: var published }
        && !site.IsPast(published + Due.NewsWindow);

    static PlainFile Make(Site site, IReadOnlyList<ArticleHead> news)
    {
        var xml = new XmlOutput();
        xml.Open(
            "urlset",
            ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
            ("xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9")
        );
        foreach (var head in news)
        {
            xml.Mark(head.At);
            xml.Open("url");
            xml.Text("loc", SitemapFiles.AddressOf(site, site.FileOf(head)));
            xml.Open("news:news");
            xml.Open("news:publication");
            xml.Text("news:name", (site.EditionFor(head.Lang)?.Title ?? site.Settings.Name).Value);
            xml.Text("news:language", LanguageOf(head.Lang));
            xml.Close();
            xml.Text("news:publication_date", head.Published!.Value.Iso);
            xml.Text("news:title", head.Title.Value);
            xml.Close();
            xml.Close();
        }
        xml.Close();
        return xml.ToFile();
    }

    /// <summary>ISO 639 without the country; of Chinese, with the script that is meant.</summary>
    static string LanguageOf(string lang)
    {
        if (LanguageTag.Primary(lang) is var primary and not "zh")
        {
            return primary;
        }
        return lang.Split('-').Any(part => part.ToLowerInvariant() is "hant" or "tw" or "hk" or "mo")
            ? "zh-tw"
            : "zh-cn";
    }
}
