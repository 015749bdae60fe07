using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedRelativeAddress
{
    public static readonly RuleInfo Info = new(
        "feed-relative-address",
        Severity.Warning,
        "Readers show what stands in a feed on their own site, where a relative address leads nowhere.",
        "RSS Advisory Board, best practices; RFC 4287, 2",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><description>&lt;a href=\"/quay/\"&gt;The quay&lt;/a&gt;</description></item></channel></rss>",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><description>&lt;a href=\"https://example.org/quay/\"&gt;The quay&lt;/a&gt;</description></item></channel></rss>"
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
