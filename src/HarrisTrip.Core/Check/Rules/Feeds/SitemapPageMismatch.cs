using HarrisTrip.Check.Feeds;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class SitemapPageMismatch
{
    public static readonly RuleInfo Info = new()
    {
        Name = "sitemap-page-mismatch",
        Severity = Severity.Warning,
        Why = "Search engines that find a sitemap's dates to be wrong stop believing them.",
        Standard = "Google, sitemaps and news sitemaps; newsroom rule: one truth",
        Bad = Example("2026-01-04"),
        Good = Example("2026-01-03"),
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = new(Info)
    {
        Files = FeedFile.XmlExtensions,
        OnFile = FeedFile.Keep,
        OnPage = PageSummary.Keep,
        OnSite = static site =>
        {
            foreach (var entry in site.Kept<SitemapEntry>().Select(k => k.Fact))
            {
                if (
                    SiteAddress.FileOf(site, entry.Address) is not { } file
                    || site.Files.GetValueOrDefault(file)?.Kept<PageSummary>().FirstOrDefault() is not { } page
                )
                {
                    continue;
                }
                if (entry.Modified is { } one && page.Modified is { } other && !one.IsSame(other))
                {
                    site.Add(
                        Info,
                        entry.At,
                        $"The sitemap and the page give different dates for the last change of `{file}`.",
                        "Write the same in both."
                    );
                }
                if (entry.Title != 0 && page.Headline != 0 && entry.Title != page.Headline && entry.Title != page.Title)
                {
                    site.Add(
                        Info,
                        entry.At,
                        $"The news sitemap and the page have different titles for `{file}`.",
                        "Write the same in both."
                    );
                }
            }
        },
    };

    static string Example(string changed) =>
        $$"""
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens", "dateModified": "2026-01-03"}</script>
            </head><body><h1>Harbour opens</h1></body></html>
            ==> sitemap.xml <==
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <url><loc>https://example.org/</loc><lastmod>{{changed}}</lastmod></url></urlset>

            """;
}
