using System.Collections.Concurrent;
using System.Globalization;

namespace HarrisTrip.Diagnostics;

/// <summary>Gathers the faults of a run from any thread; equal ones are kept once.</summary>
public sealed class Report
{
    /// <summary>Of one rule in one file. Nobody reads more, and one slip can be in every line.</summary>
    const int MostTold = 100;

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

    /// <summary>The faults as people are told them: sorted, and of very many in one file the first, and how many more there are.</summary>
    public IReadOnlyList<Diagnostic> Told()
    {
        var told = new List<Diagnostic>();
        foreach (var file in Sorted().GroupBy(d => d.At.Path, StringComparer.Ordinal))
        {
            var tooMany = file.GroupBy(d => d.Rule).Where(rule => rule.Count() > MostTold).ToDictionary(rule => rule.Key, rule => rule.Skip(MostTold).ToList());
            told.AddRange(file.Except(tooMany.Values.SelectMany(rest => rest)).Concat(tooMany.Values.Select(More)).OrderBy(d => d.At));
        }
        return told;
    }

    static Diagnostic More(List<Diagnostic> rest) => new(rest[0].Rule, rest.Max(d => d.Severity), rest[0].At,
        string.Create(CultureInfo.InvariantCulture, $"{rest.Count:N0} more of these are in this file."), "Mend the others first.");
}
