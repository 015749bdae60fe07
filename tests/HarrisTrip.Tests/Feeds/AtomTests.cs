using Xunit;
using static HarrisTrip.Tests.Feeds.FeedFaults;

namespace HarrisTrip.Tests.Feeds;

public class AtomTests
{
    [Theory]
    [InlineData("<content type=\"xhtml\"><p xmlns=\"http://www.w3.org/1999/xhtml\">Quay</p></content>", "feed-content")]
    [InlineData("<content type=\"xhtml\"><div>Quay</div></content>", "feed-content")]
    [InlineData("<content type=\"html\"><b>Quay</b></content>", "feed-content")]
    [InlineData("<content type=\"text\"><b>Quay</b></content>", "feed-content")]
    [InlineData("<content type=\"text/plain\"><b>Quay</b></content>", "feed-content")]
    [InlineData("<content type=\"application/xml\">Quay</content>", "feed-content")]
    [InlineData("<summary>A</summary><content type=\"image/png\">not base64!</content>", "feed-content")]
    [InlineData("<content type=\"image/png\">aGFy</content>", "feed-part-missing")]
    [InlineData("<content type=\"image/png\" src=\"https://example.org/a.png\"/>", "feed-part-missing")]
    [InlineData(
        "<summary>A</summary><content type=\"image/png\" src=\"https://example.org/a.png\">B</content>",
        "feed-content"
    )]
    [InlineData("<summary>A</summary><content type=\"html\" src=\"https://example.org/a.html\"/>", "feed-content")]
    [InlineData("<summary>A</summary><content src=\"https://example.org/a.html\"/>", "feed-recommended")]
    [InlineData("<content type=\"multipart/mixed\">A</content>", "feed-value")]
    [InlineData("<content type=\"picture\">A</content>", "feed-value")]
    [InlineData("<summary type=\"text/html\">A</summary>", "feed-value")]
    [InlineData("<summary>A</summary><summary>B</summary>", "feed-part-repeated")]
    [InlineData("<summary>A</summary><published>2026-01-02 09:00:00Z</published>", "feed-date")]
    [InlineData("<summary>A</summary><published>2026-01-02T09:00:00</published>", "feed-date")]
    [InlineData("<summary>A</summary><published>2026-01-02t09:00:00z</published>", "feed-date")]
    [InlineData("<summary>A</summary><published> 2026-01-02T09:00:00Z</published>", "feed-date")]
    [InlineData("<summary>A</summary><published>2026-13-02T09:00:00Z</published>", "feed-date")]
    [InlineData("<summary>A</summary><link href=\"https://example.org/b/\"/>", "feed-part-repeated")]
    [InlineData("<summary>A</summary><link rel=\"related\"/>", "feed-attribute-missing")]
    [InlineData(
        "<summary>A</summary><link rel=\"related\" href=\"https://example.org/b/\" type=\"page\"/>",
        "feed-value"
    )]
    [InlineData(
        "<summary>A</summary><link rel=\"related\" href=\"https://example.org/b/\" hreflang=\"xq\"/>",
        "feed-value"
    )]
    [InlineData(
        "<summary>A</summary><link rel=\"related\" href=\"https://example.org/b/\" length=\"1 KB\"/>",
        "feed-value"
    )]
    [InlineData("<summary>A</summary><link rel=\"see-too\" href=\"https://example.org/b/\"/>", "feed-recommended")]
    [InlineData("<summary>A</summary><link rel=\"\" href=\"https://example.org/b/\"/>", "feed-value")]
    [InlineData("<summary>A</summary><category label=\"Town\"/>", "feed-attribute-missing")]
    [InlineData("<summary>A</summary><category term=\"town\" scheme=\"town\"/>", "feed-address")]
    [InlineData("<summary>A</summary><author><uri>https://example.org/</uri></author>", "feed-part-missing")]
    [InlineData("<summary>A</summary><author><name>Ann</name><email>ann at example.org</email></author>", "feed-mail")]
    [InlineData("<summary>A</summary><author><name>Ann</name><uri>https://</uri></author>", "feed-address")]
    [InlineData("<summary>A</summary><author><name>Ann</name><name>Ben</name></author>", "feed-part-repeated")]
    [InlineData("<summary>A</summary><author><name/></author>", "feed-value-blank")]
    [InlineData("<summary>A</summary><modified>2026-01-02T09:00:00Z</modified>", "feed-part-unknown")]
    [InlineData("<summary>A</summary><pubDate xmlns=\"\">2026</pubDate>", "feed-recommended")]
    [InlineData("<summary mode=\"escaped\">A</summary>", "feed-attribute-unknown")]
    [InlineData("<summary xml:lang=\"xq\">A</summary>", "feed-value")]
    [InlineData("<summary type=\"html\">&lt;script&gt;go()&lt;/script&gt;</summary>", "feed-html-unsafe")]
    [InlineData("<summary type=\"html\">&lt;img src=\"a.png\"&gt;</summary>", "feed-relative-address")]
    [InlineData("<summary>Fish &amp;amp; ships</summary>", "feed-markup-in-text")]
    [InlineData("<summary></summary>", "feed-value-blank")]
    [InlineData("<summary>A</summary><thr:in-reply-to href=\"https://example.org/\"/>", "feed-attribute-missing")]
    [InlineData(
        "<summary>A</summary><source><title>A</title><updated>2026-01-02T09:00:00Z</updated></source>",
        "feed-recommended"
    )]
    public void A_fault_of_an_entry_is_found_and_no_other(string entry, string rule) =>
        Assert.Equal([rule], Of(Atom(entry)).Select(f => f.Rule.Name).Distinct());

