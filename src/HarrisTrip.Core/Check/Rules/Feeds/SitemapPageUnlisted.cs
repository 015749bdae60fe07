using HarrisTrip.Check.Feeds;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class SitemapPageUnlisted
{
    public static readonly RuleInfo Info = new()
    {
        Name = "sitemap-page-unlisted",
        Severity = Severity.Error,
        Why = "A sitemap that names a page that asks not to be listed contradicts it.",
        Standard = "sitemaps.org; Google, sitemaps",
        Bad = """
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title><meta name="robots" content="noindex">
            </head><body><h1>Harbour opens</h1></body></html>
            ==> sitemap.xml <==
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/</loc></url>
            </urlset>

            """,
        Good = """
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title></head><body><h1>Harbour opens</h1>
            </body></html>
            ==> sitemap.xml <==
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/</loc></url>
            </urlset>

            """,
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
                    SiteAddress.FileOf(site, entry.Address) is { } file
                    && site.Files.GetValueOrDefault(file)?.Kept<PageSummary>().FirstOrDefault() is { IsListed: false }
                )
                {
                    site.Add(
                        Info,
                        entry.At,
                        $"The sitemap names `{entry.Address}`, which asks not to be listed, or names "
                            + $"another address as its own.",
                        "Remove it."
                    );
                }
            }
        },
    };
}
