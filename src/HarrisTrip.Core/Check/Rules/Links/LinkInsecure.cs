using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LinkInsecure
{
    public static readonly RuleInfo Info = new()
    {
        Name = "link-insecure",
        Severity = Severity.Warning,
        Why = "What a reader gets over http can be read and changed on the way, and almost every site has https.",
        Standard = "RFC 9110 4.2.2; html-proofer",
        Bad = "<a href=\"http://example.com/\">The wall</a>",
        Good = "<a href=\"https://example.com/\">The wall</a>",
        Groups = [RuleGroup.Links, RuleGroup.Security],
    };

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static link =>
            link.Use == LinkUse.Page
            && link.Goal == LinkGoal.Elsewhere
            && LinkTargets.Plain(link.Address) is var address
            && UrlParts.Scheme(address) == "http"
            && UrlParts.Fault(address) is null
            && !UrlParts.IsPrivateHost(UrlParts.HostOf(UrlParts.Authority(address)))
                ? ($"`{link.Address}` is linked to over http.", "Write https:// if the site has it.")
                : null
    );
}
