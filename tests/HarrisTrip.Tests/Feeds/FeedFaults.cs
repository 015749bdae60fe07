using System.Text;
using HarrisTrip.Check;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Tests.Feeds;

/// <summary>What the rules say of one file.</summary>
static class FeedFaults
{
    public static IReadOnlyList<Diagnostic> Of(string text, string name = "feed.xml") =>
        Of(new FileInput(name, Location.StartOf(name), text));

    public static IReadOnlyList<Diagnostic> Of(FileInput input)
    {
        var report = new Report();
        FileChecker.Check(input, new NullFolder(), report);
        return report.Sorted();
    }

    /// <summary>A whole RSS feed around one item's content, valid but for that.</summary>
    public static string Rss(string item, string channel = "") =>
        $"""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
              xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#" xmlns:georss="http://www.georss.org/georss" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:own="https://example.org/ns">
              <channel>
                <title>The Harbour Post</title>
                <link>https://example.org/</link>
                <description>News of the harbour</description>
                <atom:link rel="self" type="application/rss+xml" href="https://example.org/feed.xml"/>
                {channel}
                <item>
                  <title>Harbour opens</title>
                  <guid isPermaLink="false">story-1</guid>
                  {item}
                </item>
              </channel>
            </rss>
            """;

    /// <summary>A whole Atom feed around one entry's content, valid but for that.</summary>
    public static string Atom(string entry, string feed = "") =>
        $"""
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:own="https://example.org/ns">
              <id>https://example.org/</id>
              <title>The Harbour Post</title>
              <updated>2026-01-02T09:00:00Z</updated>
              <author><name>Ann Author</name></author>
              <link rel="self" href="https://example.org/feed.atom"/>
              {feed}
              <entry>
                <id>tag:example.org,2026:story-1</id>
                <title>Harbour opens</title>
                <updated>2026-01-02T09:00:00+01:00</updated>
                <link href="https://example.org/quay/"/>
                {entry}
              </entry>
            </feed>
            """;

    public static FileInput Bytes(byte[] bytes)
    {
        var (text, fault) = HarrisTrip.Check.Feeds.XmlText.Decode(bytes);
        return new FileInput("feed.xml", Location.StartOf("feed.xml"), text) { DecodingFault = fault };
    }

    public static byte[] Encoded(string text, string encoding) =>
        CodePagesEncodingProvider.Instance.GetEncoding(encoding) is { } page
            ? page.GetBytes(text)
            : Encoding.GetEncoding(encoding).GetBytes(text);

    sealed class NullFolder : IPublishedFolder
    {
        public string? Root => "https://example.org/";

        public bool Has(string path) => false;
    }
}
