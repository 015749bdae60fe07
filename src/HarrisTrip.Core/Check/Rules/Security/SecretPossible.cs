using HarrisTrip.Check.Security;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class SecretPossible
{
    public static readonly RuleInfo Info = new()
    {
        Name = "secret-possible",
        Severity = Severity.Warning,
        Why =
            "Some keys are made for public pages, and look like those that are not: somebody has to know "
            + "which one this is.",
        Standard = "newsroom rule; OWASP ASVS 13.3",
        Bad = "<script>const key = \"AIzaSyD4k9QmX2vT7wB1nR8cZ5pL0hJ3fG6yE_s\";</script>",
        Good = "<script>const key = await askServer();</script>",
        Groups = [RuleGroup.Security],
    };

    public static readonly Rule Rule = SecretRule.Of(
        Info,
        isSure: false,
        "Make sure that it is meant to be public and limited to this site, or remove it."
    );
}
