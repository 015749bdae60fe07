using HarrisTrip.Check.Security;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class InlineHandler
{
    public static readonly RuleInfo Info = new(
        "inline-handler",
        Severity.Warning,
        "Code in attributes keeps a site from a policy that stops the code of others.",
        "CSP 3, 8; HTML Living Standard 8.1.8.1",
        "<button type=\"button\" onclick=\"print()\">Print</button>",
        "<button type=\"button\" id=\"print\">Print</button>"
    )
    {
        Groups = [RuleGroup.Security],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = [Rule.AnyAttribute],
        OnElement = static (element, page) =>
        {
            if (EventHandlers.Of(element) is { } handlers)
            {
                page.Add(
                    Info,
                    element,
                    $"Code stands in {string.Join(", ", handlers.Select(h => $"`{h.Name}`"))}.",
                    "Move it into a script file, with addEventListener."
                );
            }
        },
    };
}
