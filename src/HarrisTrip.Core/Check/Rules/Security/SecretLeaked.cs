using HarrisTrip.Check.Security;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class SecretLeaked
{
    public static readonly RuleInfo Info = new()
    {
        Name = "secret-leaked",
        Severity = Severity.Error,
        Why = "Automated scanners find keys and passwords in published files within minutes.",
        Standard = "newsroom rule; OWASP ASVS 13.3",
        Bad = "<!-- deploy with glpat-K7d2mQx9TzR4vWn8bY1c --><p>The quay.</p>",
        Good = "<p>The quay.</p>",
        Groups = [RuleGroup.Security],
    };

    public static readonly Rule Rule = SecretRule.Of(
        Info,
        isSure: true,
        "Remove it, and have it revoked and replaced: once published, it counts as stolen."
    );
}
