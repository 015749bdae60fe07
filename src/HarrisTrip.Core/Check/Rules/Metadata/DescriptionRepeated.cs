using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class DescriptionRepeated
{
    public static readonly RuleInfo Info = new()
    {
        Name = "description-repeated",
        Severity = Severity.Warning,
        Why = "Search results show the same text for two pages, so readers take them for one.",
        Standard = "Google, snippets; newsroom rule",
        Bad = """
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta name="description" content="News of the harbour"></head><body><h1>Harbour opens</h1></body></html>
            ==> b.html <==
            <!DOCTYPE html><html lang="en"><head><title>Market opens</title>
            <meta name="description" content="News of the harbour"></head><body><h1>Market opens</h1></body></html>

            """,
        Good = """
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta name="description" content="News of the harbour"></head><body><h1>Harbour opens</h1></body></html>
            ==> b.html <==
            <!DOCTYPE html><html lang="en"><head><title>Market opens</title>
            <meta name="description" content="News of the market"></head><body><h1>Market opens</h1></body></html>

            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = PageSummary.Keep,
        OnSite = static site =>
            Repeated.Report(site, Info, s => s.Description, "description", "Describe each page in its own words."),
    };
}
