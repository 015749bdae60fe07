using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedVersion
{
    public static readonly RuleInfo Info = new(
        "feed-version",
        Severity.Error,
        "A reader has to know which format it reads.",
        "RSS 2.0; RFC 4287; sitemaps.org; JSON Feed 1.1",
        "==> feed.xml <==\n<rss><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description></channel></rss>",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description></channel></rss>"
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
