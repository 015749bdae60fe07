using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedAttributeUnknown
{
    public static readonly RuleInfo Info = new(
        "feed-attribute-unknown",
        Severity.Error,
        "An attribute that the format does not know is passed over: what it says is lost.",
        "RSS 2.0; RFC 4287",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><guid permalink=\"false\">story-1</guid></item></channel></rss>",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><guid isPermaLink=\"false\">story-1</guid></item></channel></rss>"
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
