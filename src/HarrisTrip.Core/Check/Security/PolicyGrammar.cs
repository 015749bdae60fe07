using System.Buffers;
using System.Collections.Frozen;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Security;

/// <summary>What a policy may contain (CSP 3, 2.2 and 2.3, and the directives that other standards add).</summary>
static class PolicyGrammar
{
    /// <summary>Directives that list sources.</summary>
    static readonly FrozenSet<string> SourceDirectives = Set(
        """
        child-src connect-src default-src fenced-frame-src font-src frame-src img-src manifest-src media-src object-src
        prefetch-src script-src script-src-attr script-src-elem style-src style-src-attr style-src-elem worker-src
        base-uri form-action frame-ancestors navigate-to
        """
    );

    static readonly FrozenSet<string> OtherDirectives = Set(
        """
        block-all-mixed-content plugin-types reflected-xss referrer report-to report-uri require-sri-for
        require-trusted-types-for sandbox trusted-types upgrade-insecure-requests webrtc
        """
    );

    static readonly FrozenSet<string> Keywords = Set(
        """
        'none' 'self' 'unsafe-inline' 'unsafe-eval' 'unsafe-hashes' 'strict-dynamic' 'report-sample' 'wasm-unsafe-eval'
        'unsafe-allow-redirects' 'trusted-types-eval' 'inline-speculation-rules' 'report-sha256' 'report-sha384'
        'report-sha512'
        """
    );

    /// <summary>What is a keyword only with quotation marks; without them, it is the name of a host.</summary>
    static readonly FrozenSet<string> UnquotedKeywords = Keywords
        .Select(k => k.Trim('\''))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly SearchValues<char> InNonce = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_="
    );

    /// <summary>What is wrong with a directive, and what to do; null when nothing is.</summary>
    public static (string Message, string Help)? FaultOf(PolicyDirective directive)
    {
        if (!SourceDirectives.Contains(directive.Name))
        {
            return OtherDirectives.Contains(directive.Name) ? null
                : directive.Name.Contains(':', StringComparison.Ordinal)
                || UnquotedKeywords.Contains(directive.Name.Trim('\''))
                    ? (
                        $"`{directive.Name}` is not a directive.",
                        "Put spaces between sources, and end a directive with a semicolon. A directive has no colon."
                    )
                : (
                    $"There is no directive `{directive.Name}`.",
                    Suggestion.For(directive.Name, [.. SourceDirectives, .. OtherDirectives])
                        ?? "Browsers ignore it: remove it."
                );
        }
        return directive.Values.Select(value => FaultOf(value, directive)).FirstOrDefault(fault => fault is not null);
    }

    static (string Message, string Help)? FaultOf(string value, PolicyDirective directive)
    {
        if (UnquotedKeywords.Contains(value))
        {
            return (
                $"`{value}` in `{directive.Name}` is taken for the name of a host.",
                $"Write it with quotation marks: `'{value}'`."
            );
        }
        if (value[0] is '"' or '‘' or '’' or '“' or '”')
        {
            return (
                $"`{value}` in `{directive.Name}` has the wrong quotation marks.",
                "Use straight single quotation marks: `'self'`."
            );
        }
        if (value[0] != '\'')
        {
            return value.AsSpan().IndexOfAny("'\"<>,") >= 0
                ? ($"`{value}` in `{directive.Name}` is not a source.", "Put spaces between sources, and no commas.")
                : null;
        }
        if (Keywords.Contains(value))
        {
            return value.Equals("'none'", StringComparison.OrdinalIgnoreCase) && directive.Values.Count > 1
                ? (
                    $"`'none'` in `{directive.Name}` is beside other sources, where it does nothing.",
                    "Remove it, or the others."
                )
                : null;
        }
        return IsNonceOrHash(value)
            ? null
            : (
                $"`{value}` in `{directive.Name}` is not a source that browsers know.",
                "Write a keyword such as `'self'`, a nonce or a hash; write hosts without quotation marks."
            );
    }

    static bool IsNonceOrHash(string value)
    {
        var dash = value.IndexOf('-', StringComparison.Ordinal);
        if (dash < 2 || value[^1] != '\'')
        {
            return false;
        }
        var content = value[(dash + 1)..^1];
        return value[1..dash].ToLowerInvariant() switch
        {
            "nonce" => content.Length > 0 && content.AsSpan().IndexOfAnyExcept(InNonce) < 0,
            "sha256" or "sha384" or "sha512" => Integrity.Parse(value[1..^1]).Hashes.Count == 1,
            _ => false,
        };
    }

    static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
