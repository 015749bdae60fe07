using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class DateZoneMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "date-zone-missing",
        Severity = Severity.Warning,
        Why = "Without a zone nobody knows which nine o’clock it was.",
        Standard = "ISO 8601; Google, article",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens", "datePublished": "2026-01-02T09:00:00"}</script>
            </head><body><h1>Harbour opens</h1></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
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
            foreach (var (element, name, text, _) in MetaDates.Of(page).All.Where(d => d.Date is { HasZone: false }))
            {
                page.Add(
                    Info,
                    element,
                    $"`{name}` has a time without a zone: `{text}`.",
                    "Add the zone, such as +01:00."
                );
            }
        },
    };
}
