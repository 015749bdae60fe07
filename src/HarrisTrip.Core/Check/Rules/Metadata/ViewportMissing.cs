using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ViewportMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "viewport-missing",
        Severity = Severity.Warning,
        Why = "Without a viewport, a phone shows the page as small as on a desktop screen.",
        Standard = "Lighthouse viewport",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title></head><body><h1>Harbour opens</h1>
            </body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"></head><body><h1>Harbour opens</h1>
            </body></html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            var head = HeadFacts.Of(page);
            if (
                !page.IsRedirect
                && !(head.Meta("viewport")?.Contains("width", StringComparison.OrdinalIgnoreCase) ?? false)
                && !(head.Meta("viewport")?.Contains("initial-scale", StringComparison.OrdinalIgnoreCase) ?? false)
            )
            {
                page.Add(
                    Info,
                    page.Document.Head,
                    "The page does not say how wide it is on a phone.",
                    "Add <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">."
                );
            }
        },
    };
}
