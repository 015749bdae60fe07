using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedSelfLink
{
    public static readonly RuleInfo Info = new(
        "feed-self-link",
        Severity.Warning,
        "A feed that names its own address can be moved, mirrored and subscribed to from a copy.",
        "RSS Advisory Board, best practices; RFC 4287, 4.1.1",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description></channel></rss>",
        "==> feed.xml <==\n<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><atom:link rel=\"self\" type=\"application/rss+xml\" href=\"https://example.org/feed.xml\"/></channel></rss>"
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
