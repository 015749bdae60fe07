using System.Net;

namespace HarrisTrip.Check.Links;

/// <summary>Addresses of machines and networks, as against those of the Internet.</summary>
public static class PrivateNetwork
{
    /// <summary>
    /// True for an address that is not the whole Internet's: loopback, private, link-local, shared, reserved or
    /// multicast (RFC 6890).
    /// </summary>
    public static bool Has(IPAddress ip)
    {
        ip = ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip;
        var b = ip.GetAddressBytes();
        return b.Length == 4
            ? b[0] is 0 or 10 or 127 or >= 224
                || b
                    is [100, >= 64 and < 128, ..]
                        or [169, 254, ..]
                        or [172, >= 16 and < 32, ..]
                        or [192, 168, ..]
                        or [192, 0, 0, _]
                        or [198, 18 or 19, ..]
            : IPAddress.IsLoopback(ip)
                || ip.Equals(IPAddress.IPv6Any)
                || ip.IsIPv6LinkLocal
                || ip.IsIPv6UniqueLocal
                || ip.IsIPv6SiteLocal
                || ip.IsIPv6Multicast
                || HiddenV4(b) is { } inside && Has(inside);
    }

    /// <summary>
    /// The IPv4 address inside one that is translated or tunnelled on the way (NAT64 RFC 6052, 6to4 RFC 3056,
    /// IPv4-compatible RFC 4291).
    /// </summary>
    static IPAddress? HiddenV4(byte[] b) =>
        b switch
        {
            [0, 0x64, 0xff, 0x9b, ..] => new IPAddress(b.AsSpan(12)),
            [0x20, 0x02, ..] => new IPAddress(b.AsSpan(2, 4)),
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ..] => new IPAddress(b.AsSpan(12)),
            _ => null,
        };
}
