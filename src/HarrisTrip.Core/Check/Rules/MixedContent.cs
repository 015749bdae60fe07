using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class MixedContent
{
    public static readonly RuleInfo Info = new("mixed-content", Severity.Error,
        "A secure page may not load parts over http: browsers block them, and others can change them on the way.",
        "W3C Mixed Content; Lighthouse is-on-https",
        "<script src=\"http://example.org/a.js\"></script>",
        "<script src=\"https://example.org/a.js\"></script>")
    {
        Groups = [RuleGroup.Security],
        IsSafety = true,
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["img", "script", "iframe", "audio", "video", "source", "track", "embed", "object", "link", "input"],
        OnElement = static (element, page) =>
        {
            if (element.LocalName == "link" && !(element.GetAttribute("rel") ?? "").Split(' ').Any(r => r is "stylesheet" or "icon" or "preload" or "modulepreload" or "manifest"))
            {
                return;
            }
            foreach (var address in LinkTargets.Of(element).Where(a => a.StartsWith("http:", StringComparison.OrdinalIgnoreCase)))
            {
                page.Add(Info, element, $"`{address}` is loaded over http.", "Write https://, or put the file into the site.");
            }
        },
    };
}
