using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LinkWithoutExtension
{
    public static readonly RuleInfo Info = new()
    {
        Name = "link-without-extension",
        Severity = Severity.Warning,
        Why =
            "Some hosts add the `.html` that is missing, others find nothing: "
            + "the link is good only until the site moves.",
        Standard = "newsroom rule",
        Bad = "<a href=\"about\">About us</a>\n==> about.html <==\n<h1>About us</h1>\n",
        Good = "<a href=\"about.html\">About us</a>\n==> about.html <==\n<h1>About us</h1>\n",
        Groups = [RuleGroup.Links],
    };

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static link =>
            link.Link.IsNavigable && link.Goal == LinkGoal.WithoutExtension
                ? ($"`{link.Address}` means the file `{link.Target.File}`, which only some hosts find.", "Add `.html`.")
                : null
    );
}
