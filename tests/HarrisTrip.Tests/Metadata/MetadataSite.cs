using HarrisTrip.Check;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Tests.Metadata;

/// <summary>A small news site without a fault, to be broken in one place at a time.</summary>
static class MetadataSite
{
    public const string Root = "https://example.org/";

    public static Dictionary<string, string> Files { get; } =
        new(StringComparer.Ordinal)
        {
            ["index.html"] = Page("Harbour opens", "https://example.org/", "index.html"),
            ["market/index.html"] = Page("Market moves", "https://example.org/market/", "market/index.html")
                .Replace("Ann Author", "Ben Byline", StringComparison.Ordinal),
            ["feed.xml"] = """
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Post</title><link>https://example.org/</link><description>News</description>
                <atom:link rel="self" type="application/rss+xml" href="https://example.org/feed.xml"/>
                <item><title>Harbour opens</title><link>https://example.org/</link><guid>https://example.org/</guid><pubDate>Fri, 02 Jan 2026 09:00:00 +0100</pubDate></item>
                <item><title>Market moves</title><link>https://example.org/market/</link><guid>https://example.org/market/</guid><pubDate>Fri, 02 Jan 2026 08:00:00 GMT</pubDate></item></channel></rss>
                """,
            ["sitemap.xml"] = """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/</loc><lastmod>2026-01-03</lastmod></url><url><loc>https://example.org/market/</loc></url></urlset>
                """,
            ["robots.txt"] = "User-agent: *\nDisallow: /drafts/\nSitemap: https://example.org/sitemap.xml\n",
            ["harbour.png"] = "",
        };

    static string Page(string title, string address, string file) =>
        $$$"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>{{{title}}} – Post</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="description" content="{{{title}}}: all that is known of it so far, and what comes next, hour by hour.">
            <link rel="canonical" href="{{{address}}}">
            <link rel="alternate" type="application/rss+xml" href="{{{(file == "index.html" ? "" : "../")}}}feed.xml">
            <meta property="og:type" content="article"><meta property="og:title" content="{{{title}}}"><meta property="og:url" content="{{{address}}}"><meta property="og:locale" content="en_GB">
            <meta property="og:description" content="{{{title}}}: all that is known of it so far, and what comes next, hour by hour.">
            <meta property="og:image" content="https://example.org/harbour.png"><meta property="og:image:alt" content="A ship">
            <meta property="article:published_time" content="2026-01-02T09:00:00+01:00"><meta property="article:modified_time" content="2026-01-03T10:00:00+01:00"><meta property="article:section" content="Town">
            <meta name="twitter:card" content="summary_large_image">
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "{{{title}}}", "datePublished": "2026-01-02T09:00:00+01:00", "dateModified": "2026-01-03T10:00:00+01:00",
              "inLanguage": "en", "articleSection": "Town", "url": "{{{address}}}", "mainEntityOfPage": {"@type": "WebPage", "@id": "{{{address}}}"}, "image": ["https://example.org/harbour.png"],
              "author": [{"@type": "Person", "name": "Ann Author", "url": "https://example.org/"}], "publisher": {"@type": "NewsMediaOrganization", "name": "Post", "logo": {"@type": "ImageObject", "url": "https://example.org/harbour.png"} } }</script>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Home", "item": "https://example.org/"}, {"@type": "ListItem", "position": 2, "name": "{{{title}}}"}]}</script>
            </head><body><main><article><h1>{{{title}}}</h1><p class="byline">By <a rel="author" href="https://example.org/">Ann Author</a></p>
            <p><time datetime="2026-01-02T09:00:00+01:00">2 January</time>, changed <time datetime="2026-01-03T10:00:00+01:00">3 January</time></p><p>The ship is in.</p></article></main></body></html>
            """;

    /// <summary>The names of the rules of metadata and feeds that the site breaks.</summary>
    public static IReadOnlyList<string> Broken(IReadOnlyDictionary<string, string> files)
    {
        var rules = RuleSet.Of([RuleGroup.Metadata, RuleGroup.Feeds], []);
        var (folder, report) = (new Memory(files), new Report());
        var facts = files
            .Where(f => f.Value.Length > 0)
            .Select(f =>
                f.Key.EndsWith(".html", StringComparison.Ordinal)
                    ? new PageChecker(rules).Check(
                        new PageInput(f.Key, Location.StartOf(f.Key), f.Value, SourceMap.Empty),
                        folder,
                        report
                    )
                    : FileChecker.Check(new FileInput(f.Key, Location.StartOf(f.Key), f.Value), folder, report, rules)
            )
            .ToList();
        SiteChecker.Check(facts, folder, report, rules);
        return [.. report.Sorted().Select(f => f.Rule.Name).Distinct()];
    }

    sealed class Memory(IReadOnlyDictionary<string, string> files) : IPublishedFolder
    {
        public string? Root => MetadataSite.Root;

        public bool Has(string path) => files.ContainsKey(path);
    }
}
