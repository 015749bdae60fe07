using AngleSharp.Dom;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Security;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html.Css;

namespace HarrisTrip.Check.Rules;

static class PolicyConflict
{
    const int MaxQuoted = 100;

    public static readonly RuleInfo Info = new()
    {
        Name = "policy-conflict",
        Severity = Severity.Error,
        Why =
            "What the page's policy forbids is not run, not applied and not shown: browsers leave it out "
            + "without a word to the reader.",
        Standard = "CSP 3, 6.7 and 6.8",
        Bad = """
            <!DOCTYPE html><html lang="en"><head>
            <meta http-equiv="Content-Security-Policy" content="script-src 'self'"><title>Harbour</title>
            <script>count()</script></head><body></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head>
            <meta http-equiv="Content-Security-Policy" content="script-src 'self'"><title>Harbour</title>
            <script src="count.js" defer></script></head><body></body></html>
            """,
        Groups = [RuleGroup.Security],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements =
        [
            "script",
            "style",
            "meta",
            "link",
            "img",
            "source",
            "audio",
            "track",
            "video",
            "iframe",
            "frame",
            "embed",
            "object",
            "form",
            "button",
            "input",
            "base",
            "a",
            "area",
        ],
        Attributes = ["style", .. EventHandlers.Names],
        OnElement = static (element, page) =>
        {
            var policies = PagePolicies.Of(page);
            foreach (var policy in policies.Found)
            {
                var reporter = new ConflictReporter(page, element, policy == policies.Sent);
                CheckContent(element, reporter, policy);
                CheckAttributes(element, reporter, policy, policies);
                CheckAddresses(element, page, reporter, policy, policies);
            }
            policies.Gather(element);
        },
        Files = [".css"],
        OnFile = static file =>
        {
            if (file.Input.Policy is { } text && Policy.Parse(text) is { } policy)
            {
                CheckStyle(file, policy);
            }
        },
    };

    /// <summary>
    /// What a style sheet loads from elsewhere. What it embeds is an ornament at most, and only a warning.
    /// </summary>
    static void CheckStyle(FileView file, Policy policy)
    {
        var site = new Uri(file.Folder.Root ?? "https://own.invalid/");
        foreach (var found in file.Style.Addresses)
        {
            var isOwn = found.Address.StartsWith("data:", StringComparison.OrdinalIgnoreCase);
            var name = found.Use switch
            {
                CssUse.StyleSheet => "style-src-elem",
                CssUse.Font => "font-src",
                _ => "img-src",
            };
            if (
                (isOwn || (UrlParts.IsWeb(found.Address) && LinkTargets.Local(found.Address, file.Folder.Root) is null))
                && policy.For(name) is { } directive
                && !(
                    Uri.TryCreate(site, isOwn ? "data:," : found.Address, out var target)
                    && directive.Sources.AllowsAddress(target, site)
                )
            )
            {
                file.AddAt(
                    Info,
                    found.Offset,
                    $"The policy that hosts send forbids `{Excerpt.Of(found.Address, MaxQuoted)}`: `{Cut(directive)}` does not name it.",
                    isOwn
                        ? "Put it into a file of the theme; the policy itself is `policy` under `hosting` in site.yaml."
                        : $"Put the file into the theme, or add its host to `{directive.Name}`; "
                            + $"the policy itself is `policy` under `hosting` in site.yaml.",
                    isOwn ? Severity.Warning : null
                );
            }
        }
    }

    static void CheckContent(IElement element, ConflictReporter reporter, Policy policy)
    {
        var (kind, directive) = element.LocalName switch
        {
            "script" when !element.HasAttribute("src") && Scripts.IsCode(element) => (
                InlineKind.Script,
                policy.For("script-src-elem")
            ),
            "style" when element.GetAttribute("type")?.Trim().ToLowerInvariant() is null or "" or "text/css" => (
                InlineKind.Style,
                policy.For("style-src-elem")
            ),
            _ => default,
        };
        if (
            directive is not null
            && !string.IsNullOrWhiteSpace(element.TextContent)
            && !directive.Sources.AllowsInline(kind, element.TextContent, element.GetAttribute("nonce"))
        )
        {
            reporter.Report(
                $"forbids this inline {(kind == InlineKind.Script ? "script" : "style")}: "
                    + $"`{Cut(directive)}` does not allow it.",
                $"Move it into a file, or name its hash in `{directive.Name}`."
            );
        }
    }

