using HarrisTrip.Check;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Tests.Check;

/// <summary>A folder of pages that others made, in memory.</summary>
sealed class Folder(string? root = null) : IPublishedFolder
{
    readonly Dictionary<string, string> pages = new(StringComparer.Ordinal);

    public string? Root => root;

    public bool Has(string path) => pages.ContainsKey(path);

    public Folder With(string path, string body, string head = "")
    {
        pages[path] = $"<!DOCTYPE html><html lang=\"en\"><head><title>Harbour</title>{head}</head><body><h1>Harbour</h1>{body}</body></html>";
        return this;
    }

    /// <summary>The faults of all pages against one rule.</summary>
    public IReadOnlyList<Diagnostic> Faults(string rule) => [.. All().Where(d => d.Rule.Name == rule)];

    /// <summary>The faults of all pages.</summary>
    public IEnumerable<Diagnostic> All()
    {
        var report = new Report();
        var facts = pages.Select(p => new PageChecker().Check(new PageInput(p.Key, Location.StartOf(p.Key), p.Value, SourceMap.Empty), this, report)).ToList();
        SiteChecker.Check(facts, this, report);
        return report.Sorted();
    }
}
