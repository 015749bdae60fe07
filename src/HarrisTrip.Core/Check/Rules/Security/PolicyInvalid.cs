using HarrisTrip.Check.Security;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class PolicyInvalid
{
    public static readonly RuleInfo Info = new()
    {
        Name = "policy-invalid",
        Severity = Severity.Error,
        Why = "Browsers ignore what they cannot read of a policy: it protects nobody, or forbids what it should allow.",
        Standard = "CSP 3, 2.2 and 2.3",
        Bad = """
            <!DOCTYPE html><html lang="en"><head>
            <meta http-equiv="Content-Security-Policy" content="script-src self"><title>Harbour</title></head><body>
            </body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head>
            <meta http-equiv="Content-Security-Policy" content="script-src 'self'"><title>Harbour</title></head>
            <body></body></html>
            """,
        Groups = [RuleGroup.Security],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["meta"],
        OnElement = static (element, page) =>
        {
            if (PagePolicies.TextIn(element) is not { } text || Policy.Parse(text) is not { } policy)
            {
                return;
            }
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var directive in policy.Directives)
            {
                if (!seen.Add(directive.Name))
                {
                    page.Add(
                        Info,
                        element,
                        $"The policy has `{directive.Name}` twice, and the second does not count.",
                        "Merge their sources into one."
                    );
                }
                else if (PolicyGrammar.FaultOf(directive) is var (message, help))
                {
                    page.Add(
                        Info,
                        element,
                        $"The policy cannot be read as it was meant: {char.ToLowerInvariant(message[0])}{message[1..]}",
                        help
                    );
                }
            }
        },
    };
}
