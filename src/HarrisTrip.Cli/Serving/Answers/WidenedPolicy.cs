using System.Net;
using System.Text.RegularExpressions;

namespace HarrisTrip.Cli.Serving.Answers;

/// <summary>
/// A Content Security Policy that lets the preview's own script run, which asks for what has changed, and lets the desk
/// show pages in frames; nothing else becomes possible by it.
/// </summary>
/// <param name="ScriptHash">The script as a policy names it, such as <c>'sha256-…'</c>.</param>
/// <param name="Events">What the script asks for, as a policy names it.</param>
/// <param name="IsFramed">True when the page is shown on the desk.</param>
sealed partial record WidenedPolicy(string ScriptHash, string Events, bool IsFramed)
{
    public string Of(string policy)
    {
        var directives = policy
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            // There is no HTTPS here that requests could be led to.
            .Where(directive => NameOf(directive) is not ("upgrade-insecure-requests" or "block-all-mixed-content"))
            .ToList();
        Allow(directives, ["script-src-elem", "script-src", "default-src"], "script-src", ScriptHash);
        Allow(directives, ["connect-src", "default-src"], "connect-src", Events);
        if (IsFramed)
        {
            Allow(directives, ["frame-ancestors"], "frame-ancestors", "'self'");
        }
        return string.Join("; ", directives);
    }

    /// <summary>The policies that a page declares itself, widened in the same way.</summary>
    public string InPage(string html) =>
        PolicyElement()
            .Replace(
                html,
                element =>
                    Content()
                        .Replace(
                            element.Value,
                            content =>
                            {
                                var policy = Of(WebUtility.HtmlDecode(content.Groups["policy"].Value));
                                return $"content=\"{WebUtility.HtmlEncode(policy)}\"";
                            },
                            1
                        )
            );

    /// <param name="deciding">The directives that decide, the first that is there.</param>
    /// <param name="own">The directive to add where only a fallback is there.</param>
    static void Allow(List<string> directives, string[] deciding, string own, string source)
    {
        var at = deciding.Select(name => directives.FindIndex(d => NameOf(d) == name)).FirstOrDefault(i => i >= 0, -1);
        if (at < 0)
        {
            return;
        }
        var sources = directives[at].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1..];
        // A hash would take back what that keyword allows to all scripts (CSP 3, 6.7.3.2).
        if (
            source.StartsWith("'sha", StringComparison.Ordinal)
            && sources.Contains("'unsafe-inline'")
            && !sources.Any(s =>
                s.StartsWith("'nonce-", StringComparison.Ordinal) || s.StartsWith("'sha", StringComparison.Ordinal)
            )
        )
        {
            return;
        }
        var name = NameOf(directives[at]);
        var widened = string.Join(
            ' ',
            [name == "default-src" ? own : name, .. sources.Where(s => s != "'none'"), source]
        );
        if (name == "default-src")
        {
            directives.Add(widened);
        }
        else
        {
            directives[at] = widened;
        }
    }

    static string NameOf(string directive) => directive.Split(' ', '\t')[0].ToLowerInvariant();

    [GeneratedRegex(
        """<meta\b[^>]*\bhttp-equiv\s*=\s*["']?content-security-policy\b[^>]*>""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PolicyElement();

    [GeneratedRegex(
        """\bcontent\s*=\s*(?:"(?<policy>[^"]*)"|'(?<policy>[^']*)')""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Content();
}
