using HarrisTrip.Check.Security;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class InlineHandler
{
    public static readonly RuleInfo Info = new()
    {
        Name = "inline-handler",
        Severity = Severity.Warning,
        Why = "Code in attributes prevents a policy that blocks the code of others.",
        Standard = "CSP 3, 8; HTML Living Standard 8.1.8.1",
        Bad = "<button type=\"button\" onclick=\"print()\">Print</button>",
        Good = "<button type=\"button\" id=\"print\">Print</button>",
        Groups = [RuleGroup.Security],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnTag = static (element, page) =>
        {
            if (EventHandlers.Of(element) is { } handlers)
            {
                page.Add(
                    Info,
                    element,
                    $"There is code in {string.Join(", ", handlers.Select(h => $"`{h.Name}`"))}.",
                    "Move it into a script file, with addEventListener."
                );
            }
        },
    };
}
