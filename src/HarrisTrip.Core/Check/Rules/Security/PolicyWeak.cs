using HarrisTrip.Check.Security;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class PolicyWeak
{
    public static readonly RuleInfo Info = new()
    {
        Name = "policy-weak",
        Severity = Severity.Warning,
        Why = "A policy that lets any code in looks like protection, but is none.",
        Standard = "CSP 3, 8; Lighthouse csp-xss",
        Bad = """
            <!DOCTYPE html><html lang="en"><head>
            <meta http-equiv="Content-Security-Policy" content="default-src 'self' 'unsafe-inline'">
            <title>Harbour</title></head><body></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head>
            <meta http-equiv="Content-Security-Policy" content="default-src 'self'"><title>Harbour</title></head>
            <body></body></html>
            """,
        Groups = [RuleGroup.Security],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["meta"],
        OnElement = static (element, page) =>
        {
            if (
                PagePolicies.TextIn(element) is not { } text
                || Policy.Parse(text) is not { } policy
                || policy.For("script-src-elem") is not { } scripts
            )
            {
                return;
            }
            if (UnsafeSource(scripts.Sources) is { } hole)
            {
                page.Add(
                    Info,
                    element,
                    $"The policy allows scripts from {hole}, in `{scripts.Name}`.",
                    "Name the hosts, or a nonce or hash for each script."
                );
            }
            if (scripts.Sources.Has("'unsafe-eval'"))
            {
                page.Add(
                    Info,
                    element,
                    $"The policy lets scripts run text as code, with `'unsafe-eval'` in `{scripts.Name}`.",
                    "Remove it."
                );
            }
            if (policy.For("object-src") is null)
            {
                page.Add(
                    Info,
                    element,
                    "The policy limits scripts, but not what `object` and `embed` show.",
                    "Add `object-src 'none'`."
                );
            }
        },
    };

    static string? UnsafeSource(SourceList scripts) =>
        scripts.Has("'unsafe-inline'") && !scripts.HasNonceOrHash && !scripts.Has("'strict-dynamic'")
            ? "anywhere in the page (`'unsafe-inline'`)"
        : scripts.Has("'strict-dynamic'") ? null
        : scripts.AllowsAnyHost ? "any host (`*`)"
        : scripts.HasScheme("https") || scripts.HasScheme("http") ? "any host (`https:`)"
        : scripts.HasScheme("data") ? "`data:` addresses"
        : null;
}
