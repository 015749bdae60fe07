using HarrisTrip.Check.Links;
using HarrisTrip.Check.Security;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LocalAddress
{
    public static readonly RuleInfo Info = new()
    {
        Name = "local-address",
        Severity = Severity.Error,
        Why = "A file on somebody's own disk cannot be opened by anybody else, and its path says who works where.",
        Standard = "URL Standard 4.1; newsroom rule",
        Bad = "<img src=\"C:\\Users\\anna\\Desktop\\quay.jpg\" alt=\"The quay\">",
        Good = "<img src=\"harbour.png\" alt=\"The quay\">",
        Groups = [RuleGroup.Links, RuleGroup.Security],
    };

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static link =>
            LocalPaths.IsAddress(LinkTargets.Plain(link.Address))
                ? (
                    $"`{link.Address}` is a file on somebody's own disk.",
                    "Put the file into the site, and give its address there."
                )
                : null
    );
}
