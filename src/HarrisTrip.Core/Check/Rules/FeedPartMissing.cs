using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedPartMissing
{
    public static readonly RuleInfo Info = new(
        "feed-part-missing",
        Severity.Error,
        "Readers refuse a feed, or leave an item out, when a required part is not there.",
        "RSS 2.0; RFC 4287; sitemaps.org; JSON Feed 1.1",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><link>https://example.org/</link><description>News of the harbour</description></channel></rss>",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description></channel></rss>"
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
