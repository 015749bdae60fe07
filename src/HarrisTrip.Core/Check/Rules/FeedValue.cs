using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedValue
{
    public static readonly RuleInfo Info = new(
        "feed-value",
        Severity.Error,
        "A number, word or language that is none is passed over.",
        "RSS 2.0; RFC 4287; BCP 47; RFC 6838; sitemaps.org",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><ttl>an hour</ttl></channel></rss>",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><ttl>60</ttl></channel></rss>"
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
