using System.Net;

namespace HarrisTrip.Cli.Serving.Answers;

/// <summary>What a request says of where it comes from; null for a header that it has not.</summary>
/// <param name="Mode">Sec-Fetch-Mode.</param>
/// <param name="Destination">Sec-Fetch-Dest.</param>
/// <param name="Site">Sec-Fetch-Site.</param>
sealed record RequestSource(string? Host, string? Origin, string? Site, string? Mode, string? Destination);

/// <summary>
/// Keeps other sites out: a page of theirs, open in the same browser, could read drafts by a name of its own that leads
/// to this machine (DNS rebinding), or by asking for them from there.
/// </summary>
/// <param name="asked">The address that was asked for, as a Host header has it.</param>
sealed class RequestGuard(IPAddress asked)
{
    readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase)
    {
        "localhost",
        "127.0.0.1",
        "[::1]",
        NameOf(asked),
    };

    /// <summary>True when every address of this machine was asked for.</summary>
    readonly bool everywhere = asked.Equals(IPAddress.Any) || asked.Equals(IPAddress.IPv6Any);

    /// <summary>Why a request is refused, in plain words; null when it is not.</summary>
    /// <param name="own">The address of this machine that it came to.</param>
    /// <param name="isOurs">For what the program shows beside the site: nobody is led there from elsewhere.</param>
    public string? Refusal(RequestSource from, IPAddress? own, bool isOurs)
    {
        if (from.Host is not { } host || !IsKnown(host, own))
        {
            return "The preview answers only at its own address.";
        }
        var isLed = !isOurs && from.Origin is null && from is { Mode: "navigate", Destination: "document" };
        return
            (from.Origin is { } origin && origin != "http://" + host)
            || (from.Site is not (null or "same-origin" or "none") && !isLed)
            ? "The preview does not answer other sites."
            : null;
    }

    /// <summary>A name may lead here from anywhere; an address that is written out as numbers cannot.</summary>
    bool IsKnown(string host, IPAddress? own)
    {
        var end = host.LastIndexOf(':');
        var name = end > host.LastIndexOf(']') ? host[..end] : host;
        var port = name.Length == host.Length ? "0" : host[(end + 1)..];
        return port.Length is > 0 and <= 5
            && port.All(char.IsAsciiDigit)
            && (names.Contains(name) || (everywhere && own is not null && name == NameOf(own)));
    }

    /// <summary>An address as a Host header has it.</summary>
    public static string NameOf(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
        : address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
            ? $"[{new IPAddress(address.GetAddressBytes())}]"
        : address.ToString();
}
