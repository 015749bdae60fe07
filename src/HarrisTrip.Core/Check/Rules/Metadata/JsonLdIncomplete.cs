using System.Text.Json;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Check.Rules;

static class JsonLdIncomplete
{
    public static readonly RuleInfo Info = new()
    {
        Name = "json-ld-incomplete",
        Severity = Severity.Warning,
        Why = "Search engines show an article as news only if its structured data says what they ask for.",
        Standard = "Google, article; Google, breadcrumbs; Google, paywalled content",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens", "author": {"@type": "Person"}}</script>
            </head><body><h1>Harbour opens</h1></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens", "author": {"@type": "Person", "name": "Ann Author"},
            "datePublished": "2026-01-02", "image": "https://example.org/harbour.png",
            "publisher": {"@type": "Organization", "name": "Post"}}</script>
            </head><body><h1>Harbour opens</h1><p>Ann Author</p></body></html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            // What an article of ours lacks has been reported at its source.
            if (page.Input.Kind == PageKind.Foreign && JsonLd.Of(page).Article is { } article)
            {
                var missing = Asked.Where(p => !JsonLd.Values(article.Data, p).Any()).ToList();
                if (missing.Count > 0)
                {
                    page.Add(
                        Info,
                        article.Element,
                        $"The structured data of the article lacks {string.Join(", ", missing)}.",
                        "Add these properties."
                    );
                }
                foreach (var property in new[] { "author", "publisher" })
                {
                    if (
                        JsonLd
                            .Values(article.Data, property)
                            .Any(v =>
                                v.ValueKind == JsonValueKind.Object
                                && JsonLd.Text(v, "name") is null
                                && !v.TryGetProperty("@id", out _)
                            )
                    )
                    {
                        page.Add(
                            Info,
                            article.Element,
                            $"`{property}` of the structured data has no `name`.",
                            "Add it."
                        );
                    }
                }
            }
            foreach (var thing in JsonLd.Of(page).Things)
            {
                if (
                    thing.Types.Any(SchemaOrg.IsArticle)
                    && JsonLd.Values(thing.Data, "isAccessibleForFree").FirstOrDefault() is var free
                    && (
                        free.ValueKind == JsonValueKind.False
                        || (
                            free.ValueKind == JsonValueKind.String
                            && SchemaOrg.Bare(free.GetString()!).Equals("false", StringComparison.OrdinalIgnoreCase)
                        )
                    )
                    && !JsonLd.Values(thing.Data, "hasPart").Any(p => JsonLd.Text(p, "cssSelector") is not null)
                )
                {
                    page.Add(
                        Info,
                        thing.Element,
                        "The article is behind a paywall, and the structured data does not say which part "
                            + "of the page is.",
                        "Add `hasPart` with `cssSelector` and `isAccessibleForFree`."
                    );
                }
            }
        },
    };

    static string[] Asked => ["headline", "image", "datePublished", "author", "publisher"];
}
