using System.Security.Cryptography;
using System.Text;

namespace HarrisTrip.Check.Security;

/// <summary>What is written into a page without a file of its own.</summary>
enum InlineKind
{
    Script,
    Style,

    /// <summary>A handler in an attribute, or a <c>javascript:</c> address.</summary>
    Handler,
    StyleAttribute,
}

/// <summary>The sources that a directive allows (CSP 3, 2.3.1).</summary>
sealed class SourceList
{
    readonly HashSet<string> keywords = new(StringComparer.Ordinal);
    readonly HashSet<string> nonces = new(StringComparer.Ordinal);

    /// <summary>Such as <c>sha256-…</c>, in the standard alphabet of base64.</summary>
    readonly HashSet<string> hashes = new(StringComparer.Ordinal);
    readonly HashSet<string> schemes = new(StringComparer.Ordinal);
    readonly List<HostSource> hosts = [];

    public bool HasNonceOrHash => nonces.Count > 0 || hashes.Count > 0;

    /// <summary>Any host at all.</summary>
    public bool AllowsAnyHost { get; private set; }

    /// <param name="keyword">In quotation marks and small letters, such as <c>'self'</c>.</param>
    public bool Has(string keyword) => keywords.Contains(keyword);

    /// <summary>A scheme as a whole, without its colon.</summary>
    public bool HasScheme(string scheme) => schemes.Contains(scheme);

    public static SourceList Parse(IReadOnlyList<string> values)
    {
        var list = new SourceList();
        foreach (var value in values)
        {
            if (value == "*")
            {
                list.AllowsAnyHost = true;
            }
            else if (value[0] == '\'')
            {
                list.AddQuoted(value);
            }
            else if (value[^1] == ':' && value.IndexOf(':', StringComparison.Ordinal) == value.Length - 1)
            {
                list.schemes.Add(value[..^1].ToLowerInvariant());
            }
            else if (HostSource.Parse(value) is { } host)
            {
                list.hosts.Add(host);
            }
        }
        return list;
    }

    /// <summary>
    /// CSP 3, 6.7.3.3: whether an element, an attribute or an address that is code may do what it holds.
    /// </summary>
    public bool AllowsInline(InlineKind kind, string text, string? nonce)
    {
        if (
            Has("'unsafe-inline'")
            && !HasNonceOrHash
            && !(kind is InlineKind.Script or InlineKind.Handler && Has("'strict-dynamic'"))
        )
        {
            return true;
        }
        if (kind is InlineKind.Script or InlineKind.Style && !string.IsNullOrEmpty(nonce) && nonces.Contains(nonce))
        {
            return true;
        }
        return hashes.Count > 0
            && (kind is InlineKind.Script or InlineKind.Style || Has("'unsafe-hashes'"))
            && HasHashOf(text);
    }

    /// <summary>CSP 3, 6.7.1.1 and 6.7.2.6.</summary>
    /// <param name="target">The full address; null for one of the page's own site when nobody knows where that
    /// is.</param>
    /// <param name="own">The page's own full address; null when it is not known.</param>
    public bool AllowsAddress(Uri? target, Uri? own)
    {
        if (target is null)
        {
            return AllowsAnyHost || Has("'self'") || hosts.Count > 0 || schemes.Count > 0;
        }
        if (target.Scheme is not ("http" or "https"))
        {
            return schemes.Contains(target.Scheme);
        }
        return AllowsAnyHost
            || schemes.Contains(target.Scheme)
            || (target.Scheme == "https" && schemes.Contains("http"))
            || (Has("'self'") && (own is null || HostSource.IsOwn(target, own)))
            || hosts.Any(host => host.Matches(target, own));
    }

    /// <summary>True when a nonce, or a hash that the element names itself, opens the way to a file.</summary>
    public bool Trusts(string? nonce, string? integrity) =>
        (!string.IsNullOrEmpty(nonce) && nonces.Contains(nonce))
        || (
            hashes.Count > 0
            && Integrity.Parse(integrity ?? "") is { Hashes.Count: > 0 } named
            && named.Hashes.All(hash => hashes.Contains($"{hash.Algorithm}-{hash.Value}"))
        );

    void AddQuoted(string value)
    {
        var inner = value.Trim('\'');
        var dash = inner.IndexOf('-', StringComparison.Ordinal);
        var kind = dash < 0 ? "" : inner[..dash].ToLowerInvariant();
        if (kind == "nonce")
        {
            nonces.Add(inner[(dash + 1)..]);
        }
        else if (kind is "sha256" or "sha384" or "sha512")
        {
            hashes.Add($"{kind}-{Integrity.Standard(inner[(dash + 1)..])}");
        }
        else
        {
            keywords.Add(value.ToLowerInvariant());
        }
    }

    bool HasHashOf(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return hashes.Contains("sha256-" + Convert.ToBase64String(SHA256.HashData(bytes)))
            || hashes.Contains("sha384-" + Convert.ToBase64String(SHA384.HashData(bytes)))
            || hashes.Contains("sha512-" + Convert.ToBase64String(SHA512.HashData(bytes)));
    }
}
