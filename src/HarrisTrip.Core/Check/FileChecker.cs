using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check;

/// <summary>
/// Checks files that are no pages: style sheets, feeds, sitemaps, manifests. Serves any number of threads.
/// </summary>
public static class FileChecker
{
    /// <summary>Reports a file's faults, and returns what is kept of it.</summary>
    public static FileFacts Check(FileInput input, IPublishedFolder folder, Report report, RuleSet? rules = null)
    {
        rules ??= RuleSet.All;
        var view = new FileView(input, folder, rules.Enabled, report);
        foreach (var rule in rules.ByExtension.GetValueOrDefault(Files.Paths.ExtensionOf(input.File)) ?? [])
        {
            rule.OnFile!(view);
        }
        return new FileFacts(input.File, [], view.Facts);
    }
}
