using HarrisTrip.Check.Security;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class PolicyWithoutEffect
{
    public static readonly RuleInfo Info = new()
    {
        Name = "policy-without-effect",
        Severity = Severity.Warning,
        Why =
            "Browsers accept only some protections from the page itself: the rest has to come "
            + "from the server, and until it does, nothing is protected.",
        Standard = "CSP 3, 3.3; HTML Living Standard 4.2.5.3",
        Bad = """
            <!DOCTYPE html><html lang="en"><head>
            <meta http-equiv="Content-Security-Policy" content="frame-ancestors 'none'"><title>Harbour</title>
            </head><body></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head>
            <meta http-equiv="Content-Security-Policy" content="object-src 'none'"><title>Harbour</title></head>
            <body></body></html>
            """,
        Groups = [RuleGroup.Security],
    };

    /// <summary>Headers that have no effect in a page.</summary>
    static readonly HashSet<string> HeadersOnly = new(StringComparer.OrdinalIgnoreCase)
    {
        "x-frame-options",
        "x-content-type-options",
        "x-xss-protection",
        "strict-transport-security",
        "content-security-policy-report-only",
        "permissions-policy",
        "referrer-policy",
        "cross-origin-opener-policy",
        "cross-origin-embedder-policy",
        "cross-origin-resource-policy",
        "set-cookie",
        "public-key-pins",
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["meta", "script", "style", "link"],
        OnElement = static (element, page) =>
        {
            var before = page.Memo.Get(() => new State());
            if (
                element.LocalName == "script"
                    ? Scripts.IsCode(element)
                    : element.LocalName == "style"
                        || (
                            element.LocalName == "link"
                            && Links.PageLinks.Kinds(element).Contains("stylesheet", StringComparer.OrdinalIgnoreCase)
                        )
            )
            {
                before.What ??= element.LocalName == "script" ? "a script" : "a style sheet";
            }
            else if (element.GetAttribute("http-equiv")?.Trim() is { } header && HeadersOnly.Contains(header))
            {
                page.Add(
                    Info,
                    element,
                    $"`{header}` has no effect in a page.",
                    "Send it as a header from the server, and remove it here."
                );
            }
            else if (PagePolicies.TextIn(element) is { } text && Policy.Parse(text) is { } policy)
            {
                if (element.ParentElement?.LocalName != "head")
                {
                    page.Add(
                        Info,
                        element,
                        "A policy outside the head has no effect.",
                        "Move it to the beginning of the head."
                    );
                }
                else if (before.What is { } what)
                {
                    page.Add(
                        Info,
                        element,
                        $"The policy comes after {what}, to which it does not apply.",
                        "Move it to the beginning of the head."
                    );
                }
                foreach (
                    var directive in policy.Directives.Where(d =>
                        d.Name is "frame-ancestors" or "sandbox" or "report-uri"
                    )
                )
                {
                    page.Add(
                        Info,
                        element,
                        $"`{directive.Name}` has no effect in a page.",
                        "Send it as a header from the server, and remove it here."
                    );
                }
            }
        },
    };

    sealed class State
    {
        public string? What { get; set; }
    }
}
