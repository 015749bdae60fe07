namespace HarrisTrip.Check.Feeds;

/// <summary>Which format a file of XML is in, by its root.</summary>
static class XmlFormats
{
    const string Atom03 = "http://purl.org/atom/ns#";

    static readonly string[] oldRss =
    [
        "http://backend.userland.com/rss2",
        "http://backend.userland.com/rss",
        "http://backend.userland.com/rss091",
        "http://blogs.law.harvard.edu/tech/rss",
        "http://purl.org/rss/1.0/",
        "http://purl.org/net/rss1.1#",
    ];

    /// <summary>Checks a feed or sitemap against its format; false when the file is neither.</summary>
    /// <param name="named">True when the file's name says that it is a feed.</param>
    public static bool Check(XmlNode root, bool named, Faults faults)
    {
        switch (root.Name)
        {
            case "rss" when root.Namespace.Length == 0 || oldRss.Contains(root.Namespace):
                RssFeed.Check(root, faults);
                return true;
            case "feed" when root.Namespace == AtomFeed.Namespace:
                AtomFeed.CheckFeed(root, faults);
                return true;
            case "entry" when root.Namespace == AtomFeed.Namespace:
                AtomFeed.CheckLone(root, faults);
                return true;
            case "feed" or "entry" when root.Namespace == Atom03:
                faults.Add(
                    FeedFormatRules.FeedNamespace,
                    root,
                    "This is Atom 0.3, which was a draft.",
                    $"Write xmlns=\"{AtomFeed.Namespace}\", and what RFC 4287 asks for."
                );
                return true;
            case "urlset" or "sitemapindex" when root.Namespace == SitemapFormat.Namespace:
                SitemapFormat.Check(root, faults);
                return true;
        }
        if (RdfFeed.Is(root))
        {
            RdfFeed.Check(root, faults);
            return true;
        }
        if (Expected(root) is { } expected)
        {
            faults.Add(
                FeedFormatRules.FeedVersion,
                root,
                $"`{root.Shown}` in the namespace {Faults.Quote(root.Namespace)} is not a feed.",
                $"Write {expected}."
            );
        }
        else if (named && root.Name is not ("RDF" or "service" or "categories" or "opml"))
        {
            faults.Add(
                FeedFormatRules.FeedVersion,
                root,
                $"A feed cannot begin with `{root.Shown}`.",
                "It begins with `rss` or `feed`."
            );
        }
        return false;
    }

    /// <summary>The root that was meant by one that is nearly it.</summary>
    static string? Expected(XmlNode root) =>
        root.Name.ToLowerInvariant() switch
        {
            "rss" => "<rss version=\"2.0\"> without a namespace",
            "feed"
            or "entry"
                when root.Namespace.Length == 0
                    || root.Namespace.Contains("atom", StringComparison.OrdinalIgnoreCase) =>
                $"<{root.Name.ToLowerInvariant()} xmlns=\"{AtomFeed.Namespace}\">",
            "urlset" or "sitemapindex" => $"<{root.Name.ToLowerInvariant()} xmlns=\"{SitemapFormat.Namespace}\">",
            _ => null,
        };
}
