using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LinkTrailingSlash
{
    public static readonly RuleInfo Info = new()
    {
        Name = "link-trailing-slash",
        Severity = Severity.Warning,
        Why = "Without the slash every reader is redirected once, and some hosts do not find the page.",
        Standard = "htmltest; RFC 3986 5.2.3",
        Bad = "<a href=\"about\">About us</a>\n==> about/index.html <==\n<h1>About us</h1>\n",
        Good = "<a href=\"about/\">About us</a>\n==> about/index.html <==\n<h1>About us</h1>\n",
        Groups = [RuleGroup.Links],
    };

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static link =>
            link.Link.IsNavigable && link.Goal == LinkGoal.FolderWithoutSlash
                ? ($"`{link.Address}` is a folder, but has no slash at its end.", "Add the slash.")
                : null
    );
}
