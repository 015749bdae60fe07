using AngleSharp.Dom;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class AssetAddressMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "asset-address-missing",
        Severity = Severity.Error,
        Why = "What should be loaded is not, and an empty address makes some browsers load the page again.",
        Standard = "HTML Living Standard 4.2.4, 4.8.3, 4.12.1; html-proofer",
        Bad = "<img src=\"\" alt=\"The harbour\">",
        Good = "<img src=\"harbour.png\" alt=\"The harbour\">",
        Groups = [RuleGroup.Links],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements =
        [
            "img",
            "script",
            "link",
            "iframe",
            "embed",
            "track",
            "source",
            "video",
            "audio",
            "object",
            "input",
            "meta",
        ],
        OnElement = static (element, page) =>
        {
            if (Fault(element) is { } attribute)
            {
                var lack = element.HasAttribute(attribute) ? $"no address in its `{attribute}`" : $"no `{attribute}`";
                page.Add(
                    Info,
                    element,
                    $"<{element.LocalName}> has {lack}, so it does nothing.",
                    "Give it the address of a file, or remove it."
                );
            }
        },
    };

    /// <summary>The attribute that lacks its address; null when all is there.</summary>
    static string? Fault(IElement element) =>
        element.LocalName switch
        {
            // What a script fills in later says so.
            "img" => Lacks(element, "src")
            && (
                element.HasAttribute("src")
                || (
                    Lacks(element, "srcset")
                    && !element.Attributes.Any(a => a.Name.StartsWith("data-", StringComparison.Ordinal))
                )
            )
                ? "src"
            : IsEmpty(element, "srcset") ? "srcset"
            : null,
            "embed" or "track" => Lacks(element, "src") ? "src" : null,
            "input" => string.Equals(element.GetAttribute("type")?.Trim(), "image", StringComparison.OrdinalIgnoreCase)
            && Lacks(element, "src")
                ? "src"
                : null,
            "source" => element.ParentElement?.LocalName switch
            {
                "picture" => Lacks(element, "srcset") && !element.HasAttribute("data-srcset") ? "srcset" : null,
                "audio" or "video" => Lacks(element, "src") && !element.HasAttribute("data-src") ? "src" : null,
                _ => null,
            },
            "link" => element.HasAttribute("rel") && Lacks(element, "href") && Lacks(element, "imagesrcset")
                ? "href"
                : null,
            "script" or "iframe" or "audio" => IsEmpty(element, "src") ? "src" : null,
            "video" => IsEmpty(element, "src") ? "src"
            : IsEmpty(element, "poster") ? "poster"
            : null,
            "object" => IsEmpty(element, "data") ? "data" : null,
            "meta" => (MetaLinks.IsAddress(element) && Lacks(element, "content"))
            || MetaLinks.RefreshesToNothing(element)
                ? "content"
                : null,
            _ => null,
        };

    static bool Lacks(IElement element, string attribute) => string.IsNullOrWhiteSpace(element.GetAttribute(attribute));

    static bool IsEmpty(IElement element, string attribute) =>
        element.HasAttribute(attribute) && Lacks(element, attribute);
}
