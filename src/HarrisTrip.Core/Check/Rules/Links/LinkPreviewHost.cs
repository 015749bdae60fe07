using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LinkPreviewHost
{
    public static readonly RuleInfo Info = new()
    {
        Name = "link-preview-host",
        Severity = Severity.Error,
        Why = "An address that is left over from a preview works only on the machine where it was written.",
        Standard = "RFC 6761; RFC 6890; newsroom rule",
        Bad = "<a href=\"http://localhost:8000/wall/\">The wall</a>",
        Good = "<a href=\"https://example.com/wall/\">The wall</a>",
        Groups = [RuleGroup.Links, RuleGroup.Security],
    };

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static (link, folder) =>
        {
            var address = LinkTargets.Plain(link.Address);
            return UrlParts.Scheme(address) switch
            {
                "file" => (
                    $"`{link.Address}` leads to a local disk.",
                    "Put the file into the site, and link to it there."
                ),
                "localhost" => Found(link.Address),
                null
                or "http"
                or "https"
                or "ws"
                or "wss"
                or "ftp"
                    when (UrlParts.Scheme(address) ?? "//") != "//"
                        || address.StartsWith("//", StringComparison.Ordinal) => UrlParts.Authority(address)
                    is var authority
                && UrlParts.IsPrivateHost(UrlParts.HostOf(authority))
                && (folder.Root is null || UrlParts.Authority(folder.Root) != authority)
                    ? Found(link.Address)
                    : null,
                _ => null,
            };
        }
    );

    static (string, string) Found(string address) =>
        ($"`{address}` leads to a machine that readers cannot reach.", "Write the public address.");
}
