using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LinkEncoding
{
    public static readonly RuleInfo Info = new()
    {
        Name = "link-encoding",
        Severity = Severity.Warning,
        Why = "Browsers guess what was meant; feed readers, mail programs and search engines guess differently.",
        Standard = "URL Standard 4.3; RFC 3986 2",
        Bad = "<a href=\"harbour wall.pdf\">The wall</a>\n==> harbour wall.pdf <==\n",
        Good = "<a href=\"harbour%20wall.pdf\">The wall</a>\n==> harbour wall.pdf <==\n",
        Groups = [RuleGroup.Links],
    };

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static link =>
            UrlParts.Scheme(LinkTargets.Plain(link.Address)) is null or "http" or "https" or "tel"
            && FindFault(link.Address) is var (what, help)
                ? ($"The address `{link.Address}` holds {what}.", help)
                : null
    );

    static (string, string)? FindFault(string address)
    {
        for (var i = 0; i < address.Length; i++)
        {
            switch (address[i])
            {
                case ' ':
                    return (
                        "a space",
                        address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
                            ? "Write `-`, or nothing."
                            : "Write `%20` instead."
                    );
                case '\t' or '\n' or '\r':
                    return ("a line break or tab", "Write the address on one line.");
                case '\\':
                    return ("a `\\`", "Write `/`.");
                case '%'
                    when i + 2 >= address.Length
                        || !char.IsAsciiHexDigit(address[i + 1])
                        || !char.IsAsciiHexDigit(address[i + 2]):
                    return ("a `%` that encodes nothing", "Write `%25` instead.");
                case < ' ' or '\u007f' or '"' or '<' or '>':
                    return ($"a character that has to be encoded", $"Write `{Uri.HexEscape(address[i])}` instead.");
            }
        }
        return null;
    }
}