    [Theory]
    [InlineData("<subtitle>A</subtitle><subtitle>B</subtitle>", "feed-part-repeated")]
    [InlineData("<generator uri=\"https://\">A</generator>", "feed-address")]
    [InlineData("<icon></icon>", "feed-address")]
    [InlineData("<logo> https://example.org/a.png</logo>", "feed-address")]
    [InlineData("<tagline>A</tagline>", "feed-part-unknown")]
    [InlineData(
        "<entry><title>A</title><id>urn:uuid:1</id><updated>2026-01-02T09:00:00Z</updated><content>A</content></entry>",
        "feed-address"
    )]
    [InlineData(
        "<entry><title>A</title><id>story</id><updated>2026-01-02T09:00:00Z</updated><content>A</content></entry>",
        "feed-address"
    )]
    [InlineData(
        "<entry><title>A</title><updated>2026-01-02T09:00:00Z</updated><content>A</content></entry>",
        "feed-part-missing"
    )]
    [InlineData(
        "<entry><title>B</title><id>urn:isbn:1</id><updated>2026-01-02T09:00:00Z</updated><summary>A</summary></entry>",
        "feed-part-missing"
    )]
    [InlineData(
        "<entry><title>A</title><id>tag:example.org,2026:story-1</id><updated>2026-01-02T09:00:00+01:00</updated>"
            + "<content>A</content></entry>",
        "feed-recommended"
    )]
    public void A_fault_of_a_feed_is_found_and_no_other(string feed, string rule) =>
        Assert.Equal([rule], Of(Atom("<summary>A</summary>", feed)).Select(f => f.Rule.Name).Distinct());

    [Theory]
    [InlineData(
        "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Fish <b>and</b> ships</p></div></content>"
    )]
    [InlineData("<content type=\"html\">&lt;p&gt;Quay&lt;/p&gt;</content><own:thing/>")]
    [InlineData(
        "<content>Fish and ships</content><rights>None</rights><published>2026-01-02T08:00:00.25-05:00</published>"
    )]
    [InlineData("<summary>A</summary><content type=\"image/png\">aGFy Ym91\nciBh</content>")]
    [InlineData("<content type=\"image/svg+xml\"><svg xmlns=\"http://www.w3.org/2000/svg\"/></content>")]
    [InlineData(
        "<summary>A</summary><link rel=\"alternate\" href=\"https://example.org/es/\" hreflang=\"es\"/>"
            + "<link rel=\"enclosure\" href=\"a.mp3\" length=\"12\" type=\"audio/mpeg\"/>"
    )]
    [InlineData(
        "<summary>A</summary><category term=\"town\" scheme=\"https://example.org/\" "
            + "label=\"Town\"/><thr:total>3</thr:total><thr:in-reply-to ref=\"tag:example.org,2026:a\"/>"
    )]
    [InlineData(
        "<summary>A</summary><author><name>Ann</name><uri>/ann</uri><email>ann@example.org</email></author>"
            + "<contributor><name>Ben</name></contributor>"
    )]
    [InlineData(
        "<summary>A</summary><source><id>urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6</id><title>A</title>"
            + "<updated>2026-01-02T09:00:00Z</updated></source>"
    )]
    [InlineData("<summary>A</summary><link rel=\"https://example.org/rel\" href=\"https://example.org/caf\u00E9\"/>")]
    public void A_feed_that_keeps_the_standard_has_no_fault(string entry) => Assert.Empty(Of(Atom(entry)));

    [Theory]
    [InlineData("<author><name>Ann</name></author>", 0)]
    [InlineData(
        "<source><id>urn:isbn:1</id><title>A</title><updated>2026-01-02T09:00:00Z</updated><author><name>Ann</name></author></source>",
        0
    )]
    [InlineData("", 1)]
    public void An_entry_takes_its_author_from_itself_its_source_or_the_feed(string entry, int faults) =>
        Assert.Equal(
            faults,
            Of(
                    $"<feed "
                        + "xmlns=\"http://www.w3.org/2005/Atom\"><id>urn:isbn:1</id><title>A</title>"
                        + "<updated>2026-01-02T09:00:00Z</updated><entry><id>urn:isbn:2</id><title>B</title>"
                        + $"<updated>2026-01-02T09:00:00Z</updated><content>C</content>{entry}</entry></feed>"
                )
                .Count(f => f.Rule.Name == "feed-author-missing")
        );

    [Theory]
    [InlineData("<feed><title>A</title></feed>", "feed-version")]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/atom\"><title>A</title></feed>", "feed-version")]
    [InlineData("<feed xmlns=\"http://purl.org/atom/ns#\" version=\"0.3\"/>", "feed-namespace")]
    public void A_feed_of_another_namespace_is_told(string feed, string rule) =>
        Assert.Equal([rule], Of(feed).Select(f => f.Rule.Name));
}
