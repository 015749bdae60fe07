using System.Text.RegularExpressions;

namespace HarrisTrip.Values;

/// <summary>
/// E-mail addresses as the HTML Living Standard (4.10.5.1.5) defines them, without the signs that mean something else
/// in a mail link (RFC 6068): ?, # and %. A link made of them would have other receivers than the address says.
/// </summary>
public static partial class MailAddress
{
    public static bool IsValid(string address) => address.Length <= 254 && Pattern().IsMatch(WithAsciiHost(address));

    /// <summary>A host in another script is written in Punycode by browsers and mail programs.</summary>
    static string WithAsciiHost(string address) =>
        !System.Text.Ascii.IsValid(address)
        && address.LastIndexOf('@') is > 0 and var at
        && HostName.Ascii(address[(at + 1)..]) is { } host
            ? address[..(at + 1)] + host
            : address;

    [GeneratedRegex(
        @"^[a-zA-Z0-9.!$&'*+/=^_`{|}~-]+@[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
