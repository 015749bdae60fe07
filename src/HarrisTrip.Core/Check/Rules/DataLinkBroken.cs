using HarrisTrip.Check.Links;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class DataLinkBroken
{
    public static readonly RuleInfo Info = new("data-link-broken", Severity.Error,
        "Search engines, feed readers and previews follow these addresses, and show readers what they find there.",
        "sitemaps.org; RFC 4287; ogp.me; newsroom rule",
        "==> sitemap.xml <==\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://example.org/gone/</loc></url></urlset>\n",
        "==> sitemap.xml <==\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://example.org/harbour.png</loc></url></urlset>\n")
    {
        Groups = [RuleGroup.Links, RuleGroup.Metadata, RuleGroup.Feeds],
    };

    public static readonly Rule Rule = LinkRule.Of(Info, static link => link.Use == LinkUse.Data && link.Goal == LinkGoal.Nothing
        ? ($"`{link.Address}` is given to search engines and previews, and leads to nothing that is published.", "Correct the address, or take it out.") : null);
}
