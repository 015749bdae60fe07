using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedContent
{
    public static readonly RuleInfo Info = new(
        "feed-content",
        Severity.Error,
        "Readers show content as the type says that it is: of the wrong type they show its tags, or nothing.",
        "RSS 2.0; RFC 4287, 3.1 and 4.1.3",
        "==> feed.xml <==\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>https://example.org/</id><title>Harbour Post</title><updated>2026-01-02T09:00:00Z</updated><author><name>Ann Author</name></author><entry><id>https://example.org/quay/</id><title>Harbour opens</title><updated>2026-01-02T09:00:00Z</updated><link href=\"https://example.org/quay/\"/><summary><b>A new quay</b></summary></entry></feed>",
        "==> feed.xml <==\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>https://example.org/</id><title>Harbour Post</title><updated>2026-01-02T09:00:00Z</updated><author><name>Ann Author</name></author><entry><id>https://example.org/quay/</id><title>Harbour opens</title><updated>2026-01-02T09:00:00Z</updated><link href=\"https://example.org/quay/\"/><summary>A new quay</summary></entry></feed>"
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
