using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check;

/// <summary>Checks what can only be seen when all pages and files are known.</summary>
public static class SiteChecker
{
    /// <summary>
    /// Pages that were not checked, but whose anchors are needed, when only some pages are checked.
    /// </summary>
    public static IReadOnlyList<string> Unread(IEnumerable<FileFacts> files, IPublishedFolder folder)
    {
        var read = files.ToDictionary(f => f.File, StringComparer.Ordinal);
        return folder.IsWhole
            ? []
            :
            [
                .. read
                    .Values.SelectMany(f => f.Kept<Rules.AnchorAsked>())
                    .Select(a => a.File)
                    .Distinct()
                    .Where(f => !read.ContainsKey(f) && folder.Has(f))
                    .Order(StringComparer.Ordinal),
            ];
    }

    /// <param name="files">What was kept of every page and file, in any order.</param>
    public static void Check(
        IReadOnlyCollection<FileFacts> files,
        IPublishedFolder folder,
        Report report,
        RuleSet? rules = null
    )
    {
        CheckPages(files, folder, report, rules);
        CheckFileSizes(files, folder, report, rules);
    }

    /// <summary>The part of it for which no picture need be made.</summary>
    public static void CheckPages(
        IReadOnlyCollection<FileFacts> files,
        IPublishedFolder folder,
        Report report,
        RuleSet? rules = null
    )
    {
        rules ??= RuleSet.All;
        var site = new SiteView(files, folder, rules.Enabled, report);
        Parallel.ForEach(rules.Rules.Where(rule => rule.OnSite is not null), rule => rule.OnSite!(site));
    }

    /// <summary>The rest: how long files are, when all are made.</summary>
    public static void CheckFileSizes(
        IReadOnlyCollection<FileFacts> files,
        IPublishedFolder folder,
        Report report,
        RuleSet? rules = null
    )
    {
        rules ??= RuleSet.All;
        var site = new SiteView(files, folder, rules.Enabled, report);
        Parallel.ForEach(rules.Rules.Where(rule => rule.OnFileSizes is not null), rule => rule.OnFileSizes!(site));
    }
}
