using HarrisTrip.Check.Security;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ScriptBlocking
{
    public static readonly RuleInfo Info = new()
    {
        Name = "script-blocking",
        Severity = Severity.Warning,
        Why = "None of the page is shown until a script in its head has arrived and run.",
        Standard = "HTML Living Standard 4.12.1; Lighthouse render-blocking-resources",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour</title><script src="count.js"></script></head><body>
            </body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour</title><script src="count.js" defer></script></head>
            <body></body></html>
            """,
        Groups = [RuleGroup.Weight],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["script"],
        OnElement = static (element, page) =>
        {
            if (
                element.ParentElement?.LocalName == "head"
                && element.GetAttribute("src") is { } address
                && Scripts.IsClassic(element)
                && !element.HasAttribute("async")
                && !element.HasAttribute("defer")
            )
            {
                page.Add(
                    Info,
                    element,
                    $"The page waits for the script `{address}` before it shows anything.",
                    "Add `defer`, or `async` if it needs nothing from the page."
                );
            }
        },
    };
}
