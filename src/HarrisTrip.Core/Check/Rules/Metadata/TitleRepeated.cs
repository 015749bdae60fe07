using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class TitleRepeated
{
    public static readonly RuleInfo Info = new()
    {
        Name = "title-repeated",
        Severity = Severity.Warning,
        Why = "Two pages with the same title cannot be told apart in tabs, bookmarks and search results.",
        Standard = "WCAG 2.4.2; newsroom rule",
        Bad = """
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title></head><body><h1>Harbour opens</h1>
            </body></html>
            ==> b.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title></head><body><h1>Harbour opens</h1>
            </body></html>

            """,
        Good = """
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title></head><body><h1>Harbour opens</h1>
            </body></html>
            ==> b.html <==
            <!DOCTYPE html><html lang="en"><head><title>Market opens</title></head><body><h1>Market opens</h1>
            </body></html>

            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = PageSummary.Keep,
        OnSite = static site =>
            Repeated.Report(site, Info, s => s.Title, "title", "Give each page a title of its own."),
    };
}
