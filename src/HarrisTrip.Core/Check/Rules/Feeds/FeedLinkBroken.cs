using HarrisTrip.Check.Feeds;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedLinkBroken
{
    public static readonly RuleInfo Info = new()
    {
        Name = "feed-link-broken",
        Severity = Severity.Error,
        Why = "A reader who follows the feed finds nothing.",
        Standard = "newsroom rule",
        Bad = """
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title></head><body><h1>Harbour opens</h1>
            </body></html>
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Post</title><link>https://example.org/</link>
            <description>News</description><item><title>Quay</title><link>https://example.org/quay/</link></item>
            </channel></rss>

            """,
        Good = """
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Quay</title></head><body><h1>Quay</h1></body></html>
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Post</title><link>https://example.org/</link>
            <description>News</description><item><title>Quay</title><link>https://example.org/</link></item>
            </channel></rss>

            """,
        Groups = [RuleGroup.Feeds, RuleGroup.Links],
    };

    public static readonly Rule Rule = new(Info)
    {
        Files = FeedFile.Extensions,
        OnFile = FeedFile.Keep,
        OnSite = static site =>
        {
            foreach (var entry in site.Kept<FeedItem>().Select(k => k.Fact))
            {
                if (SiteAddress.IsBroken(site, entry.Address))
                {
                    site.Add(
                        Info,
                        entry.At,
                        $"The feed leads to `{entry.Address}`, which is not published.",
                        "Correct the address, or remove the item."
                    );
                }
            }
        },
    };
}
