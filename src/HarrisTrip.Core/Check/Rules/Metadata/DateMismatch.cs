using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class DateMismatch
{
    public static readonly RuleInfo Info = new()
    {
        Name = "date-mismatch",
        Severity = Severity.Error,
        Why = "Search engines that find two dates on a page believe neither.",
        Standard = "Google, publication dates; ogp.me; newsroom rule: one truth",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta property="article:published_time" content="2026-01-03T09:00:00Z">
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens", "datePublished": "2026-01-02T09:00:00Z"}</script>
            </head><body><h1>Harbour opens</h1></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta property="article:published_time" content="2026-01-02T09:00:00Z">
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens", "datePublished": "2026-01-02T09:00:00Z"}</script>
            </head><body><h1>Harbour opens</h1></body></html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            Compare(page, "datePublished", "article:published_time", "was published", always: true);
            Compare(page, "dateModified", "article:modified_time", "was changed", always: false);
        },
    };

    static void Compare(PageView page, string property, string meta, string what, bool always)
    {
        var head = HeadFacts.Of(page);
        var article = JsonLd.Of(page).Article;
        var structured =
            article is null || JsonLd.Text(article.Data, property) is not { } text ? null : IsoDate.Parse(text);
        var preview = head.Meta(meta) is { } content ? IsoDate.Parse(content) : null;
        if (structured is { } one && preview is { } other && !one.IsSame(other))
        {
            page.Add(
                Info,
                head.MetaElement(meta),
                $"The preview says that the article {what} on {head.Meta(meta)}, the structured data on "
                    + $"{JsonLd.Text(article!.Data, property)}.",
                "Write the same in both."
            );
        }
        var facts = ArticleFacts.Of(page);
        if (
            (structured ?? preview) is { } date
            && facts.Times.Count > (always ? 0 : 1)
            && !facts.Times.Any(t => t.Date.IsSame(date))
            && (always || !IsFirst(page, date))
        )
        {
            page.Add(
                Info,
                facts.Times[always ? 0 : 1].Element,
                $"The metadata says that the article {what} on "
                    + $"{(structured is null ? head.Meta(meta) : JsonLd.Text(article!.Data, property))}, "
                    + $"and no `time` of the page says so.",
                "Write the same in the datetime attribute."
            );
        }
    }

    /// <summary>An article that was never changed need not say so.</summary>
    static bool IsFirst(PageView page, IsoDate date) =>
        JsonLd.Of(page).Article is { } article
        && JsonLd.Text(article.Data, "datePublished") is { } published
        && IsoDate.Parse(published) is { } first
        && first.IsSame(date);
}
