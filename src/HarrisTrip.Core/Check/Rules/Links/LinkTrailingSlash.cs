using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LinkTrailingSlash
{
    public static readonly RuleInfo Info = new(
        "link-trailing-slash",
        Severity.Warning,
        "Without the slash every reader is sent on once more, and some hosts do not find the page.",
        "htmltest; RFC 3986 5.2.3",
        "<a href=\"about\">About us</a>\n==> about/index.html <==\n<h1>About us</h1>\n",
        "<a href=\"about/\">About us</a>\n==> about/index.html <==\n<h1>About us</h1>\n"
    )
    {
        Groups = [RuleGroup.Links],
    };

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static link =>
            link.Link.IsWay && link.Goal == LinkGoal.FolderWithoutSlash
                ? ($"`{link.Address}` is a folder, and lacks the slash at its end.", "Write the slash.")
                : null
    );
}
