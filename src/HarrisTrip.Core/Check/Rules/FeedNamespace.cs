using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedNamespace
{
    public static readonly RuleInfo Info = new(
        "feed-namespace",
        Severity.Warning,
        "Readers know the namespaces of extensions letter by letter, and many know them by their prefix only.",
        "Namespaces in XML 1.0; RSS Advisory Board, best practices",
        "==> feed.xml <==\n<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><dc:creator>Ann Author</dc:creator></item></channel></rss>",
        "==> feed.xml <==\n<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Harbour Post</title><link>https://example.org/</link><description>News of the harbour</description><item><title>Harbour opens</title><dc:creator>Ann Author</dc:creator></item></channel></rss>"
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
