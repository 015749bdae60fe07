using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedUnreadable
{
    public static readonly RuleInfo Info = new(
        "feed-unreadable",
        Severity.Error,
        "Feed readers and search engines show nothing of a file that breaks off.",
        "XML 1.0; Namespaces in XML 1.0; RFC 8259",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><link>https://example.org/?a=1&b=2</link></item></channel></rss>",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><link>https://example.org/?a=1&amp;b=2</link></item></channel></rss>"
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
