using AngleSharp.Dom;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class DatesReversed
{
    public static readonly RuleInfo Info = new()
    {
        Name = "dates-reversed",
        Severity = Severity.Error,
        Why = "An article cannot have been changed before it was published.",
        Standard = "schema.org; ogp.me",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens", "datePublished": "2026-01-02T09:00:00Z",
            "dateModified": "2026-01-01T09:00:00Z"}</script>
            </head><body><h1>Harbour opens</h1></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens", "datePublished": "2026-01-02T09:00:00Z",
            "dateModified": "2026-01-03T09:00:00Z"}</script>
            </head><body><h1>Harbour opens</h1></body></html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            var dates = MetaDates.Of(page).All;
            Check(page, dates, "datePublished", "dateModified");
            Check(page, dates, "article:published_time", "article:modified_time");
        },
    };

    static void Check(
        PageView page,
        List<(IElement Element, string Name, string Text, IsoDate? Date)> dates,
        string first,
        string last
    )
    {
        var published = dates.Find(d => d.Name == first && d.Date is not null);
        var modified = dates.Find(d => d.Name == last && d.Date is not null);
        // A day begins at its first second: within the same day the order is not known.
        if (published.Date is { } one && modified.Date is { } other && other.Value < one.Value && !one.IsSame(other))
        {
            page.Add(
                Info,
                modified.Element,
                $"`{last}` ({modified.Text}) is before `{first}` ({published.Text}).",
                "Correct one of them."
            );
        }
    }
}
