using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedPartUnknown
{
    public static readonly RuleInfo Info = new(
        "feed-part-unknown",
        Severity.Error,
        "An element that the format does not know is passed over: what it says is lost.",
        "RSS 2.0; RFC 4287; sitemaps.org",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><standfirst>A new quay</standfirst></item></channel></rss>",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><description>A new quay</description></item></channel></rss>"
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
