using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedAddress
{
    public static readonly RuleInfo Info = new(
        "feed-address",
        Severity.Error,
        "A reader is not on your site: a relative or broken address leads nowhere.",
        "RFC 3986; RFC 3987; RSS 2.0; RFC 4287; sitemaps.org",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><link>/quay/</link></item></channel></rss>",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><link>https://example.org/quay/</link></item></channel></rss>"
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
