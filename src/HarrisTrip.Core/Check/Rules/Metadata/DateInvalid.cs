using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class DateInvalid
{
    public static readonly RuleInfo Info = new()
    {
        Name = "date-invalid",
        Severity = Severity.Error,
        Why = "A date that cannot be read is ignored.",
        Standard = "ISO 8601; ogp.me; schema.org",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens", "datePublished": "2 January 2026"}</script>
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
            foreach (
                var (element, name, text) in MetaDates
                    .Of(page)
                    .All.Where(d => d.Date is null)
                    .Select(d => (d.Element, d.Name, d.Text))
            )
            {
                page.Add(
                    Info,
                    element,
                    $"`{name}` is not an ISO 8601 date: `{text}`.",
                    "Write it like 2026-01-02T09:00:00+01:00."
                );
            }
        },
    };
}
