using static HarrisTrip.Check.Feeds.FeedAddresses;
using static HarrisTrip.Check.Feeds.FeedDates;
using static HarrisTrip.Check.Feeds.FeedElement;
using static HarrisTrip.Check.Feeds.FeedValues;

namespace HarrisTrip.Check.Feeds;

/// <summary>
/// Sitemaps and their indexes (sitemaps.org protocol 0.9), with Google's extensions for news, pictures and films.
/// </summary>
static class SitemapFormat
{
    public const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    const string Image = "http://www.google.com/schemas/sitemap-image/1.1",
        Video = "http://www.google.com/schemas/sitemap-video/1.1";

    const int MaxAddresses = 50_000,
        MaxNews = 1_000,
        MaxAddressLength = 2_047;

    static readonly FeedElement Map = new("urlset")
    {
        Children =
        [
            new("url")
            {
                Children =
                [
                    ExactlyOne("loc", Place),
                    AtMostOne("lastmod", W3c),
                    AtMostOne("changefreq", OneOf("always", "hourly", "daily", "weekly", "monthly", "yearly", "never")),
                    AtMostOne("priority", Decimal(0, 1)),
                ],
                Check = CheckExtensions,
            },
        ],
    };

    static readonly FeedElement Index = new("sitemapindex")
    {
        Children = [new("sitemap") { Children = [ExactlyOne("loc", Place), AtMostOne("lastmod", W3c)] }],
    };

    static readonly FeedElement NewsParts = new("news")
    {
        Children =
        [
            new("publication")
            {
                Required = true,
                Once = true,
                Children = [ExactlyOne("name", NotBlankHere), ExactlyOne("language", NewsLanguage)],
            },
            ExactlyOne("publication_date", W3c),
            ExactlyOne("title", NotBlankHere),
            AtMostOne("keywords"),
            AtMostOne("genres"),
            AtMostOne("stock_tickers"),
            AtMostOne("access", OneOf("Subscription", "Registration")),
            AtMostOne("geo_locations"),
        ],
    };

    static readonly FeedElement ImageParts = new("image")
    {
        Children =
        [
            ExactlyOne("loc", Any),
            AtMostOne("caption"),
            AtMostOne("geo_location"),
            AtMostOne("title"),
            AtMostOne("license", Any),
        ],
    };

    static readonly string[] videoRequired = ["thumbnail_loc", "title", "description"];

    /// <summary>True for a namespace of what sitemaps tell beside addresses.</summary>
    public static bool IsExtension(string space) => space is News or Image or Video;

    public static void Check(XmlNode root, Faults faults)
    {
        var isIndex = root.Name == "sitemapindex";
        PartCheck.Check(root, isIndex ? Index : Map, "the sitemap protocol", faults);
        var (entries, news) = (0, 0);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in root.Named(Namespace, isIndex ? "sitemap" : "url"))
        {
            if (entry.Child("loc") is { } loc && !seen.Add(loc.Text.Trim()))
            {
                faults.Add(
                    FeedFormatRules.SitemapRepeated,
                    loc,
                    $"The sitemap names {Faults.Quote(loc.Text.Trim())} twice.",
                    "Keep one."
                );
            }
            news += entry.Named(News, "news").Count();
            if (++entries == MaxAddresses + 1)
            {
                faults.Add(
                    FeedFormatRules.FeedPartRepeated,
                    entry,
                    $"The sitemap has more than {MaxAddresses:N0} addresses.".Replace(
                        "\u00A0",
                        ",",
                        StringComparison.Ordinal
                    ),
                    "Split it into several, and write an index of them."
                );
            }
            if (news == MaxNews + 1)
            {
                news++;
                faults.Add(
                    FeedFormatRules.FeedPartRepeated,
                    entry,
                    "The news sitemap has more than 1,000 articles.",
                    "Keep those of the last two days, or split it into several."
                );
            }
        }
        if (entries == 0)
        {
            faults.Add(
                FeedFormatRules.FeedPartMissing,
                root,
                "The sitemap names no address.",
                "Add one, or remove the file."
            );
        }
    }

    static void CheckExtensions(XmlNode url, Faults faults)
    {
        foreach (var node in url.Children)
        {
            if (node.Is(News, "news"))
            {
                PartCheck.Check(node, NewsParts, "Google's news sitemap", faults);
            }
            else if (node.Is(Image, "image"))
            {
                PartCheck.Check(node, ImageParts, "Google's image sitemap", faults);
            }
            else if (node.Is(Video, "video"))
            {
                foreach (var name in videoRequired.Where(n => node.Child(n) is null))
                {
                    faults.Add(
                        FeedFormatRules.FeedPartMissing,
                        node,
                        $"`{node.Shown}` has no `{name}`.",
                        "Google's video sitemap requires it: add it."
                    );
                }
            }
        }
    }

    static Flaw? Place(string value) =>
        Web(value) is { } flaw && flaw.Rule == FeedFormatRules.FeedAddress ? flaw
        : value.Trim().Length > MaxAddressLength ? Wrong(value, "has 2,048 characters or more", "Shorten the address.")
        : null;

    static Flaw? NotBlankHere(string value) =>
        string.IsNullOrWhiteSpace(value)
            ? new Flaw(FeedFormatRules.FeedValueBlank, "is empty.", "Write something.")
            : null;

    /// <summary>ISO 639; of Chinese, Google asks for the script.</summary>
    static Flaw? NewsLanguage(string value) =>
        value.Trim().ToLowerInvariant() is "zh-cn" or "zh-tw" ? null : Language(value);
}
