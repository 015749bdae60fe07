using HarrisTrip.Check.Links;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class MixedContent
{
    public static readonly RuleInfo Info = new("mixed-content", Severity.Error,
        "A secure page may not load parts over http: browsers block them, and others can change them on the way.",
        "W3C Mixed Content; Lighthouse is-on-https",
        "<script src=\"http://example.org/a.js\"></script>",
        "<script src=\"https://example.org/a.js\"></script>")
    {
        Groups = [RuleGroup.Security],
    };

    public static readonly Rule Rule = LinkRule.Of(Info, static link => link.Use is LinkUse.Asset or LinkUse.Frame && Addresses.Scheme(link.Address) == "http"
        ? ($"`{link.Address}` is loaded over http.", "Write https://, or put the file into the site.") : null);
}
