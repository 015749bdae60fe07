using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LinkCase
{
    public static readonly RuleInfo Info = new()
    {
        Name = "link-case",
        Severity = Severity.Error,
        Why = "Most hosts tell capital letters apart: what opens on a laptop is not found on the web.",
        Standard = "RFC 3986 6.2.2.1; newsroom rule",
        Bad = "<img src=\"Harbour.PNG\" alt=\"The harbour\">",
        Good = "<img src=\"harbour.png\" alt=\"The harbour\">",
        Groups = [RuleGroup.Links],
    };

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static link =>
            link.Goal == LinkGoal.OtherCase
                ? (
                    $"`{link.Address}` differs from the file in capital letters, " + $"`{link.Target.File}`.",
                    "Write the address exactly like the name of the file."
                )
                : null
    );
}
