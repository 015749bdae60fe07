using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LinkRunsCode
{
    public static readonly RuleInfo Info = new()
    {
        Name = "link-runs-code",
        Severity = Severity.Warning,
        Why =
            "A link that runs code leads nowhere for anybody who opens it in a new window, "
            + "saves it or has scripts turned off.",
        Standard = "Lighthouse crawlable-anchors; CSP 3",
        Bad = "<a href=\"javascript:history.back()\">Back</a>",
        Good = "<a href=\"https://example.com/\">Back</a>",
        Groups = [RuleGroup.Links, RuleGroup.Security],
    };

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static link =>
            UrlParts.Scheme(LinkTargets.Plain(link.Address)) is { } scheme && scheme is ("javascript" or "vbscript")
                ? ($"The link runs code (`{scheme}:`).", "Give it an address, or make it a button.")
                : null
    );
}
