using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Feeds;

/// <summary>What one reading of a feed or sitemap finds: each fault is of one of these rules.</summary>
static class FeedFormatRules
{
    public static readonly RuleInfo FeedVersion = new()
    {
        Name = "feed-version",
        Severity = Severity.Error,
        Why = "A feed reader has to know which format it reads.",
        Standard = "RSS 2.0; RFC 4287; sitemaps.org; JSON Feed 1.1",
        Bad = """
            ==> feed.xml <==
            <rss><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description></channel></rss>
            """,
        Good = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description></channel></rss>
            """,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedUnreadable = new()
    {
        Name = "feed-unreadable",
        Severity = Severity.Error,
        Why = "Feed readers and search engines show nothing of a file that they cannot read to its end.",
        Standard = "XML 1.0; Namespaces in XML 1.0; RFC 8259",
        Bad = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <link>https://example.org/?a=1&b=2</link></item></channel></rss>
            """,
        Good = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <link>https://example.org/?a=1&amp;b=2</link></item></channel></rss>
            """,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedEncoding = new()
    {
        Name = "feed-encoding",
        Severity = Severity.Error,
        Why = "A file that is not in the encoding it names shows wrong characters, or nothing.",
        Standard = "XML 1.0, 4.3.3; RFC 7303",
        Bad =
            "==> feed.xml <==\n<?xml version=\"1.0\" encoding=\"utf-17\"?>"
            + FeedVersion.Good["==> feed.xml <==\n".Length..],
        Good = FeedVersion.Good,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedPartMissing = new()
    {
        Name = "feed-part-missing",
        Severity = Severity.Error,
        Why = "Readers refuse a feed, or leave an item out, when a required part is not there.",
        Standard = "RSS 2.0; RFC 4287; sitemaps.org; JSON Feed 1.1",
        Bad = """
            ==> feed.xml <==
            <rss version="2.0"><channel><link>https://example.org/</link>
            <description>News of the harbour</description></channel></rss>
            """,
        Good = FeedVersion.Good,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedPartUnknown = new()
    {
        Name = "feed-part-unknown",
        Severity = Severity.Error,
        Why = "An element that the format does not know is ignored: what it says is lost.",
        Standard = "RSS 2.0; RFC 4287; sitemaps.org",
        Bad = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <standfirst>A new quay</standfirst></item></channel></rss>
            """,
        Good = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <description>A new quay</description></item></channel></rss>
            """,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedPartRepeated = new()
    {
        Name = "feed-part-repeated",
        Severity = Severity.Error,
        Why = "When a part is there twice, feed readers disagree on which to take.",
        Standard = "RSS 2.0; RFC 4287; sitemaps.org",
        Bad = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title><title>Quay</title>
            </item></channel></rss>
            """,
        Good = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title></item></channel></rss>
            """,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedAttributeMissing = new()
    {
        Name = "feed-attribute-missing",
        Severity = Severity.Error,
        Why = "Without it the element says nothing.",
        Standard = "RSS 2.0; RFC 4287",
        Bad = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <enclosure url="https://example.org/a.mp3" type="audio/mpeg"/></item></channel></rss>
            """,
        Good = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <enclosure url="https://example.org/a.mp3" length="1200" type="audio/mpeg"/></item></channel></rss>
            """,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedAttributeUnknown = new()
    {
        Name = "feed-attribute-unknown",
        Severity = Severity.Error,
        Why = "An attribute that the format does not know is ignored: what it says is lost.",
        Standard = "RSS 2.0; RFC 4287",
        Bad = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <guid permalink="false">story-1</guid></item></channel></rss>
            """,
        Good = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <guid isPermaLink="false">story-1</guid></item></channel></rss>
            """,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedContent = new()
    {
        Name = "feed-content",
        Severity = Severity.Error,
        Why = "Readers show content by its type: with the wrong one they show its tags, or nothing.",
        Standard = "RSS 2.0; RFC 4287, 3.1 and 4.1.3",
        Bad = """
            ==> feed.xml <==
            <feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.org/</id><title>Harbour Post</title>
            <updated>2026-01-02T09:00:00Z</updated><author><name>Ann Author</name></author><entry>
            <id>https://example.org/quay/</id><title>Harbour opens</title><updated>2026-01-02T09:00:00Z</updated>
            <link href="https://example.org/quay/"/><summary><b>A new quay</b></summary></entry></feed>
            """,
        Good = """
            ==> feed.xml <==
            <feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.org/</id><title>Harbour Post</title>
            <updated>2026-01-02T09:00:00Z</updated><author><name>Ann Author</name></author><entry>
            <id>https://example.org/quay/</id><title>Harbour opens</title><updated>2026-01-02T09:00:00Z</updated>
            <link href="https://example.org/quay/"/><summary>A new quay</summary></entry></feed>
            """,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedDate = new()
    {
        Name = "feed-date",
        Severity = Severity.Error,
        Why = "An item with a date that cannot be read is sorted to the end, or shown as new for ever.",
        Standard = "RFC 822; RFC 3339; W3C Date and Time Formats",
        Bad = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <pubDate>2 January 2026</pubDate></item></channel></rss>
            """,
        Good = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <pubDate>Fri, 02 Jan 2026 09:00:00 +0100</pubDate></item></channel></rss>
            """,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedAddress = new()
    {
        Name = "feed-address",
        Severity = Severity.Error,
        Why = "A reader is not on your site: a relative or broken address leads nowhere.",
        Standard = "RFC 3986; RFC 3987; RSS 2.0; RFC 4287; sitemaps.org",
        Bad = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title><link>/quay/</link>
            </item></channel></rss>
            """,
        Good = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <link>https://example.org/quay/</link></item></channel></rss>
            """,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedValue = new()
    {
        Name = "feed-value",
        Severity = Severity.Error,
        Why = "A number, word or language that is not valid is ignored.",
        Standard = "RSS 2.0; RFC 4287; BCP 47; RFC 6838; sitemaps.org",
        Bad = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><ttl>an hour</ttl></channel></rss>
            """,
        Good = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><ttl>60</ttl></channel></rss>
            """,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedMail = new()
    {
        Name = "feed-mail",
        Severity = Severity.Error,
        Why = "RSS requires email addresses where other formats have names.",
        Standard = "RSS 2.0; RFC 5322",
        Bad = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <author>Ann Author</author></item></channel></rss>
            """,
        Good = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <author>ann@example.org (Ann Author)</author></item></channel></rss>
            """,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedAuthorMissing = new()
    {
        Name = "feed-author-missing",
        Severity = Severity.Error,
        Why = "Atom requires every entry to have an author, its own or the feed's.",
        Standard = "RFC 4287, 4.1.1 and 4.1.2",
        Bad = """
            ==> feed.xml <==
            <feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.org/</id><title>Harbour Post</title>
            <updated>2026-01-02T09:00:00Z</updated><entry><id>https://example.org/quay/</id>
            <title>Harbour opens</title><updated>2026-01-02T09:00:00Z</updated>
            <link href="https://example.org/quay/"/></entry></feed>
            """,
        Good = """
            ==> feed.xml <==
            <feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.org/</id><title>Harbour Post</title>
            <updated>2026-01-02T09:00:00Z</updated><author><name>Ann Author</name></author><entry>
            <id>https://example.org/quay/</id><title>Harbour opens</title><updated>2026-01-02T09:00:00Z</updated>
            <link href="https://example.org/quay/"/></entry></feed>
            """,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedIdRepeated = new()
    {
        Name = "feed-id-repeated",
        Severity = Severity.Error,
        Why = "Two items with the same id count as one: readers never show the second.",
        Standard = "RSS 2.0; JSON Feed 1.1",
        Bad = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <guid isPermaLink="false">1</guid></item><item><title>Harbour opens</title>
            <guid isPermaLink="false">1</guid></item></channel></rss>
            """,
        Good = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <guid isPermaLink="false">1</guid></item><item><title>Harbour opens</title>
            <guid isPermaLink="false">2</guid></item></channel></rss>
            """,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedHtmlUnsafe = new()
    {
        Name = "feed-html-unsafe",
        Severity = Severity.Warning,
        Why = "Readers remove scripts, frames and styles, and some remove the whole item with them.",
        Standard = "RSS Advisory Board, best practices; RFC 4287, 8.1",
        Bad = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <description>&lt;script src="https://example.org/a.js"&gt;&lt;/script&gt;</description></item></channel>
            </rss>
            """,
        Good = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <description>&lt;p&gt;A new quay&lt;/p&gt;</description></item></channel></rss>
            """,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedMarkupInText = new()
    {
        Name = "feed-markup-in-text",
        Severity = Severity.Warning,
        Why = "Readers show titles as they are, tags and all.",
        Standard = "RSS Advisory Board, best practices; RFC 4287, 3.1.1.1",
        Bad = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>&lt;b&gt;Harbour&lt;/b&gt; opens</title>
            </item></channel></rss>
            """,
        Good = FeedPartRepeated.Good,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedRelativeAddress = new()
    {
        Name = "feed-relative-address",
        Severity = Severity.Warning,
        Why = "Readers show what a feed contains on their own site, where a relative address leads nowhere.",
        Standard = "RSS Advisory Board, best practices; RFC 4287, 2",
        Bad = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <description>&lt;a href="/quay/"&gt;The quay&lt;/a&gt;</description></item></channel></rss>
            """,
        Good = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <description>&lt;a href="https://example.org/quay/"&gt;The quay&lt;/a&gt;</description></item></channel>
            </rss>
            """,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedSelfLink = new()
    {
        Name = "feed-self-link",
        Severity = Severity.Warning,
        Why = "A feed that names its own address can be moved, mirrored and subscribed to from a copy.",
        Standard = "RSS Advisory Board, best practices; RFC 4287, 4.1.1",
        Bad = FeedVersion.Good,
        Good = """
            ==> feed.xml <==
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Harbour Post</title>
            <link>https://example.org/</link><description>News of the harbour</description>
            <atom:link rel="self" type="application/rss+xml" href="https://example.org/feed.xml"/></channel></rss>
            """,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedValueBlank = new()
    {
        Name = "feed-value-blank",
        Severity = Severity.Warning,
        Why = "An empty element is worse than none: readers show an empty line.",
        Standard = "RSS 2.0; RFC 4287",
        Bad = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <description> </description></item></channel></rss>
            """,
        Good = FeedPartUnknown.Good,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedNamespace = new()
    {
        Name = "feed-namespace",
        Severity = Severity.Warning,
        Why = "Readers compare the namespaces of extensions letter by letter, and many go by the prefix alone.",
        Standard = "Namespaces in XML 1.0; RSS Advisory Board, best practices",
        Bad = """
            ==> feed.xml <==
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1"><channel><title>Harbour Post</title>
            <link>https://example.org/</link><description>News of the harbour</description><item>
            <title>Harbour opens</title><dc:creator>Ann Author</dc:creator></item></channel></rss>
            """,
        Good = """
            ==> feed.xml <==
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Post</title>
            <link>https://example.org/</link><description>News of the harbour</description><item>
            <title>Harbour opens</title><dc:creator>Ann Author</dc:creator></item></channel></rss>
            """,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedDateDoubtful = new()
    {
        Name = "feed-date-doubtful",
        Severity = Severity.Warning,
        Why = "A date that contradicts itself is read in different ways by different readers.",
        Standard = "RFC 822; RFC 2822, 3.3",
        Bad = """
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>
            <description>News of the harbour</description><item><title>Harbour opens</title>
            <pubDate>Mon, 02 Jan 2026 09:00:00 +0100</pubDate></item></channel></rss>
            """,
        Good = FeedDate.Good,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo FeedRecommended = new()
    {
        Name = "feed-recommended",
        Severity = Severity.Warning,
        Why = "What the formats recommend is what readers have learned to expect.",
        Standard = "RSS Advisory Board, best practices; RFC 4287; Apple, podcast requirements",
        Bad = FeedPartRepeated.Good,
        Good = FeedAttributeUnknown.Good,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly RuleInfo SitemapRepeated = new()
    {
        Name = "sitemap-repeated",
        Severity = Severity.Warning,
        Why = "An address that is in a sitemap twice is read twice, and the two may contradict each other.",
        Standard = "sitemaps.org",
        Bad = """
            ==> sitemap.xml <==
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/</loc></url>
            <url><loc>https://example.org/</loc></url></urlset>
            """,
        Good = """
            ==> sitemap.xml <==
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/</loc></url>
            </urlset>
            """,
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
