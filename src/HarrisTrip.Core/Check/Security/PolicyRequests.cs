using AngleSharp.Dom;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Files;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Security;

/// <summary>What the elements of a page load or lead to, with the directive of a policy that decides on it.</summary>
static class PolicyRequests
{
    public static IEnumerable<(string Directive, string Address)> Of(IElement element, PageView page) =>
        All(element, page)
            .Where(request => !string.IsNullOrWhiteSpace(request.Address))
            .Select(request => (request.Directive, LinkTargets.Plain(request.Address!)));

    static IEnumerable<(string Directive, string? Address)> All(IElement element, PageView page) =>
        element.LocalName switch
        {
            "script" => Scripts.IsCode(element) ? [("script-src-elem", element.GetAttribute("src"))] : [],
            "link" => Linked(element),
            "img" => [("img-src", element.GetAttribute("src")), .. Set(element, "srcset")],
            "source" => element.ParentElement?.LocalName == "picture"
                ? Set(element, "srcset")
                : [("media-src", element.GetAttribute("src"))],
            "audio" or "track" => [("media-src", element.GetAttribute("src"))],
            "video" => [("media-src", element.GetAttribute("src")), ("img-src", element.GetAttribute("poster"))],
            "iframe" or "frame" => [("frame-src", element.GetAttribute("src"))],
            "embed" => [("object-src", element.GetAttribute("src"))],
            "object" => [("object-src", element.GetAttribute("data"))],
            "form" => [("form-action", element.GetAttribute("action"))],
            "button" => [("form-action", element.GetAttribute("formaction"))],
            "input" => [("form-action", element.GetAttribute("formaction")), ("img-src", element.GetAttribute("src"))],
            "base" => [("base-uri", element.GetAttribute("href"))],
            "style" => OwnStyleSheets
                .Of(page, element)
                .Addresses.Select(found => (OfStyle(found.Address), (string?)found.Address)),
            _ => [],
        };

    static IEnumerable<(string, string?)> Linked(IElement link)
    {
        var address = link.GetAttribute("href");
        foreach (var kind in PageLinks.Kinds(link))
        {
            switch (kind.ToLowerInvariant())
            {
                case "stylesheet":
                    yield return ("style-src-elem", address);
                    break;
                case "icon" or "apple-touch-icon":
                    yield return ("img-src", address);
                    break;
                case "manifest":
                    yield return ("manifest-src", address);
                    break;
                case "modulepreload":
                    yield return ("script-src-elem", address);
                    break;
                case "preload" when Preloaded(link.GetAttribute("as")) is { } directive:
                    yield return (directive, address);
                    break;
            }
        }
    }

    static string? Preloaded(string? what) =>
        what?.ToLowerInvariant() switch
        {
            "script" => "script-src-elem",
            "style" => "style-src-elem",
            "image" => "img-src",
            "font" => "font-src",
            "fetch" => "connect-src",
            _ => null,
        };

    /// <summary>What a style sheet loads shows in its name only.</summary>
    static string OfStyle(string address) =>
        address.StartsWith("data:font", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("data:application", StringComparison.OrdinalIgnoreCase)
            ? "font-src"
        : address.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? "img-src"
        : Paths.ExtensionOf(address.Split('?', '#')[0]) switch
        {
            ".woff" or ".woff2" or ".ttf" or ".otf" or ".eot" => "font-src",
            ".css" => "style-src-elem",
            ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".avif" => "img-src",
            _ => "",
        };

    static IEnumerable<(string, string?)> Set(IElement element, string attribute) =>
        element.GetAttribute(attribute) is { } candidates
            ? SourceSet.Addresses(candidates).Select(address => ("img-src", (string?)address))
            : [];
}
