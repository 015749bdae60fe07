using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class AriaHiddenBody
{
    public static readonly RuleInfo Info = new()
    {
        Name = "aria-hidden-body",
        Severity = Severity.Error,
        Why = "The whole page is hidden from people who cannot see it.",
        Standard = "WCAG 4.1.2; axe aria-hidden-body",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour</title></head><body aria-hidden="true">
            <h1>Harbour</h1></body></html>
            """,
        Good =
            "<!DOCTYPE html><html lang=\"en\"><head><title>Harbour</title></head><body><h1>Harbour</h1></body></html>",
        Groups = [RuleGroup.Aria, RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["body", "html"],
        OnElement = static (element, page) =>
        {
            if (element.GetAttribute("aria-hidden") == "true")
            {
                page.Add(Info, element, "aria-hidden hides the whole page.", "Remove it.");
            }
        },
    };
}
