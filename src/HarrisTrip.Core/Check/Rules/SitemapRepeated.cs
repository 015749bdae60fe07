using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class SitemapRepeated
{
    public static readonly RuleInfo Info = new(
        "sitemap-repeated",
        Severity.Warning,
        "An address that stands in a sitemap twice is read twice, and the two may contradict each other.",
        "sitemaps.org",
        "==> sitemap.xml <==\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://example.org/</loc></url><url><loc>https://example.org/</loc></url></urlset>",
        "==> sitemap.xml <==\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://example.org/</loc></url></urlset>"
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
