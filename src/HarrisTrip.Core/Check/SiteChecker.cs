using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check;

/// <summary>Checks what only shows when all pages and files are known.</summary>
public static class SiteChecker
{
    /// <param name="files">What was kept of every page and file, in any order.</param>
    public static void Check(IEnumerable<FileFacts> files, IPublishedFolder folder, Report report, RuleSet? rules = null)
    {
        rules ??= RuleSet.All;
        var site = new SiteView(files, folder, rules, report);
        foreach (var rule in rules.Rules)
        {
            rule.OnSite?.Invoke(site);
        }
    }
}
