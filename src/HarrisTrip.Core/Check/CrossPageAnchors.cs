using HarrisTrip.Check.Rules;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Parse.Fields;

namespace HarrisTrip.Check;

/// <summary>Looks up the anchors that pages ask of each other, when all pages are known.</summary>
public static class CrossPageAnchors
{
    public static void Check(IEnumerable<PageFacts> pages, Report report)
    {
        var known = pages.Where(p => p.IsKnown).ToDictionary(p => p.File, StringComparer.Ordinal);
        // By page: the anchors of each are unpacked only once.
        foreach (var target in known.Values.SelectMany(p => p.Asked).Where(a => known.ContainsKey(a.File)).GroupBy(a => a.File, StringComparer.Ordinal))
        {
            var anchors = known[target.Key].Anchors.ToHashSet(StringComparer.Ordinal);
            foreach (var asked in target.Where(a => !anchors.Contains(a.Fragment)))
            {
                report.Add(LinkBroken.Info, asked.At, $"The page `{Shown(asked.File)}` has no anchor `{asked.Fragment}`.",
                    Suggestion.For(asked.Fragment, anchors) ?? "Link to one of its headings, or to the page.");
            }
        }
    }

    static string Shown(string file) => Paths.NameOf(file) == "index.html" ? file[..^"index.html".Length] is { Length: > 0 } folder ? folder : "home" : file;
}
