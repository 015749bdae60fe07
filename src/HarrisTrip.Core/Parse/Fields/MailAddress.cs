using System.Text.RegularExpressions;

namespace HarrisTrip.Parse.Fields;

/// <summary>
/// E-mail addresses as the HTML Living Standard (4.10.5.1.5) defines them, without the signs that mean something else in
/// a mail link (RFC 6068): ?, # and %. A link made of them would have other receivers than the address says.
/// </summary>
public static partial class MailAddress
{
    public static bool IsValid(string address) => address.Length <= 254 && Pattern().IsMatch(address);

    [GeneratedRegex(@"^[a-zA-Z0-9.!$&'*+/=^_`{|}~-]+@[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
