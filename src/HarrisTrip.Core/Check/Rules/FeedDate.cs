using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedDate
{
    public static readonly RuleInfo Info = new(
        "feed-date",
        Severity.Error,
        "An item with a date that cannot be read is sorted to the end, or shown as new for ever.",
        "RFC 822; RFC 3339; W3C Date and Time Formats",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><pubDate>2 January 2026</pubDate></item></channel></rss>",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><pubDate>Fri, 02 Jan 2026 09:00:00 +0100</pubDate></item></channel></rss>"
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
