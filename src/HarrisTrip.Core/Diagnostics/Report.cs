using System.Collections.Concurrent;

namespace HarrisTrip.Diagnostics;

/// <summary>Gathers the faults of a run from any thread; equal ones are kept once.</summary>
public sealed class Report
{
    readonly ConcurrentDictionary<Diagnostic, bool> found = new();

    public bool HasErrors => found.Keys.Any(d => d.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => found.TryAdd(diagnostic, true);

    public void Add(RuleInfo rule, Location at, string message, string help) =>
        Add(new Diagnostic(rule, rule.Severity, at, message, help));

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>All faults by path, line, column, rule and text: the same order whatever the threads did.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
    [
        .. found.Keys
            .OrderBy(d => d.At)
            .ThenBy(d => d.Rule.Name, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal),
    ];
}
