using System.Globalization;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Html;

/// <summary>Valid addresses (URL Standard 4.3): stricter than what browsers make something of.</summary>
static class Address
{
    static readonly System.Buffers.SearchValues<char> NotInHosts = System.Buffers.SearchValues.Create(
        " \"#%/:<>?@[\\]^`{|}\u007f"
    );
    static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create(
        "0123456789abcdefABCDEF"
    );

    public static string? FaultNotEmpty(string value) =>
        WordList.Trim(value).Length == 0 ? "an address, not nothing" : Fault(value);

    /// <summary>What ping takes.</summary>
    public static string? WebAddresses(string value) =>
        WordList
            .Of(value)
            .All(a =>
                (
                    a.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
                    || a.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
                ) && Fault(a) is null
            )
            ? null
            : "web addresses with spaces between them";

    public static string? Fault(string value)
    {
        value = WordList.Trim(value);
        if (value.AsSpan().IndexOfAny("\t\n\r") >= 0 && Scheme(value) is not ("javascript" or "data"))
        {
            return "one line, without tabs";
        }
        var scheme = Scheme(value);
        var rest = scheme is null ? value : value[(scheme.Length + 1)..];
        if (scheme is "javascript")
        {
            return null;
        }
        if (scheme is "data")
        {
            return Data(rest);
        }
        var fragment = rest.IndexOf('#');
        if (fragment >= 0 && Characters(rest.AsSpan(fragment + 1), isFragment: true) is { } inFragment)
        {
            return inFragment;
        }
        var body = fragment >= 0 ? rest[..fragment] : rest;
        var query = body.IndexOf('?');
        if (query >= 0 && Characters(body.AsSpan(query + 1), isFragment: true) is { } inQuery)
        {
            return inQuery;
        }
        var path = query >= 0 ? body[..query] : body;
        if (path.Contains('\\') && (scheme is null || IsSpecial(scheme)))
        {
            return "an address with / instead of \\";
        }
        if (scheme is not null && IsSpecial(scheme) && !path.StartsWith("//", StringComparison.Ordinal))
        {
            return $"an address that begins with {scheme}://";
        }
        if (path.StartsWith("//", StringComparison.Ordinal))
        {
            var end = path.IndexOf('/', 2);
            var authority = end < 0 ? path[2..] : path[2..end];
            if (Authority(authority, scheme) is { } wrong)
            {
                return wrong;
            }
            path = end < 0 ? "" : path[end..];
        }
        return Characters(path, isFragment: false);
    }

    /// <summary>In lower case; null when there is none.</summary>
    public static string? Scheme(string value)
    {
        if (value.Length == 0 || !char.IsAsciiLetter(value[0]))
        {
            return null;
        }
        for (var at = 1; at < value.Length; at++)
        {
            if (value[at] == ':')
            {
                return value[..at].ToLowerInvariant();
            }
            if (!char.IsAsciiLetterOrDigit(value[at]) && value[at] is not ('+' or '-' or '.'))
            {
                return null;
            }
        }
        return null;
    }

    static bool IsSpecial(string scheme) => scheme is "http" or "https" or "ftp" or "ws" or "wss" or "file";

    static string? Data(string rest)
    {
        var comma = rest.IndexOf(',');
        if (comma < 0)
        {
            return "a data: address with a comma before the data";
        }
        var hash = rest.IndexOf('#');
        return Characters(rest.AsSpan(comma + 1, (hash > comma ? hash : rest.Length) - comma - 1), isFragment: true);
    }

    static string? Authority(string authority, string? scheme)
    {
        var at = authority.LastIndexOf('@');
        var host = authority[(at + 1)..];
        if (at >= 0)
        {
            return scheme is null || IsSpecial(scheme)
                ? "an address without a name and password"
                : Characters(authority.AsSpan(0, at), isFragment: false);
        }
        if (host.StartsWith('['))
        {
            var close = host.IndexOf(']');
            return
                close > 0
                && System.Net.IPAddress.TryParse(host.AsSpan(1, close - 1), out _)
                && !host.AsSpan(1, close - 1).Contains('%')
                && Port(host[(close + 1)..])
                ? null
                : "an address with a valid host";
        }
        var colon = host.IndexOf(':');
        if (!Port(colon < 0 ? "" : host[colon..]))
        {
            return "an address with a port from 0 to 65535";
        }
        host = colon < 0 ? host : host[..colon];
        if (scheme is not null && !IsSpecial(scheme))
        {
            return Characters(host, isFragment: false);
        }
        if (host.Length == 0)
        {
            return scheme == "file" ? null : "an address with a host";
        }
        return IsHost(host) ? null : "an address with a valid host";
    }

    static bool Port(string port) =>
        port is "" or ":"
        || (
            port[0] == ':'
            && Numbers.IsDigits(port[1..])
            && port.Length <= 8
            && int.Parse(port.AsSpan(1), CultureInfo.InvariantCulture) <= ushort.MaxValue
        );

    static bool IsHost(string host)
    {
        if (Percent(host) >= 0)
        {
            return false;
        }
        var decoded = Uri.UnescapeDataString(host);
        if (
            decoded.AsSpan().IndexOfAny(NotInHosts) >= 0
            || decoded.Any(char.IsControl)
            || decoded.StartsWith('.')
            || decoded.Contains("..", StringComparison.Ordinal)
        )
        {
            return false;
        }
        var labels = decoded.TrimEnd('.').Split('.');
        var isNumeric = labels[^1].Length > 0 && (Numbers.IsDigits(labels[^1]) || IsHexNumber(labels[^1]));
        return !isNumeric
            || (
                labels.Length <= 4
                && labels.All(l => Numbers.IsDigits(l) && l.Length <= (l == labels[^1] ? 10 : 3))
                && labels[..^1].All(l => int.Parse(l, CultureInfo.InvariantCulture) <= 255)
                && long.Parse(labels[^1], CultureInfo.InvariantCulture) < 1L << (8 * (5 - labels.Length))
            );
    }

    static bool IsHexNumber(string label) =>
        label.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && label.AsSpan(2).IndexOfAnyExcept(HexDigits) < 0;

    static string? Characters(ReadOnlySpan<char> part, bool isFragment)
    {
        var bad = part.IndexOfAny(isFragment ? " \"<>\\^`{|}[]#" : " \"<>\\^`{|}[]");
        if (bad >= 0)
        {
            return part[bad] == ' '
                ? "an address without spaces: write %20 for each"
                : $"an address without {part[bad]}: write {Uri.HexEscape(part[bad])}";
        }
        foreach (var c in part)
        {
            if (char.IsControl(c) || c is >= '\ufdd0' and <= '\ufdef' or '\uffff' or '\ufffe' or '\ufffd')
            {
                return "an address without control characters";
            }
        }
        return Percent(part) >= 0
            ? "an address where two hexadecimal digits follow each %: write %25 for a % itself"
            : null;
    }

    /// <summary>The first % that no two hexadecimal digits follow; -1 when there is none.</summary>
    static int Percent(ReadOnlySpan<char> part)
    {
        for (var at = 0; at < part.Length; at++)
        {
            if (
                part[at] == '%'
                && (at + 2 >= part.Length || !char.IsAsciiHexDigit(part[at + 1]) || !char.IsAsciiHexDigit(part[at + 2]))
            )
            {
                return at;
            }
        }
        return -1;
    }
}
