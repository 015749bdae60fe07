using System.Collections.Concurrent;
using System.Globalization;

namespace HarrisTrip.Diagnostics;

/// <summary>Gathers the faults of a run from any thread; equal ones are kept once.</summary>
public sealed class Report
{
    /// <summary>Of one rule in one file. Nobody reads more, and one slip can be in every line.</summary>
    const int MostTold = 100;

    readonly ConcurrentDictionary<(RuleInfo Rule, Location At, string Message), Diagnostic> found = new();
    readonly ConcurrentDictionary<(RuleInfo Rule, Location At), Repeated> repeated = new();

    public bool HasErrors => found.Values.Any(d => d.Severity == Severity.Error) || repeated.Values.Any(r => r.First.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) =>
        found.AddOrUpdate((diagnostic.Rule, diagnostic.At, diagnostic.Message), diagnostic, (_, other) => Diagnostic.ByPage(diagnostic, other) < 0 ? diagnostic : other);

    public void Add(RuleInfo rule, Location at, string message, string help) =>
        Add(new Diagnostic(rule, rule.Severity, at, message, help));

    /// <summary>Adds a fault of a template, once for all pages that are made by it. To be called once a page, rule and place.</summary>
    public void AddRepeated(Diagnostic diagnostic) =>
        repeated.AddOrUpdate((diagnostic.Rule, diagnostic.At), new Repeated(diagnostic, 1),
            (_, other) => new Repeated(Diagnostic.ByPage(diagnostic, other.First) < 0 ? diagnostic : other.First, other.Pages + 1));

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
        .. found.Values.Concat(repeated.Values.Select(r => r.Counted))
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

    readonly record struct Repeated(Diagnostic First, int Pages)
    {
        public Diagnostic Counted => Pages == 1 ? First
            : First with { Message = $"{First.Message} This is so on {Pages.ToString("N0", CultureInfo.InvariantCulture)} pages, first on `{First.Page?.Path}`." };
    }
}
