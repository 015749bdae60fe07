using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FontPreloadTwice
{
    public static readonly RuleInfo Info = new()
    {
        Name = "font-preload-twice",
        Severity = Severity.Warning,
        Why = "A font that is asked for without `crossorigin` is loaded twice: browsers always request fonts with it.",
        Standard = "HTML Living Standard 4.6.7.19; CSS Fonts 4, 4.8.2",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour</title>
            <link rel="preload" as="font" href="quay.woff2"></head><body></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour</title>
            <link rel="preload" as="font" href="quay.woff2" crossorigin></head><body></body></html>
            """,
        Groups = [RuleGroup.Weight],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["link"],
        OnElement = static (element, page) =>
        {
            if (
                element.GetAttribute("as")?.Equals("font", StringComparison.OrdinalIgnoreCase) == true
                && !element.HasAttribute("crossorigin")
                && PageLinks.Kinds(element).Contains("preload", StringComparer.OrdinalIgnoreCase)
            )
            {
                page.Add(
                    Info,
                    element,
                    $"The font `{element.GetAttribute("href")}` is loaded twice.",
                    "Add `crossorigin`."
                );
            }
        },
    };
}
