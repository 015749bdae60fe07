using HarrisTrip.Diagnostics;
using Xunit;
using static HarrisTrip.Tests.Feeds.FeedFaults;

namespace HarrisTrip.Tests.Feeds;

public class RssTests
{
    public static TheoryData<string, string> Faulty =>
        new()
        {
            { "", "<description>Twice</description>|feed-part-repeated" },
            { "<link>www.example.org/quay/</link>|feed-address", "" },
            { "<link>quay.html</link>|feed-address", "" },
            { "<link>https:///quay/</link>|feed-address", "" },
            { "<link>https://example.org/a b</link>|feed-address", "" },
            { "<link>nosuch://example.org/</link>|feed-address", "" },
            { "<link></link>|feed-address", "" },
            { "<pubDate>2026-01-02T09:00:00Z</pubDate>|feed-date", "" },
            { "<pubDate>Fri, 30 Feb 2026 09:00:00 GMT</pubDate>|feed-date", "" },
            { "<pubDate>Fri, 02 January 2026 09:00:00 GMT</pubDate>|feed-date", "" },
            { "<pubDate>Fri, 02 Jan 2026 25:00:00 GMT</pubDate>|feed-date", "" },
            { "<pubDate>Fri, 02 Jan 2026 09:00:00 MEZ</pubDate>|feed-date", "" },
            { "<pubDate>Thu, 02 Jan 2026 09:00:00 GMT</pubDate>|feed-date-doubtful", "" },
            { "<pubDate>Fri, 02 Jan 26 09:00:00 GMT</pubDate>|feed-date-doubtful", "" },
            { "<author>Ann Author</author>|feed-mail", "" },
            { "<author>ann@example.org</author>|feed-recommended", "" },
            { "<comments>none</comments>|feed-address", "" },
            { "<source>Post</source>|feed-attribute-missing", "" },
            { "<source url=\"https://example.org/feed.xml\"/>|feed-value-blank", "" },
            { "<enclosure url=\"a.mp3\" length=\"12\" type=\"audio/mpeg\"/>|feed-address", "" },
            { "<enclosure url=\"https://example.org/a.mp3\" length=\"12 KB\" type=\"audio/mpeg\"/>|feed-value", "" },
            { "<enclosure url=\"https://example.org/a.mp3\" length=\"-1\" type=\"audio/mpeg\"/>|feed-value", "" },
            { "<enclosure url=\"https://example.org/a.mp3\" length=\"12\" type=\"audio\"/>|feed-value", "" },
            { "<enclosure url=\"https://example.org/a.mp3\" length=\"12\"/>|feed-attribute-missing", "" },
            { "<guid isPermaLink=\"yes\">story-1</guid>|feed-value", "" },
            { "<guid>story-1</guid>|feed-address", "" },
            { "<description><p>Quay</p></description>|feed-content", "" },
            { "<description>&lt;img src=\"/a.png\"&gt;</description>|feed-relative-address", "" },
            {
                "<description>&lt;a href=\"https://example.org/\" onclick=\"go()\"&gt;Quay&lt;/a&gt;</description>|feed-html-unsafe",
                ""
            },
            { "<description>&lt;img alt=\"1 > 0\" src=\"/a.png\"&gt;</description>|feed-relative-address", "" },
            {
                "<description>&lt;a href=\"javascript&amp;#58;go()\"&gt;Quay&lt;/a&gt;</description>|feed-html-unsafe",
                ""
            },
            { "<description>&lt;a href=\"javascript:go()\"&gt;Quay&lt;/a&gt;</description>|feed-html-unsafe", "" },
            {
                "<content:encoded><![CDATA[<iframe src=\"https://example.org/\"></iframe>]]></content:encoded>|feed-html-unsafe",
                ""
            },
            { "<content:encoded>A</content:encoded><content:encoded>B</content:encoded>|feed-part-repeated", "" },
            { "<content:encode>A</content:encode>|feed-part-unknown", "" },
            { "<dc:date>2 January</dc:date>|feed-date", "" },
            { "<dc:author>Ann</dc:author>|feed-part-unknown", "" },
            { "<standfirst>A</standfirst>|feed-part-unknown", "" },
            { "Loose words|feed-content", "" },
            { "<slash:comments>many</slash:comments>|feed-value", "" },
            { "<wfw:commentRss>feed</wfw:commentRss>|feed-address", "" },
            { "<geo:lat>91</geo:lat>|feed-value", "" },
            { "<georss:point>45.2</georss:point>|feed-value", "" },
            { "<media:content url=\"https://example.org/a.jpg\" medium=\"picture\"/>|feed-value", "" },
            { "<media:thumbnail width=\"20\"/>|feed-attribute-missing", "" },
            { "<itunes:duration>ninety</itunes:duration>|feed-value", "" },
            { "<itunes:explicit>perhaps</itunes:explicit>|feed-value", "" },
            { "<itunes:image href=\"https://example.org/a.gif\"/>|feed-recommended", "" },
            { "", "<language>xq</language>|feed-value" },
            { "", "<language>English</language>|feed-value" },
            { "", "<managingEditor>The editor</managingEditor>|feed-mail" },
            { "", "<ttl>0</ttl>|feed-value" },
            { "", "<ttl>1.5</ttl>|feed-value" },
            { "", "<docs>none</docs>|feed-address" },
            { "", "<skipHours><hour>24</hour></skipHours>|feed-value" },
            { "", "<skipHours><hour>3</hour><hour>3</hour></skipHours>|feed-part-repeated" },
            { "", "<skipDays><day>Mon</day></skipDays>|feed-value" },
            { "", "<skipDays/>|feed-part-missing" },
            { "", "<cloud domain=\"example.org\" port=\"80\" path=\"/\" protocol=\"soap\"/>|feed-attribute-missing" },
            {
                "",
                "<cloud domain=\"example.org\" port=\"web\" path=\"/\" registerProcedure=\"\" protocol=\"soap\"/>|feed-value"
            },
            {
                "",
                "<image><url>https://example.org/a.png</url><title>The Harbour "
                    + "Post</title><link>https://example.org/</link><width>145</width></image>|feed-value"
            },
            {
                "",
                "<image><url>https://example.org/a.png</url><link>https://example.org/</link></image>|feed-part-missing"
            },
            {
                "",
                "<image><url>https://example.org/a.png</url><title>Another</title>"
                    + "<link>https://example.org/</link></image>|feed-recommended"
            },
            {
                "",
                "<textInput><title>Search</title><name>q</name><link>https://example.org/</link></textInput>|feed-part-missing"
            },
            { "", "<rating>none</rating>|feed-value" },
            { "", "<sy:updatePeriod>often</sy:updatePeriod>|feed-value" },
            {
                "",
                "<item><description>Again</description><guid isPermaLink=\"false\">story-1</guid></item>|feed-id-repeated"
            },
            {
                "",
                "<item><link>https://example.org/b/</link><guid isPermaLink=\"false\">b</guid></item>|feed-part-missing"
            },
            { "", "<item><title>B</title></item>|feed-recommended" },
            { "", "<itunes:category text=\"Newz\"/>|feed-recommended" },
            { "", "<itunes:owner><itunes:name>Ann</itunes:name></itunes:owner>|feed-part-missing" },
        };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_fault_is_found_and_no_other(string item, string channel)
    {
        var expected = (item + channel).Split('|')[^1];
        var found = Of(Rss(item.Split('|')[0], channel.Split('|')[0])).Select(f => f.Rule.Name).Distinct();
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                found.Where(f =>
                    f == expected || !(item.Contains("<guid", StringComparison.Ordinal) && f == "feed-part-repeated")
                )
            )
        );
    }

    [Theory]
    [InlineData(
        "<pubDate>Fri, 02 Jan 2026 09:00:00 +0100</pubDate>"
            + "<category domain=\"https://example.org/\">Town</category><category>Port</category>",
        ""
    )]
    [InlineData("<pubDate>2 Jan 2026 09:00 EST</pubDate><comments>https://example.org/quay/#comments</comments>", "")]
    [InlineData(
        "<enclosure url=\"https://example.org/a.mp3\" length=\"0\" type=\"audio/mpeg\"/><own:thing a=\"1\"><own:inner/></own:thing>",
        ""
    )]
    [InlineData(
        "<description>&lt;p&gt;Fish &amp;amp; ships&lt;/p&gt;</description><link>https://example.org/caf%C3%A9?a=1&amp;b=2#c</link>",
        ""
    )]
    [InlineData(
        "<dc:creator>Ann Author</dc:creator><dc:date>2026-01</dc:date><content:encoded><![CDATA[<p>"
            + "<img src=\"https://example.org/a.png\" alt=\"\"></p>]]></content:encoded>",
        ""
    )]
    [InlineData(
        "<media:group><media:content url=\"https://example.org/a.mp4\" type=\"video/mp4\" "
            + "duration=\"12.5\"/><media:title type=\"plain\">Quay</media:title></media:group>",
        ""
    )]
    [InlineData(
        "<itunes:duration>1:02:03</itunes:duration><itunes:explicit>false</itunes:explicit>"
            + "<geo:lat>-33.9</geo:lat><geo:long>18.4</geo:long><georss:point>-33.9 "
            + "18.4</georss:point>",
        ""
    )]
    [InlineData(
        "<author>ann@example.org (Ann Author)</author><source url=\"https://example.com/feed\">Another</source>",
        ""
    )]
    [InlineData(
        "",
        "<language>de-CH</language><ttl>60</ttl><generator>HarrisTrip</generator>"
            + "<docs>https://www.rssboard.org/rss-specification</docs><sy:updatePeriod>daily</sy:updatePeriod>"
    )]
    [InlineData(
        "",
        "<image><url>https://example.org/a.png</url><title>The Harbour "
            + "Post</title><link>https://example.org/</link><width>144</width><height>400</height></image>"
    )]
    [InlineData(
        "",
        "<skipHours><hour>0</hour><hour>23</hour></skipHours><skipDays><day>Sunday</day></skipDays>"
            + "<cloud domain=\"example.org\" port=\"80\" path=\"/RPC2\" registerProcedure=\"ping\" protocol=\"xml-rpc\"/>"
    )]
    public void A_feed_that_keeps_the_specification_has_no_fault(string item, string channel) =>
        Assert.Empty(Of(Rss(item, channel)));

    [Theory]
    [InlineData("<rss><channel/></rss>", "feed-version")]
    [InlineData("<rss version=\"3.0\"><channel/></rss>", "feed-version")]
    [InlineData("<RSS version=\"2.0\"><channel/></RSS>", "feed-version")]
    [InlineData("<rss version=\"2.0\"/>", "feed-part-missing")]
    [InlineData("<rss version=\"2.0\"><item><title>A</title></item></rss>", "feed-part-unknown")]
    [InlineData("<rss version=\"2.0\"><channel/><channel/></rss>", "feed-part-repeated")]
    [InlineData("<rss version=\"2.0\"><channel><title>&nbsp;</title></channel></rss>", "feed-unreadable")]
    [InlineData("<rss version=\"2.0\"><channel><dc:date>2026</dc:date></channel></rss>", "feed-unreadable")]
    [InlineData("<rss version=\"2.0\"><channel></rss>", "feed-unreadable")]
    [InlineData("", "feed-unreadable")]
    public void A_root_that_is_no_feed_is_told(string feed, string rule) =>
        Assert.Contains(rule, Of(feed).Select(f => f.Rule.Name));

    [Fact]
    public void A_fault_stands_at_its_element()
    {
        var fault = Assert.Single(Of(Rss("<link>/quay/</link>")));
        Assert.Equal(new Location("feed.xml", 14, 7), fault.At);
    }

    [Theory]
    [InlineData("<project><target/></project>")]
    [InlineData("<opml version=\"2.0\"><body/></opml>")]
    [InlineData("<service xmlns=\"http://www.w3.org/2007/app\"/>")]
    public void XML_that_is_no_feed_is_only_read(string text) => Assert.Empty(Of(text));
}
