using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class AddressMismatch
{
    public static readonly RuleInfo Info = new()
    {
        Name = "address-mismatch",
        Severity = Severity.Error,
        Why = "Structured data for another address is not counted for this page.",
        Standard = "Google, article; RFC 6596",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <link rel="canonical" href="https://example.org/a/">
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens", "url": "https://example.org/b/"}</script>
            </head><body><h1>Harbour opens</h1></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <link rel="canonical" href="https://example.org/a/">
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens", "url": "https://example.org/a/"}</script>
            </head><body><h1>Harbour opens</h1></body></html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            if (
                JsonLd.Of(page).Article is not { } article
                || HeadFacts.Of(page).Canonical is not { Address: { Length: > 0 } canonical }
            )
            {
                return;
            }
            foreach (var property in new[] { "url", "mainEntityOfPage" })
            {
                if (
                    JsonLd.Addresses(article.Data, property).FirstOrDefault() is { } address
                    && address.Split('#')[0] is { Length: > 0 } bare
                    && bare != canonical
                )
                {
                    page.Add(
                        Info,
                        article.Element,
                        $"`{property}` of the structured data is `{address}`, the page's own address `{canonical}`.",
                        "Write the same in both."
                    );
                }
            }
        },
    };
}
