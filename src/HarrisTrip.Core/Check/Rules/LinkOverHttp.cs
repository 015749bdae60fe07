using HarrisTrip.Check.Links;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LinkOverHttp
{
    public static readonly RuleInfo Info = new("link-over-http", Severity.Warning,
        "On the way to a page over http, others see what is read and can change it.",
        "Fetch; html-proofer enforce_https",
        "<a href=\"http://example.com/wall/\">The wall</a>",
        "<a href=\"https://example.com/wall/\">The wall</a>")
    {
        Groups = [RuleGroup.Security],
    };

    public static readonly Rule Rule = LinkRule.Of(Info, static (link, folder) => link is { Use: LinkUse.Page, Link.Element.LocalName: "a" or "area" }
        && Addresses.Scheme(LinkTargets.Plain(link.Address)) == "http" && MixedContent.Matters(LinkTargets.Plain(link.Address), folder)
        ? ($"The link `{link.Address}` leads over http.", "Write https://, if the site answers there.") : null);
}
