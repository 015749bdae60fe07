using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class PreloadsTooMany
{
    public static readonly RuleInfo Info = new()
    {
        Name = "preloads-too-many",
        Severity = Severity.Warning,
        Why = "When everything comes first, nothing does: the text waits behind files that are needed later.",
        Standard = "HTML Living Standard 4.6.7.19; web.dev preload",
        Bad = "<!DOCTYPE html><html lang=\"en\"><head><title>Harbour</title>" + Many(9) + "</head><body></body></html>",
        Good =
            "<!DOCTYPE html><html lang=\"en\"><head><title>Harbour</title>" + Many(1) + "</head><body></body></html>",
        Groups = [RuleGroup.Weight],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            var preloads = PageLinks
                .Of(page)
                .Select(link => link.Element)
                .OfType<AngleSharp.Dom.IElement>()
                .Where(e =>
                    e.LocalName == "link" && PageLinks.Kinds(e).Contains("preload", StringComparer.OrdinalIgnoreCase)
                )
                .Distinct()
                .ToList();
            if (preloads.Count > page.Budgets.Preloads)
            {
                page.Add(
                    Info,
                    preloads[page.Budgets.Preloads],
                    $"The page asks for {preloads.Count} files before all others.",
                    "Keep what the first screen needs: the font of the text, and the lead picture."
                );
            }
        },
    };

    static string Many(int times) =>
        string.Concat(Enumerable.Repeat("<link rel=\"preload\" as=\"image\" href=\"harbour.png\">\n", times));
}
