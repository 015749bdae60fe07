using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ReferrerLeaks
{
    public static readonly RuleInfo Info = new()
    {
        Name = "referrer-leaks",
        Severity = Severity.Warning,
        Why = "Every site that a page leads to, or loads from, is told the page's full address, even over http.",
        Standard = "Referrer Policy 3.8",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><meta name="referrer" content="unsafe-url"><title>Harbour</title>
            </head><body></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><meta name="referrer" content="strict-origin-when-cross-origin">
            <title>Harbour</title></head><body></body></html>
            """,
        Groups = [RuleGroup.Security],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["meta", "a", "area", "img", "iframe", "link", "script"],
        OnElement = static (element, page) =>
        {
            var policy =
                element.LocalName != "meta" ? element.GetAttribute("referrerpolicy")
                : element.GetAttribute("name")?.Trim().Equals("referrer", StringComparison.OrdinalIgnoreCase) == true
                    ? element.GetAttribute("content")
                : null;
            if (policy?.Trim().ToLowerInvariant() is "unsafe-url" or "always")
            {
                page.Add(
                    Info,
                    element,
                    $"`{policy.Trim()}` gives the page's full address to everybody.",
                    "Write strict-origin-when-cross-origin, or nothing: that is what browsers do by default."
                );
            }
        },
    };
}
