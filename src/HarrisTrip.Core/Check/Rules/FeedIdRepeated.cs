using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedIdRepeated
{
    public static readonly RuleInfo Info = new(
        "feed-id-repeated",
        Severity.Error,
        "Two items with one id are one item: readers never show the second.",
        "RSS 2.0; JSON Feed 1.1",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><guid isPermaLink=\"false\">1</guid></item><item><title>Harbour opens</title><guid isPermaLink=\"false\">1</guid></item></channel></rss>",
        "==> feed.xml <==\n<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><guid isPermaLink=\"false\">1</guid></item><item><title>Harbour opens</title><guid isPermaLink=\"false\">2</guid></item></channel></rss>"
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