    /// <summary>Reported once for each kind: a page has one of them or hundreds.</summary>
    static void CheckAttributes(IElement element, ConflictReporter reporter, Policy policy, PagePolicies policies)
    {
        if (
            element.GetAttribute("style") is { Length: > 0 } style
            && policy.For("style-src-attr") is { } styles
            && !styles.Sources.AllowsInline(InlineKind.StyleAttribute, style, null)
            && policies.Reported.Add((styles.Name, InlineKind.StyleAttribute))
        )
        {
            reporter.Report(
                $"forbids `style` attributes: `{Cut(styles)}` does not allow them.",
                "Use a class, and put its style into a file."
            );
        }
        if (
            element.LocalName is "a" or "area"
            && element.GetAttribute("href") is { } href
            && LinkTargets.Plain(href) is var address
            && UrlParts.Scheme(address) == "javascript"
            && policy.For("script-src-elem") is { } code
            && !code.Sources.AllowsInline(InlineKind.Handler, address["javascript:".Length..], null)
            && policies.Reported.Add((code.Name, InlineKind.Script))
        )
        {
            reporter.Report(
                $"forbids links that run code: `{Cut(code)}` does not allow them.",
                "Make it a button, with its code in a script file."
            );
        }
        if (
            EventHandlers.Of(element) is { } handlers
            && policy.For("script-src-attr") is { } scripts
            && handlers.Find(h => !scripts.Sources.AllowsInline(InlineKind.Handler, h.Value, null)) is { } handler
            && policies.Reported.Add((scripts.Name, InlineKind.Handler))
        )
        {
            reporter.Report(
                $"forbids code in attributes such as `{handler.Name}`: `{Cut(scripts)}` does not allow it.",
                "Move it into a script file, with addEventListener."
            );
        }
    }

    static void CheckAddresses(
        IElement element,
        PageView page,
        ConflictReporter reporter,
        Policy policy,
        PagePolicies policies
    )
    {
        foreach (var (name, address) in PolicyRequests.Of(element, page))
        {
            if (
                policy.For(name) is not { } directive
                || !policies.TryResolve(address, name == "base-uri" ? null : page.Base, out var target)
            )
            {
                continue;
            }
            var isCode = name == "script-src-elem" && element.LocalName == "script";
            if (
                isCode && directive.Sources.Has("'strict-dynamic'")
                    ? !directive.Sources.Trusts(element.GetAttribute("nonce"), element.GetAttribute("integrity"))
                    : !directive.Sources.AllowsAddress(target, policies.Own)
                        && !(
                            name is "script-src-elem" or "style-src-elem"
                            && directive.Sources.Trusts(
                                element.GetAttribute("nonce"),
                                isCode ? element.GetAttribute("integrity") : null
                            )
                        )
            )
            {
                reporter.Report(
                    $"forbids `{Excerpt.Of(address, MaxQuoted)}`: `{Cut(directive)}` does not name it.",
                    $"Add it to `{directive.Name}`, or remove it from the page."
                );
            }
        }
    }

    /// <summary>Reports whose policy it is, and where it can be changed.</summary>
    readonly record struct ConflictReporter(PageView Page, IElement Element, bool IsSent)
    {
        public void Report(string what, string help) =>
            Page.Add(
                Info,
                Element,
                $"{(IsSent ? "The policy that hosts send with the page" : "The page's policy")} {what}",
                IsSent ? help[..^1] + "; the policy itself is `policy` under `hosting` in site.yaml." : help
            );
    }

    static string Cut(PolicyDirective directive) =>
        Excerpt.Of(directive.Name + string.Concat(directive.Values.Take(12).Select(value => " " + value)), MaxQuoted);
}
