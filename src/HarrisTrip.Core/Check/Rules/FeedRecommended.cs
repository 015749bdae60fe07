using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedRecommended
{
    public static readonly RuleInfo Info = new(
        "feed-recommended",
        Severity.Warning,
        "What the formats recommend is what readers have learned to expect.",
        "RSS Advisory Board, best practices; RFC 4287; Apple, podcast requirements",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title></item></channel></rss>",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><guid isPermaLink=\"false\">story-1</guid></item></channel></rss>"
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
