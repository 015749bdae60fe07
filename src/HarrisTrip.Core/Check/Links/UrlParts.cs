using System.Buffers;
using System.Net;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Links;

/// <summary>The parts of full addresses, as the URL Standard takes them apart.</summary>
static class UrlParts
{
    /// <summary>
    /// Forbidden host code points (URL Standard 3.2), without those that end the host, and without brackets.
    /// </summary>
    static readonly SearchValues<char> NotInHost = SearchValues.Create("\u0000\t\n\r <>^|%\"{}`");

    /// <summary>
    /// The scheme in lower case; null when the address is relative. To be given without white space around it.
    /// </summary>
    public static string? Scheme(string address)
    {
        var end = address.AsSpan().IndexOfAny(":/?#");
        return
            end > 0
            && address[end] == ':'
            && char.IsAsciiLetter(address[0])
            && address.AsSpan(0, end).IndexOfAnyExcept(InScheme) < 0
            ? address[..end].ToLowerInvariant()
            : null;
    }

    /// <summary>True for an address of the web.</summary>
    public static bool IsWeb(string address) =>
        Scheme(address) is "http" or "https" || WebAddress.IsHostRelative(address);

    /// <summary>
    /// Host and port of a web address, in lower case and without a user's name; "" when there is none.
    /// </summary>
    public static string Authority(string address)
    {
        var slashes = address.AsSpan(
            address.IndexOf(':', StringComparison.Ordinal) is var colon && Scheme(address) is not null ? colon + 1 : 0
        );
        var rest = slashes.TrimStart("/\\");
        var end = rest.IndexOfAny("/\\?#");
        var authority = end < 0 ? rest : rest[..end];
        return authority[(authority.LastIndexOf('@') + 1)..].ToString().ToLowerInvariant();
    }

    /// <summary>The host of an authority, without its port; an IPv6 address in its brackets.</summary>
    public static string HostOf(string authority) =>
        authority.StartsWith('[') ? authority[..(authority.IndexOf(']', StringComparison.Ordinal) + 1)]
        : authority.LastIndexOf(':') is >= 0 and var colon ? authority[..colon]
        : authority;

    /// <summary>What keeps a web address from being one; null when nothing does.</summary>
    public static string? Fault(string address)
    {
        if (Scheme(address) is { } scheme && !address.AsSpan(scheme.Length + 1).StartsWith("//"))
        {
            return "lacks the two slashes after its colon";
        }
        var authority = Authority(address);
        var host = HostOf(authority);
        if (host.Length == 0)
        {
            return "has no host";
        }
        if (host[0] != '[' && HostName.Ascii(host) is null)
        {
            return host.AsSpan().IndexOfAny(NotInHost) is >= 0 and var at
                ? $"has {(host[at] == ' ' ? "a space" : $"`{host[at]}`")} in the name of its host"
                : "has an invalid host";
        }
        if (host[0] == '[' && !IPAddress.TryParse(host, out _))
        {
            return "has a host in brackets that is not an IPv6 address";
        }
        var port = authority.AsSpan(host.Length).TrimStart(':');
        return
            port.Length > 0
            && !(port.IndexOfAnyExceptInRange('0', '9') < 0 && int.TryParse(port, out var number) && number <= 65535)
            ? "has a port that is not a number up to 65535"
            : null;
    }

    /// <summary>True for a host that only the machine or the network where it was written can reach.</summary>
    public static bool IsPrivateHost(string host) =>
        host is "localhost"
        || host.EndsWith(".localhost", StringComparison.Ordinal)
        || (host.AsSpan().IndexOfAny("[:") >= 0 || host.Split('.').Length == 4)
            && IPAddress.TryParse(host, out var ip)
            && PrivateNetwork.Has(ip);

    static readonly SearchValues<char> InScheme = SearchValues.Create(
        "+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );
}
