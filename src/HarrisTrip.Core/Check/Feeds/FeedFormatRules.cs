using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Feeds;

/// <summary>What one reading of a feed or sitemap finds: each fault is of one of these rules.</summary>
static class FeedFormatRules
{
    public static readonly RuleInfo FeedVersion = new(
        "feed-version",
        Severity.Error,
        "A reader has to know which format it reads.",
        "RSS 2.0; RFC 4287; sitemaps.org; JSON Feed 1.1",
        """
        ==> feed.xml <==
        <rss><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description></channel></rss>
        """,
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description></channel></rss>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedUnreadable = new(
        "feed-unreadable",
        Severity.Error,
        "Feed readers and search engines show nothing of a file that breaks off.",
        "XML 1.0; Namespaces in XML 1.0; RFC 8259",
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <link>https://example.org/?a=1&b=2</link></item></channel></rss>
        """,
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <link>https://example.org/?a=1&amp;b=2</link></item></channel></rss>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedEncoding = new(
        "feed-encoding",
        Severity.Error,
        "A file that is not in the encoding it names shows wrong letters, or nothing.",
        "XML 1.0, 4.3.3; RFC 7303",
        "==> feed.xml <==\n<?xml version=\"1.0\" encoding=\"utf-17\"?>"
            + FeedVersion.Good["==> feed.xml <==\n".Length..],
        FeedVersion.Good
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedPartMissing = new(
        "feed-part-missing",
        Severity.Error,
        "Readers refuse a feed, or leave an item out, when a required part is not there.",
        "RSS 2.0; RFC 4287; sitemaps.org; JSON Feed 1.1",
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><link>https://example.org/</link>
        <description>News of the harbour</description></channel></rss>
        """,
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description></channel></rss>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedPartUnknown = new(
        "feed-part-unknown",
        Severity.Error,
        "An element that the format does not know is passed over: what it says is lost.",
        "RSS 2.0; RFC 4287; sitemaps.org",
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <standfirst>A new quay</standfirst></item></channel></rss>
        """,
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <description>A new quay</description></item></channel></rss>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedPartRepeated = new(
        "feed-part-repeated",
        Severity.Error,
        "Of two that contradict each other, each reader takes another.",
        "RSS 2.0; RFC 4287; sitemaps.org",
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title><title>Quay</title>
        </item></channel></rss>
        """,
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title></item></channel></rss>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedAttributeMissing = new(
        "feed-attribute-missing",
        Severity.Error,
        "Without it the element says nothing.",
        "RSS 2.0; RFC 4287",
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <enclosure url="https://example.org/a.mp3" type="audio/mpeg"/></item></channel></rss>
        """,
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <enclosure url="https://example.org/a.mp3" length="1200" type="audio/mpeg"/></item></channel></rss>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedAttributeUnknown = new(
        "feed-attribute-unknown",
        Severity.Error,
        "An attribute that the format does not know is passed over: what it says is lost.",
        "RSS 2.0; RFC 4287",
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <guid permalink="false">story-1</guid></item></channel></rss>
        """,
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <guid isPermaLink="false">story-1</guid></item></channel></rss>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedContent = new(
        "feed-content",
        Severity.Error,
        "Readers show content as the type says that it is: of the wrong type they show its tags, or nothing.",
        "RSS 2.0; RFC 4287, 3.1 and 4.1.3",
        """
        ==> feed.xml <==
        <feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.org/</id><title>Harbour Post</title>
        <updated>2026-01-02T09:00:00Z</updated><author><name>Ann Author</name></author><entry>
        <id>https://example.org/quay/</id><title>Harbour opens</title><updated>2026-01-02T09:00:00Z</updated>
        <link href="https://example.org/quay/"/><summary><b>A new quay</b></summary></entry></feed>
        """,
        """
        ==> feed.xml <==
        <feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.org/</id><title>Harbour Post</title>
        <updated>2026-01-02T09:00:00Z</updated><author><name>Ann Author</name></author><entry>
        <id>https://example.org/quay/</id><title>Harbour opens</title><updated>2026-01-02T09:00:00Z</updated>
        <link href="https://example.org/quay/"/><summary>A new quay</summary></entry></feed>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedDate = new(
        "feed-date",
        Severity.Error,
        "An item with a date that cannot be read is sorted to the end, or shown as new for ever.",
        "RFC 822; RFC 3339; W3C Date and Time Formats",
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <pubDate>2 January 2026</pubDate></item></channel></rss>
        """,
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <pubDate>Fri, 02 Jan 2026 09:00:00 +0100</pubDate></item></channel></rss>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedAddress = new(
        "feed-address",
        Severity.Error,
        "A reader is not on your site: a relative or broken address leads nowhere.",
        "RFC 3986; RFC 3987; RSS 2.0; RFC 4287; sitemaps.org",
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title><link>/quay/</link>
        </item></channel></rss>
        """,
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <link>https://example.org/quay/</link></item></channel></rss>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedValue = new(
        "feed-value",
        Severity.Error,
        "A number, word or language that is none is passed over.",
        "RSS 2.0; RFC 4287; BCP 47; RFC 6838; sitemaps.org",
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><ttl>an hour</ttl></channel></rss>
        """,
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><ttl>60</ttl></channel></rss>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedMail = new(
        "feed-mail",
        Severity.Error,
        "RSS asks for mail addresses where other formats have names.",
        "RSS 2.0; RFC 5322",
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <author>Ann Author</author></item></channel></rss>
        """,
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <author>ann@example.org (Ann Author)</author></item></channel></rss>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedAuthorMissing = new(
        "feed-author-missing",
        Severity.Error,
        "Atom requires that every entry can be told by whom it is.",
        "RFC 4287, 4.1.1 and 4.1.2",
        """
        ==> feed.xml <==
        <feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.org/</id><title>Harbour Post</title>
        <updated>2026-01-02T09:00:00Z</updated><entry><id>https://example.org/quay/</id>
        <title>Harbour opens</title><updated>2026-01-02T09:00:00Z</updated>
        <link href="https://example.org/quay/"/></entry></feed>
        """,
        """
        ==> feed.xml <==
        <feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.org/</id><title>Harbour Post</title>
        <updated>2026-01-02T09:00:00Z</updated><author><name>Ann Author</name></author><entry>
        <id>https://example.org/quay/</id><title>Harbour opens</title><updated>2026-01-02T09:00:00Z</updated>
        <link href="https://example.org/quay/"/></entry></feed>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedIdRepeated = new(
        "feed-id-repeated",
        Severity.Error,
        "Two items with one id are one item: readers never show the second.",
        "RSS 2.0; JSON Feed 1.1",
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <guid isPermaLink="false">1</guid></item><item><title>Harbour opens</title>
        <guid isPermaLink="false">1</guid></item></channel></rss>
        """,
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <guid isPermaLink="false">1</guid></item><item><title>Harbour opens</title>
        <guid isPermaLink="false">2</guid></item></channel></rss>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedHtmlUnsafe = new(
        "feed-html-unsafe",
        Severity.Warning,
        "Readers take scripts, frames and styles out, and some take the whole item out with them.",
        "RSS Advisory Board, best practices; RFC 4287, 8.1",
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <description>&lt;script src="https://example.org/a.js"&gt;&lt;/script&gt;</description></item></channel>
        </rss>
        """,
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <description>&lt;p&gt;A new quay&lt;/p&gt;</description></item></channel></rss>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedMarkupInText = new(
        "feed-markup-in-text",
        Severity.Warning,
        "Readers show titles as they stand, tags and all.",
        "RSS Advisory Board, best practices; RFC 4287, 3.1.1.1",
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>&lt;b&gt;Harbour&lt;/b&gt; opens</title>
        </item></channel></rss>
        """,
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title></item></channel></rss>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedRelativeAddress = new(
        "feed-relative-address",
        Severity.Warning,
        "Readers show what stands in a feed on their own site, where a relative address leads nowhere.",
        "RSS Advisory Board, best practices; RFC 4287, 2",
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <description>&lt;a href="/quay/"&gt;The quay&lt;/a&gt;</description></item></channel></rss>
        """,
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <description>&lt;a href="https://example.org/quay/"&gt;The quay&lt;/a&gt;</description></item></channel>
        </rss>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedSelfLink = new(
        "feed-self-link",
        Severity.Warning,
        "A feed that names its own address can be moved, mirrored and subscribed to from a copy.",
        "RSS Advisory Board, best practices; RFC 4287, 4.1.1",
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description></channel></rss>
        """,
        """
        ==> feed.xml <==
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Harbour Post</title>
        <link>https://example.org/</link><description>News of the harbour</description>
        <atom:link rel="self" type="application/rss+xml" href="https://example.org/feed.xml"/></channel></rss>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedValueBlank = new(
        "feed-value-blank",
        Severity.Warning,
        "An empty element is worse than none: readers show an empty line.",
        "RSS 2.0; RFC 4287",
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <description> </description></item></channel></rss>
        """,
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <description>A new quay</description></item></channel></rss>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedNamespace = new(
        "feed-namespace",
        Severity.Warning,
        "Readers know the namespaces of extensions letter by letter, and many know them by their prefix only.",
        "Namespaces in XML 1.0; RSS Advisory Board, best practices",
        """
        ==> feed.xml <==
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1"><channel><title>Harbour Post</title>
        <link>https://example.org/</link><description>News of the harbour</description><item>
        <title>Harbour opens</title><dc:creator>Ann Author</dc:creator></item></channel></rss>
        """,
        """
        ==> feed.xml <==
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Post</title>
        <link>https://example.org/</link><description>News of the harbour</description><item>
        <title>Harbour opens</title><dc:creator>Ann Author</dc:creator></item></channel></rss>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedDateDoubtful = new(
        "feed-date-doubtful",
        Severity.Warning,
        "A date that contradicts itself is read one way here and another way there.",
        "RFC 822; RFC 2822, 3.3",
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <pubDate>Mon, 02 Jan 2026 09:00:00 +0100</pubDate></item></channel></rss>
        """,
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <pubDate>Fri, 02 Jan 2026 09:00:00 +0100</pubDate></item></channel></rss>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedRecommended = new(
        "feed-recommended",
        Severity.Warning,
        "What the formats recommend is what readers have learned to expect.",
        "RSS Advisory Board, best practices; RFC 4287; Apple, podcast requirements",
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title></item></channel></rss>
        """,
        """
        ==> feed.xml <==
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
        <description>News of the harbour</description><item><title>Harbour opens</title>
        <guid isPermaLink="false">story-1</guid></item></channel></rss>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo SitemapRepeated = new(
        "sitemap-repeated",
        Severity.Warning,
        "An address that stands in a sitemap twice is read twice, and the two may contradict each other.",
        "sitemaps.org",
        """
        ==> sitemap.xml <==
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/</loc></url>
        <url><loc>https://example.org/</loc></url></urlset>
        """,
        """
        ==> sitemap.xml <==
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/</loc></url>
        </urlset>
        """
    )
    {
        Groups = [RuleGroup.Feeds],
    };

    public static IReadOnlyList<Rule> All { get; } =
    [
        FeedFile.RuleOf(FeedUnreadable),
        FeedFile.RuleOf(FeedEncoding),
        FeedFile.RuleOf(FeedVersion),
        FeedFile.RuleOf(FeedPartMissing),
        FeedFile.RuleOf(FeedPartUnknown),
        FeedFile.RuleOf(FeedPartRepeated),
        FeedFile.RuleOf(FeedAttributeMissing),
        FeedFile.RuleOf(FeedAttributeUnknown),
        FeedFile.RuleOf(FeedContent),
        FeedFile.RuleOf(FeedDate),
        FeedFile.RuleOf(FeedAddress),
        FeedFile.RuleOf(FeedValue),
        FeedFile.RuleOf(FeedMail),
        FeedFile.RuleOf(FeedAuthorMissing),
        FeedFile.RuleOf(FeedIdRepeated),
        FeedFile.RuleOf(FeedHtmlUnsafe),
        FeedFile.RuleOf(FeedMarkupInText),
        FeedFile.RuleOf(FeedRelativeAddress),
        FeedFile.RuleOf(FeedSelfLink),
        FeedFile.RuleOf(FeedValueBlank),
        FeedFile.RuleOf(FeedNamespace),
        FeedFile.RuleOf(FeedDateDoubtful),
        FeedFile.RuleOf(FeedRecommended),
        FeedFile.RuleOf(SitemapRepeated),
    ];
}
