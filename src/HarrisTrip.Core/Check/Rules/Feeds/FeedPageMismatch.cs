using HarrisTrip.Check.Feeds;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FeedPageMismatch
{
    public static readonly RuleInfo Info = new()
    {
        Name = "feed-page-mismatch",
        Severity = Severity.Error,
        Why = "A feed that differs from its page is out of date.",
        Standard = "newsroom rule: one truth",
        Bad = """
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title></head><body><h1>Harbour opens</h1>
            </body></html>
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Post</title><link>https://example.org/</link>
            <description>News</description><item><title>Harbour closes</title><link>https://example.org/</link>
            </item></channel></rss>

            """,
        Good = """
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title></head><body><h1>Harbour opens</h1>
            </body></html>
            ==> feed.xml <==
            <rss version="2.0"><channel><title>Post</title><link>https://example.org/</link>
            <description>News</description><item><title>Harbour opens</title><link>https://example.org/</link>
            </item></channel></rss>

            """,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = new(Info)
    {
        Files = FeedFile.Extensions,
        OnFile = FeedFile.Keep,
        OnPage = PageSummary.Keep,
        OnSite = static site =>
        {
            foreach (var entry in site.Kept<FeedItem>().Select(k => k.Fact))
            {
                // What leads to a part of a page is about that part.
                if (
                    entry.Address.Contains('#', StringComparison.Ordinal)
                    || SiteAddress.FileOf(site, entry.Address) is not { } file
                    || site.Files.GetValueOrDefault(file)?.Kept<PageSummary>().FirstOrDefault() is not { } page
                )
                {
                    continue;
                }
                if (entry.Title != 0 && page.Headline != 0 && entry.Title != page.Headline && entry.Title != page.Title)
                {
                    site.Add(
                        Info,
                        entry.At,
                        $"The feed and the page have different titles for `{file}`.",
                        "Write the same in both."
                    );
                }
                if (entry.Published is { } one && page.Published is { } other && !IsSame(one, other))
                {
                    site.Add(
                        Info,
                        entry.At,
                        $"The feed and the page have different dates for `{file}`.",
                        "Write the same in both."
                    );
                }
            }
        },
    };

    /// <summary>A feed has an hour where a page may have none: it is the day that has to be the same.</summary>
    static bool IsSame(IsoDate feed, IsoDate page) =>
        page.HasTime ? feed.Value.ToUnixTimeSeconds() == page.Value.ToUnixTimeSeconds() : feed.IsSame(page);
}
