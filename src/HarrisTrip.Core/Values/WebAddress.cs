namespace HarrisTrip.Values;

/// <summary>
/// Which addresses may be in a page, and of what kind they are. What is not allowed by name is refused.
/// </summary>
public static class WebAddress
{
    /// <summary>True for a full http or https address with a host.</summary>
    public static bool IsAbsolute(string url) =>
        Scheme(url) is "http" or "https"
        && Forbidden(url) is null
        && Uri.TryCreate(Encode(url), UriKind.Absolute, out var parsed)
        && parsed.Host.Length > 0;

    /// <summary>
    /// The first character that has to be percent-encoded in an address (RFC 3986), by name, and so encoded.
    /// </summary>
    public static (string Name, string Encoded)? Forbidden(string url)
    {
        foreach (var c in url)
        {
            if (
                char.IsWhiteSpace(c)
                || char.IsControl(c)
                || c is '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}'
            )
            {
                return (
                    c == ' ' ? "a space"
                    : char.IsWhiteSpace(c) || char.IsControl(c) ? "a control character"
                    : $"`{c}`",
                    Encode(c.ToString())
                );
            }
        }
        return null;
    }

    /// <summary>
    /// The scheme in lower case; null when the address is relative. White space and control characters are ignored
    /// as browsers do (URL Standard 4.4), so that none of them hides a scheme.
    /// </summary>
    public static string? Scheme(string url)
    {
        var name = new System.Text.StringBuilder();
        foreach (var c in url)
        {
            if (c is '/' or '?' or '#')
            {
                return null;
            }
            if (c == ':')
            {
                return name.ToString();
            }
            if (c > ' ' && !char.IsControl(c))
            {
                name.Append(char.ToLowerInvariant(c));
            }
        }
        return null;
    }

    /// <summary>True for an address that leaves the bundle: with a scheme, or with a host after two slashes.</summary>
    public static bool IsExternal(string url) => Scheme(url) is not null || IsHostRelative(url);

    /// <summary>True for <c>//host/…</c>, also with the back slashes that browsers take for slashes.</summary>
    public static bool IsHostRelative(string url)
    {
        var slashes = 0;
        foreach (var c in url)
        {
            // Browsers pass over white space and control characters, also between the slashes.
            if (c > ' ' && !char.IsControl(c))
            {
                if (c is not ('/' or '\\'))
                {
                    return false;
                }
                if (++slashes == 2)
                {
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>
    /// True when a reader may follow the address from an article: web, mail, telephone, or inside the bundle.
    /// </summary>
    public static bool IsAllowedLink(string url) =>
        Scheme(url) switch
        {
            null => !IsHostRelative(url),
            "http" or "https" => IsAbsolute(url),
            "mailto" or "tel" => true,
            _ => false,
        };

    /// <summary>
    /// An address as machines write it: its host, or that of a mail address, in Punycode, all else percent-encoded
    /// (RFC 3986). What is encoded already stays as it is, but in a host, where no browser takes it.
    /// </summary>
    public static string Encode(string url)
    {
        if (!url.AsSpan().ContainsAnyExcept(Plain) && !url.Contains('%', StringComparison.Ordinal))
        {
            return url;
        }
        if (HostIn(url) is not var (start, length))
        {
            return Percent(url);
        }
        var host = url.Substring(start, length);
        // An IPv6 address stays in its brackets, and a host of plain letters as it is written.
        var ascii =
            host[0] == '[' || !host.AsSpan().ContainsAnyExcept(Plain) && !host.Contains('%', StringComparison.Ordinal)
                ? host
                : HostName.Ascii(host) ?? Percent(host);
        return Percent(url[..start]) + ascii + Percent(url[(start + length)..]);
    }

    /// <summary>
    /// Where the host of a full address, of one that begins with two slashes, or of a mail link stands; null where
    /// there is none.
    /// </summary>
    static (int Start, int Length)? HostIn(string url)
    {
        var scheme = Scheme(url);
        if (scheme == "mailto")
        {
            var question = url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var q ? q : url.Length;
            return url.AsSpan(0, question).LastIndexOf('@') is >= 0 and var sign && sign + 1 < question
                ? (sign + 1, question - sign - 1)
                : null;
        }
        var colon = scheme is null ? -1 : url.IndexOf(':', StringComparison.Ordinal);
        if (
            !url.AsSpan(colon + 1).StartsWith("//")
            || scheme is not (null or "http" or "https" or "ftp" or "ws" or "wss")
        )
        {
            return null;
        }
        var start = colon + 3;
        var end = url.AsSpan(start).IndexOfAny("/\\?#") is >= 0 and var stop ? start + stop : url.Length;
        start += url.AsSpan(start, end - start).LastIndexOf('@') + 1;
        end =
            start < end && url[start] != '[' && url.IndexOf(':', start, end - start) is >= 0 and var port ? port : end;
        return start < end ? (start, end - start) : null;
    }

    static string Percent(string url)
    {
        if (!url.AsSpan().ContainsAnyExcept(Plain))
        {
            return url;
        }
        var encoded = new System.Text.StringBuilder(url.Length + 16);
        for (var i = 0; i < url.Length; i++)
        {
            if (
                url[i] == '%'
                    ? i + 2 < url.Length && char.IsAsciiHexDigit(url[i + 1]) && char.IsAsciiHexDigit(url[i + 2])
                    : Plain.Contains(url[i])
            )
            {
                encoded.Append(url[i]);
                continue;
            }
            var pair = char.IsHighSurrogate(url[i]) && i + 1 < url.Length && char.IsLowSurrogate(url[i + 1]);
            foreach (var unit in System.Text.Encoding.UTF8.GetBytes(url.Substring(i, pair ? 2 : 1)))
            {
                encoded.Append('%').Append(unit.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
            i += pair ? 1 : 0;
        }
        return encoded.ToString();
    }

    static readonly System.Buffers.SearchValues<char> Plain = System.Buffers.SearchValues.Create(
        "!#$&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~"
    );
}
