using System.Collections.Frozen;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Html;

/// <summary>The grammar of a Content Security Policy (CSP 3), as far as its directives and keywords go.</summary>
static class ContentPolicy
{
    static readonly FrozenSet<string> sources = """
        child-src connect-src default-src fenced-frame-src font-src frame-src img-src manifest-src media-src object-src
        prefetch-src script-src script-src-attr script-src-elem style-src style-src-attr style-src-elem worker-src
        base-uri form-action frame-ancestors navigate-to
        """.Split([' ', '\n']).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> keywords = """
        'self' 'unsafe-inline' 'unsafe-eval' 'strict-dynamic' 'unsafe-hashes' 'report-sample' 'unsafe-allow-redirects' 'wasm-unsafe-eval' 'none' 'inline-speculation-rules' 'trusted-types-eval'
        """.Split([' ', '\n']).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string? FaultOf(string policy)
    {
        foreach (var words in policy.Split(';').Select(WordList.Of).Where(w => w.Count > 0))
        {
            if (sources.Contains(words[0]) && words.Skip(1).FirstOrDefault(word => !IsSource(word)) is { } wrong)
            {
                return $"`{Quoted.Value(wrong)}` is not a source";
            }
        }
        return null;
    }

    static bool IsSource(string word) =>
        word[0] != '\''
            ? word.AsSpan().IndexOfAny("\"'<>") < 0
            : keywords.Contains(word)
                || (
                    word.Length > 3
                    && word[^1] == '\''
                    && word.IndexOf('-') is > 0 and var dash
                    && word[1..dash].ToLowerInvariant() is "nonce" or "sha256" or "sha384" or "sha512"
                );
}
