using System.Buffers;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class MailAddressInvalid
{
    public static readonly RuleInfo Info = new()
    {
        Name = "mail-address-invalid",
        Severity = Severity.Error,
        Why = "A reader who wants to write gets an error back, or no answer.",
        Standard = "RFC 6068; HTML Living Standard 4.10.5.1.5",
        Bad = "<a href=\"mailto:newsroom@\">Write to us</a>",
        Good = "<a href=\"mailto:newsroom@example.org?subject=The%20wall\">Write to us</a>",
        Groups = [RuleGroup.Links],
    };

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static link =>
            UrlParts.Scheme(LinkTargets.Plain(link.Address)) == "mailto"
                ? Fault(LinkTargets.Plain(link.Address)["mailto:".Length..])
                : null
    );

    static readonly SearchValues<char> Ends = SearchValues.Create(" \t<>,;");

    static (string, string)? Fault(string mail)
    {
        mail = mail.Split('#')[0];
        var question = mail.IndexOf('?', StringComparison.Ordinal);
        var (to, headers) = question < 0 ? (mail, "") : (mail[..question], mail[(question + 1)..]);
        if (to.Length == 0)
        {
            // A mail that the reader passes on to others has a subject and no receiver.
            return headers.Length == 0 ? ("The mail link has no address.", "Write one after `mailto:`.") : null;
        }
        var receivers = headers
            .Split('&')
            .Select(h => h.Split('=', 2))
            .Where(h => h.Length == 2 && h[0].ToLowerInvariant() is "to" or "cc" or "bcc")
            .Select(h => h[1])
            .Prepend(to);
        return
            receivers.SelectMany(r => r.Split(',')).Select(Uri.UnescapeDataString).FirstOrDefault(a => !IsValid(a))
                is { } wrong
            ? ($"`{wrong}` is not an email address.", "Write it as name@example.org; separate several with commas.")
            : null;
    }

    /// <summary>Names in quotation marks and in other scripts (RFC 6531) are let pass.</summary>
    static bool IsValid(string address) =>
        MailAddress.IsValid(address)
        || (
            address.LastIndexOf('@') is > 0 and var at
            && at < address.Length - 1
            && !address.AsSpan(at).ContainsAny(Ends)
            && (address.StartsWith('"') || (!System.Text.Ascii.IsValid(address) && !address.AsSpan().ContainsAny(Ends)))
        );
}
