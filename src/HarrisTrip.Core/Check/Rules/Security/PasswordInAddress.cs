using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class PasswordInAddress
{
    public static readonly RuleInfo Info = new()
    {
        Name = "password-in-address",
        Severity = Severity.Error,
        Why = "Whoever opens the page has the password, and browsers keep it in their history.",
        Standard = "RFC 3986 3.2.1; URL Standard 4.3",
        Bad = "<a href=\"https://desk:Kai-7-nord@stats.example.com/\">Figures</a>",
        Good = "<a href=\"https://stats.example.com/\">Figures</a>",
        Groups = [RuleGroup.Security],
    };

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static link =>
            Host(link.Address) is { } host
                ? ($"An address of `{host}` contains a name and a password.", "Remove them, and change the password.")
                : null
    );

    /// <summary>The host of a web address that carries a password; null for any other.</summary>
    static string? Host(string address)
    {
        var plain = LinkTargets.Plain(address);
        if (!UrlParts.IsWeb(plain) || plain.IndexOf('@', StringComparison.Ordinal) < 0)
        {
            return null;
        }
        var rest = plain.AsSpan(plain.IndexOf("//", StringComparison.Ordinal) + 2);
        rest = rest.IndexOfAny("/\\?#") is >= 0 and var end ? rest[..end] : rest;
        var at = rest.LastIndexOf('@');
        return at > 0 && rest[..at].IndexOf(':') is >= 0 and var colon && colon < at - 1
            ? rest[(at + 1)..].ToString()
            : null;
    }
}
