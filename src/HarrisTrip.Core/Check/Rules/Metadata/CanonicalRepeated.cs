using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class CanonicalRepeated
{
    public static readonly RuleInfo Info = new()
    {
        Name = "canonical-repeated",
        Severity = Severity.Error,
        Why = "When two pages give the same address as their own, search engines show only one.",
        Standard = "RFC 6596",
        Bad = """
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <link rel="canonical" href="https://example.org/"></head><body><h1>Harbour opens</h1></body></html>
            ==> b.html <==
            <!DOCTYPE html><html lang="en"><head><title>Market opens</title>
            <link rel="canonical" href="https://example.org/"></head><body><h1>Market opens</h1></body></html>

            """,
        Good = """
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <link rel="canonical" href="https://example.org/"></head><body><h1>Harbour opens</h1></body></html>
            ==> b.html <==
            <!DOCTYPE html><html lang="en"><head><title>Market opens</title>
            <link rel="canonical" href="https://example.org/b.html"></head><body><h1>Market opens</h1></body></html>

            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = PageSummary.Keep,
        OnSite = static site =>
        {
            // The same article at two addresses does what it should; two articles at one do not.
            foreach (
                var group in site.Kept<PageSummary>()
                    .Select(k => k.Fact)
                    .Where(s => s.Canonical != 0 && s.Headline != 0)
                    .GroupBy(s => s.Canonical)
            )
            {
                if (
                    group.FirstOrDefault(s => s.Headline != group.First().Headline && s.Title != group.First().Title) is
                    { } other
                )
                {
                    site.Add(
                        Info,
                        other.At,
                        $"The page gives the same address as its own as `{group.First().At.Path}`, "
                            + $"which is another article.",
                        "Give each page its own address."
                    );
                }
            }
        },
    };
}
