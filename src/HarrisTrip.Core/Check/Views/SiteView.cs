using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Views;

/// <summary>
/// All pages and files of a folder as the rules see them when each has been checked; from any thread.
/// </summary>
public sealed class SiteView
{
    readonly EnabledRules rules;
    readonly Report report;
    readonly ConcurrentDictionary<(string File, RuleInfo Rule, Location At), bool> ofTemplate = new();
    readonly Dictionary<Type, List<(FileFacts File, Fact Fact)>> kept = [];

    internal SiteView(IEnumerable<FileFacts> files, IPublishedFolder folder, EnabledRules rules, Report report)
    {
        (Folder, this.rules, this.report) = (folder, rules, report);
        Files = files
            .OrderBy(f => f.File, StringComparer.Ordinal)
            .DistinctBy(f => f.File, StringComparer.Ordinal)
            .ToDictionary(f => f.File, StringComparer.Ordinal);
        foreach (var file in Files.Values)
        {
            foreach (var fact in file.Facts)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(kept, fact.GetType(), out _) ??= []).Add((file, fact));
            }
        }
    }

    public IPublishedFolder Folder { get; }

    /// <summary>By path in the folder.</summary>
    internal IReadOnlyDictionary<string, FileFacts> Files { get; }

    /// <summary>What one rule kept of the pages and files, in ordinal order of their paths.</summary>
    internal IEnumerable<(FileFacts File, T Fact)> Kept<T>()
        where T : Fact => kept.GetValueOrDefault(typeof(T))?.Select(one => (one.File, (T)one.Fact)) ?? [];

    /// <summary>How much pages may weigh.</summary>
    internal Budgets Budgets => rules.Budgets;

    /// <summary>The beginning of a file that may not have been read.</summary>
    public Location Place(string file) => Location.StartOf(Folder.Named(file));

    public void Add(RuleInfo rule, Location at, string message, string help)
    {
        if (rules.Has(rule))
        {
            report.Add(rule, at, message, help);
        }
    }

    /// <summary>
    /// Reports a fault of one page; of those that its template has at one place, the first.
    /// </summary>
    internal void Add(RuleInfo rule, FileFacts page, PagePlace place, string message, string help)
    {
        if (!rules.Has(rule))
        {
            return;
        }
        var fault = new Diagnostic(rule, rule.Severity, place.At, message, help) { Page = place.Page };
        if (!place.IsTemplate)
        {
            report.Add(fault);
        }
        else if (ofTemplate.TryAdd((page.File, rule, place.At), true))
        {
            report.AddRepeated(fault);
        }
    }
}
