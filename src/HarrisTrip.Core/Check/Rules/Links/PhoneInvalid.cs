using System.Buffers;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class PhoneInvalid
{
    public static readonly RuleInfo Info = new()
    {
        Name = "phone-invalid",
        Severity = Severity.Error,
        Why = "The telephone dials nothing, or a wrong number.",
        Standard = "RFC 3966",
        Bad = "<a href=\"tel:\">Call us</a>",
        Good = "<a href=\"tel:+44-20-5550-0123\">Call us</a>",
        Groups = [RuleGroup.Links],
    };

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static link =>
            UrlParts.Scheme(LinkTargets.Plain(link.Address)) == "tel"
                ? Fault(Uri.UnescapeDataString(LinkTargets.Plain(link.Address)["tel:".Length..]))
                : null
    );

    static (string, string)? Fault(string number)
    {
        // What follows a semicolon is an extension or where a local number is dialled from. Spaces are another rule's.
        var dialled = number.Split(';', '?')[0];
        return dialled.Trim().Length == 0
                ? ("The telephone link has no number.", "Write one after `tel:`, such as +44-20-5550-0123.")
            : !dialled.Any(char.IsAsciiDigit)
            || dialled.AsSpan().IndexOfAnyExcept(Dialled) >= 0
            || dialled.LastIndexOf('+') > dialled.IndexOfAny(Digits)
                ? (
                    $"`{dialled}` is not a telephone number.",
                    "Write the number with a + and the country code in front, such as +44-20-5550-0123."
                )
            : null;
    }

    /// <summary>Digits, separators, pauses, and the letters that telephones have keys for.</summary>
    static readonly SearchValues<char> Dialled = SearchValues.Create("0123456789+-.()*# \u00a0ABCDabcdPpWw,/");

    static readonly char[] Digits = [.. "0123456789"];
}
