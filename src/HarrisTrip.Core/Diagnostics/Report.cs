using System.Collections.Concurrent;
using System.Globalization;

namespace HarrisTrip.Diagnostics;

/// <summary>Gathers the faults of a run from any thread; equal ones are kept once.</summary>
public sealed class Report
{
    /// <summary>Of one rule in one file. Nobody reads more, and one mistake can be in every line.</summary>
    const int MaxPerRule = 100;

    ConcurrentDictionary<(RuleInfo Rule, string Path), FaultsOfFile>? founds;
    ConcurrentDictionary<(RuleInfo Rule, Location At), Repeated>? repeats;

    // Most reports are of one file, and stay empty.
    ConcurrentDictionary<(RuleInfo Rule, string Path), FaultsOfFile> found =>
        LazyInitializer.EnsureInitialized(ref founds, () => new());

    ConcurrentDictionary<(RuleInfo Rule, Location At), Repeated> repeated =>
        LazyInitializer.EnsureInitialized(ref repeats, () => new());

    /// <summary>True when there is nothing in it.</summary>
    public bool IsEmpty => founds is null && repeats is null;

    /// <summary>True when it holds all that was added, and not only the first of very many.</summary>
    public bool IsWhole => founds is null || founds.Values.All(faults => faults.Counted == 0);

    /// <summary>What was added, by itself; of one file.</summary>
    public IReadOnlyList<Diagnostic> Added => founds is null ? [] : [.. founds.Values.SelectMany(f => f.Kept)];

    /// <summary>What was added as a fault of a template; of one file.</summary>
    public IReadOnlyList<Diagnostic> Repetitions => repeats is null ? [] : [.. repeats.Values.Select(r => r.First)];

    /// <summary>Takes over what was found in the making of one file.</summary>
    public void Include(Report file)
    {
        if (file.IsEmpty)
        {
            return;
        }
        AddRange(file.Added);
        AddCounted(file, (_, severity) => severity);
        foreach (var fault in file.Repetitions)
        {
            AddRepeated(fault);
        }
    }

    public bool HasErrors =>
        found.Values.Any(f => f.HasErrors) || repeated.Values.Any(r => r.First.Severity == Severity.Error);

    /// <summary>True when a fault of a rule was found, whatever the site's owner decides about it.</summary>
    public bool Has(RuleInfo rule) => founds?.Keys.Any(key => key.Rule == rule) == true;

    public void Add(Diagnostic diagnostic) =>
        found.GetOrAdd((diagnostic.Rule, diagnostic.At.Path), static _ => new FaultsOfFile()).Add(diagnostic);

    /// <summary>Adds the faults that another report has counted and not kept.</summary>
    internal void AddCounted(Report other, Func<RuleInfo, Severity, Severity?> level)
    {
        foreach (var (key, faults) in other.found)
        {
            if (faults.Counted > 0 && level(key.Rule, faults.CountedSeverity) is { } severity)
            {
                found.GetOrAdd(key, static _ => new FaultsOfFile()).AddCounted(faults.Counted, severity);
            }
        }
    }

    public void Add(RuleInfo rule, Location at, string message, string help) =>
        Add(new Diagnostic(rule, rule.Severity, at, message, help));

    /// <summary>
    /// Adds a fault of a template, once for all pages that are made by it. To be called once a page, rule and place.
    /// </summary>
    public void AddRepeated(Diagnostic diagnostic) =>
        repeated.AddOrUpdate(
            (diagnostic.Rule, diagnostic.At),
            new Repeated(diagnostic, 1),
            (_, other) =>
                new Repeated(Diagnostic.ByPage(diagnostic, other.First) < 0 ? diagnostic : other.First, other.Pages + 1)
        );

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>
    /// All faults that are kept, by path, line, column, rule and text: the same order whatever the threads did.
    /// </summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
        [
            .. found
                .Values.SelectMany(f => f.Kept)
                .Concat(repeated.Values.Select(r => r.Counted))
                .OrderBy(d => d.At)
                .ThenBy(d => d.Rule.Name, StringComparer.Ordinal)
                .ThenBy(d => d.Message, StringComparer.Ordinal),
        ];

    /// <summary>
    /// The faults as they are reported to people: sorted; of very many in one file, the first and the number of the
    /// others.
    /// </summary>
    public IReadOnlyList<Diagnostic> Summary()
    {
        var told = new List<Diagnostic>();
        foreach (var file in Sorted().GroupBy(d => d.At.Path, StringComparer.Ordinal))
        {
            var tooMany = file.GroupBy(d => d.Rule)
                .Where(rule => rule.Count() > MaxPerRule)
                .ToDictionary(rule => rule.Key, rule => rule.Skip(MaxPerRule).ToList());
            told.AddRange(
                file.Except(tooMany.Values.SelectMany(rest => rest))
                    .Concat(
                        tooMany.Values.Select(rest => More(rest, found.GetValueOrDefault((rest[0].Rule, file.Key))))
                    )
                    .OrderBy(d => d.At)
            );
        }
        return told;
    }

    static Diagnostic More(List<Diagnostic> rest, FaultsOfFile? faults) =>
        new(
            rest[0].Rule,
            faults is { Counted: > 0, CountedSeverity: Severity.Error } ? Severity.Error : rest.Max(d => d.Severity),
            rest[0].At,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rest.Count + (faults?.Counted ?? 0):N0} more of these are in this file."
            ),
            "Correct the others first."
        );

    readonly record struct Repeated(Diagnostic First, int Pages)
    {
        public Diagnostic Counted =>
            Pages == 1
                ? First
                : First with
                {
                    Message =
                        $"{First.Message} This happens on "
                        + $"{Pages.ToString("N0", CultureInfo.InvariantCulture)} pages, "
                        + $"first on `{First.Page?.Path}`.",
                };
    }
}
