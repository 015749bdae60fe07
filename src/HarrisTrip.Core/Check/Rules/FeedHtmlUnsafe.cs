using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedHtmlUnsafe
{
    public static readonly RuleInfo Info = new(
        "feed-html-unsafe",
        Severity.Warning,
        "Readers take scripts, frames and styles out, and some take the whole item out with them.",
        "RSS Advisory Board, best practices; RFC 4287, 8.1",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><description>&lt;script src=\"https://example.org/a.js\"&gt;&lt;/script&gt;</description></item></channel></rss>",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><description>&lt;p&gt;A new quay&lt;/p&gt;</description></item></channel></rss>"
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
