using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class LinkMalformed
{
    public static readonly RuleInfo Info = new()
    {
        Name = "link-malformed",
        Severity = Severity.Error,
        Why = "Browsers cannot use the address, or read it in a way that nobody meant.",
        Standard = "URL Standard 4.4; RFC 3986 3",
        Bad = "<a href=\"htps://example.com/\">The wall</a>",
        Good = "<a href=\"https://example.com/\">The wall</a>",
        Groups = [RuleGroup.Links],
    };

    /// <summary>Schemes that a slip of the keys makes of others.</summary>
    static readonly string[] LikelySchemes = ["http", "https", "mailto"];

    /// <summary>Schemes that are near to those, and good.</summary>
    static readonly string[] SimilarSchemes =
    [
        "ftp",
        "ftps",
        "sftp",
        "tel",
        "shttp",
        "hxxp",
        "hxxps",
        "nntp",
        "mtp",
        "smtp",
        "xhttp",
    ];

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static link =>
        {
            var address = LinkTargets.Plain(link.Address);
            return UrlParts.IsWeb(address)
                ? UrlParts.Fault(address) is { } fault
                    ? ($"The address `{link.Address}` {fault}.", "Correct the address, or remove the link.")
                    : null
                : UrlParts.Scheme(address) is { } scheme
                && !LikelySchemes.Contains(scheme)
                && !SimilarSchemes.Contains(scheme)
                && Suggestion.Nearest(scheme, LikelySchemes) is { } meant
                    ? (
                        $"The address `{link.Address}` begins with `{scheme}:`, which no browser knows.",
                        $"Did you mean `{meant}:`?"
                    )
                    : null;
        }
    );
}
