using System.Text.RegularExpressions;

namespace HarrisTrip.Parse.Fields;

/// <summary>E-mail addresses as the HTML Living Standard (4.10.5.1.5) defines them.</summary>
public static partial class MailAddress
{
    public static bool IsValid(string address) => address.Length <= 254 && Pattern().IsMatch(address);

    [GeneratedRegex(@"^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
