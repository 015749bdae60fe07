using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class HeadlineMismatch
{
    public static readonly RuleInfo Info = new()
    {
        Name = "headline-mismatch",
        Severity = Severity.Error,
        Why = "Search engines show the headline of the structured data only if readers find it on the page.",
        Standard = "Google, structured data policies; newsroom rule: one truth",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour closes"}</script>
            </head><body><h1>Harbour opens</h1></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens"}</script>
            </head><body><h1>Harbour opens</h1></body></html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            if (
                JsonLd.Of(page).Article is { } article
                && JsonLd.Text(article.Data, "headline") is { } headline
                && ArticleFacts.Of(page).Headline is { } shown
                && ReaderText.Of(shown.TextContent) is { Length: > 0 } words
                && !ReaderText.AreSame(headline, words)
            )
            {
                page.Add(
                    Info,
                    article.Element,
                    $"The structured data has the headline “{headline}”, the page “{words}”.",
                    "Write the same in both."
                );
            }
        },
    };
}
