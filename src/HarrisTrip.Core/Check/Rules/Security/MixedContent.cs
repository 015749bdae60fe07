using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class MixedContent
{
    public static readonly RuleInfo Info = new()
    {
        Name = "mixed-content",
        Severity = Severity.Error,
        Why = "A secure page may not load parts over http: browsers block them, and others can change them on the way.",
        Standard = "W3C Mixed Content; Lighthouse is-on-https",
        Bad = "<script src=\"http://example.org/a.js\"></script>",
        Good = "<script src=\"https://example.org/a.js\"></script>",
        Groups = [RuleGroup.Security],
        IsSafety = true,
    };

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static (link, folder) =>
            link.Use is LinkUse.Asset or LinkUse.Frame
            && UrlParts.Scheme(link.Address) == "http"
            && IsMixed(link.Address, folder)
            && !IsMention(link.Link)
                ? ($"`{link.Address}` is loaded over http.", "Write https://, or put the file into the site.")
                : null
    );

    /// <summary>
    /// False on a site that is itself read over http, and for what never leaves the reader's machine.
    /// </summary>
    public static bool IsMixed(string address, IPublishedFolder folder) =>
        folder.Root?.StartsWith("http:", StringComparison.OrdinalIgnoreCase) != true
        && UrlParts.HostOf(UrlParts.Authority(address)) is var host
        && host is not ("localhost" or "127.0.0.1" or "[::1]")
        && !host.EndsWith(".localhost", StringComparison.Ordinal);

    /// <summary>True for a link element that only names a picture, which browsers do not load.</summary>
    static bool IsMention(Link link) =>
        link.Element is { LocalName: "link" } element
        && PageLinks.Kinds(element).All(kind => kind.Equals("image_src", StringComparison.OrdinalIgnoreCase));
}
