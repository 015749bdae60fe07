namespace HarrisTrip.Check.Security;

/// <summary>A host that a policy allows (CSP 3, 2.3.1), all in lower case but for the path.</summary>
/// <param name="Scheme">Null when it is that of the page.</param>
/// <param name="Host">With <c>*.</c> before it for every host below; "*" for any.</param>
/// <param name="Port">Null for the scheme's own, "*" for any.</param>
/// <param name="Path">"" for all; with a slash at its end for all below.</param>
sealed record HostSource(string? Scheme, string Host, string? Port, string Path)
{
    /// <returns>Null for what has no host.</returns>
    public static HostSource? Parse(string value)
    {
        var scheme = value.IndexOf("://", StringComparison.Ordinal);
        var rest = scheme < 0 ? value : value[(scheme + 3)..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var authority = (slash < 0 ? rest : rest[..slash]).ToLowerInvariant();
        var colon = authority.LastIndexOf(':');
        var host = colon < 0 ? authority : authority[..colon];
        return host.Length == 0
            ? null
            : new HostSource(
                scheme < 0 ? null : value[..scheme].ToLowerInvariant(),
                host,
                colon < 0 ? null : authority[(colon + 1)..],
                slash < 0 ? "" : Uri.UnescapeDataString(rest[slash..])
            );
    }

    /// <param name="own">The page's own full address; null when it is not known.</param>
    public bool Matches(Uri target, Uri? own) =>
        (Scheme ?? own?.Scheme) is var scheme
        && (scheme is null || scheme == target.Scheme || (scheme == "http" && target.Scheme == "https"))
        && (
            Host == "*"
            || (
                Host.StartsWith("*.", StringComparison.Ordinal)
                    ? target.Host.EndsWith(Host[1..], StringComparison.OrdinalIgnoreCase)
                    : Host.Equals(target.Host, StringComparison.OrdinalIgnoreCase)
            )
        )
        && (
            Port is "*"
            || (
                Port is null
                    ? target.IsDefaultPort
                    : Port == target.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)
                        || (Port == "80" && target.Port == 443)
            )
        )
        && (
            Path.Length == 0
            || Path == "/"
            || (
                Path[^1] == '/'
                    ? Uri.UnescapeDataString(target.AbsolutePath).StartsWith(Path, StringComparison.Ordinal)
                    : Uri.UnescapeDataString(target.AbsolutePath) == Path
            )
        );

    /// <summary>What <c>'self'</c> means: the page's own origin, or the same one made secure.</summary>
    public static bool IsOwn(Uri target, Uri own) =>
        target.Host.Equals(own.Host, StringComparison.OrdinalIgnoreCase)
        && (
            (target.Scheme == own.Scheme && target.Port == own.Port)
            || (own.Scheme == "http" && target.Scheme == "https" && own.IsDefaultPort && target.IsDefaultPort)
        );
}
