using HarrisTrip.Check.Feeds;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class SitemapLinkBroken
{
    public static readonly RuleInfo Info = new()
    {
        Name = "sitemap-link-broken",
        Severity = Severity.Error,
        Why = "Search engines that find dead addresses in a sitemap come back less often.",
        Standard = "sitemaps.org",
        Bad = """
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title></head><body><h1>Harbour opens</h1>
            </body></html>
            ==> sitemap.xml <==
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/quay/</loc>
            </url></urlset>

            """,
        Good = """
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title></head><body><h1>Harbour opens</h1>
            </body></html>
            ==> sitemap.xml <==
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/</loc></url>
            </urlset>

            """,
        Groups = [RuleGroup.Feeds, RuleGroup.Links],
    };

    public static readonly Rule Rule = new(Info)
    {
        Files = FeedFile.XmlExtensions,
        OnFile = FeedFile.Keep,
        OnSite = static site =>
        {
            foreach (var entry in site.Kept<SitemapEntry>().Select(k => k.Fact))
            {
                if (SiteAddress.IsBroken(site, entry.Address))
                {
                    site.Add(
                        Info,
                        entry.At,
                        $"The sitemap names `{entry.Address}`, which is not published.",
                        "Correct the address, or remove it."
                    );
                }
            }
        },
    };
}
