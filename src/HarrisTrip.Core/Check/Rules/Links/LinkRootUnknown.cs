using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LinkRootUnknown
{
    public static readonly RuleInfo Info = new()
    {
        Name = "link-root-unknown",
        Severity = Severity.Warning,
        Why =
            "An address that begins with a slash leads to the root of the site, "
            + "which cannot be known from a single page.",
        Standard = "RFC 3986 4.2",
        Bad = "<a href=\"/no-such-page.html\">The wall</a>",
        Good = "<a href=\"no-such-page.html\">The wall</a>",
        Groups = [RuleGroup.Links],
    };

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static link =>
            link.Goal == LinkGoal.RootUnknown
                ? (
                    $"`{link.Address}` is in none of the folders above this page.",
                    "Correct the address, or check the site's whole folder."
                )
                : null
    );
}
