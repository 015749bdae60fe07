using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedDateDoubtful
{
    public static readonly RuleInfo Info = new(
        "feed-date-doubtful",
        Severity.Warning,
        "A date that contradicts itself is read one way here and another way there.",
        "RFC 822; RFC 2822, 3.3",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><pubDate>Mon, 02 Jan 2026 09:00:00 +0100</pubDate></item></channel></rss>",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><pubDate>Fri, 02 Jan 2026 09:00:00 +0100</pubDate></item></channel></rss>"
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
