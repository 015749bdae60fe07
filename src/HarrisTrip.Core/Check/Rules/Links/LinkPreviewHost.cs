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
                // An address without its http://, of which the host looks like a scheme.
                "localhost" => Unreachable(link.Address),
                "http" or "https" or "ws" or "wss" or "ftp" => Hosted(link.Address, address, folder.Root),
                null when address.StartsWith("//", StringComparison.Ordinal) => Hosted(
                    link.Address,
                    address,
                    folder.Root
                ),
                _ => null,
            };
        }
    );

    /// <summary>A preview may name its own host, if that is what the site is built for.</summary>
    static (string, string)? Hosted(string written, string address, string? root)
    {
        var authority = UrlParts.Authority(address);
        return
            UrlParts.IsPrivateHost(UrlParts.HostOf(authority))
            && (root is null || UrlParts.Authority(root) != authority)
            ? Unreachable(written)
            : null;
    }

    static (string, string) Unreachable(string address) =>
        ($"`{address}` leads to a machine that readers cannot reach.", "Write the public address.");
}
