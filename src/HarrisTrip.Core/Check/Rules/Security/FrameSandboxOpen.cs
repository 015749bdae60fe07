using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FrameSandboxOpen
{
    public static readonly RuleInfo Info = new()
    {
        Name = "frame-sandbox-open",
        Severity = Severity.Warning,
        Why = "A page of the same site that may run scripts and keep its origin can take its own sandbox away.",
        Standard = "HTML Living Standard 4.8.5",
        Bad = "<iframe src=\"index.html\" title=\"Chart\" sandbox=\"allow-scripts allow-same-origin\"></iframe>",
        Good = "<iframe src=\"index.html\" title=\"Chart\" sandbox=\"allow-scripts\"></iframe>",
        Groups = [RuleGroup.Security],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["iframe"],
        OnElement = static (element, page) =>
        {
            if (element.GetAttribute("sandbox") is not { } sandbox)
            {
                return;
            }
            var allowed = sandbox.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (
                allowed.Contains("allow-scripts", StringComparer.OrdinalIgnoreCase)
                && allowed.Contains("allow-same-origin", StringComparer.OrdinalIgnoreCase)
                && (
                    element.HasAttribute("srcdoc")
                    || (
                        element.GetAttribute("src") is { } src
                        && LinkTargets.Resolve(src, page.Base, page.Input.File, page.Folder).Exists
                    )
                )
            )
            {
                page.Add(
                    Info,
                    element,
                    "The sandbox protects nothing: a page of this site may run scripts in it with this site's rights.",
                    "Remove `allow-same-origin`, or the sandbox."
                );
            }
        },
    };
}
