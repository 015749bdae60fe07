using HarrisTrip.Check.Feeds;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedAuthorMissing
{
    public static readonly RuleInfo Info = new(
        "feed-author-missing",
        Severity.Error,
        "Atom requires that every entry can be told by whom it is.",
        "RFC 4287, 4.1.1 and 4.1.2",
        "==> feed.xml <==\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>https://example.org/</id><title>Harbour Post</title><updated>2026-01-02T09:00:00Z</updated><entry><id>https://example.org/quay/</id><title>Harbour opens</title><updated>2026-01-02T09:00:00Z</updated><link href=\"https://example.org/quay/\"/></entry></feed>",
        "==> feed.xml <==\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>https://example.org/</id><title>Harbour Post</title><updated>2026-01-02T09:00:00Z</updated><author><name>Ann Author</name></author><entry><id>https://example.org/quay/</id><title>Harbour opens</title><updated>2026-01-02T09:00:00Z</updated><link href=\"https://example.org/quay/\"/></entry></feed>"
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = FeedFile.RuleOf(Info);
}
