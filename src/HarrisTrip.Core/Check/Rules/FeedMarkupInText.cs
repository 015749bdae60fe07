using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedMarkupInText
{
    public static readonly RuleInfo Info = new(
        "feed-markup-in-text",
        Severity.Warning,
        "Readers show titles as they stand, tags and all.",
        "RSS Advisory Board, best practices; RFC 4287, 3.1.1.1",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>&lt;b&gt;Harbour&lt;/b&gt; opens</title></item></channel></rss>",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title></item></channel></rss>"
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
