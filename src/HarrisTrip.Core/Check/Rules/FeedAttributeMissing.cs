using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedAttributeMissing
{
    public static readonly RuleInfo Info = new(
        "feed-attribute-missing",
        Severity.Error,
        "Without it the element says nothing.",
        "RSS 2.0; RFC 4287",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><enclosure url=\"https://example.org/a.mp3\" type=\"audio/mpeg\"/></item></channel></rss>",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><enclosure url=\"https://example.org/a.mp3\" length=\"1200\" type=\"audio/mpeg\"/></item></channel></rss>"
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
