namespace HarrisTrip.Diagnostics;

/// <summary>
/// The faults of one rule in one file, from any thread. One mistake can be in two million places: the first of these
/// are kept, in order of place, and the others counted.
/// </summary>
sealed class FaultsOfFile
{
    /// <summary>Many more than are reported, since some of them may be waived.</summary>
    const int MaxKept = 100_000;

    static readonly Comparer<Diagnostic> order = Comparer<Diagnostic>.Create(
        (one, other) =>
            one.At.CompareTo(other.At) is not 0 and var byPlace
                ? byPlace
                : string.CompareOrdinal(one.Message, other.Message)
    );

    readonly SortedSet<Diagnostic> kept = new(order);
    readonly Lock gate = new();

    /// <summary>How many are not kept.</summary>
    public int Counted { get; private set; }

    /// <summary>The highest severity of those that are not kept.</summary>
    public Severity CountedSeverity { get; private set; }

    public IReadOnlyList<Diagnostic> Kept
    {
        get
        {
            lock (gate)
            {
                return [.. kept];
            }
        }
    }

    public bool HasErrors =>
        (Counted > 0 && CountedSeverity == Severity.Error) || Kept.Any(d => d.Severity == Severity.Error);

    /// <summary>Equal ones are kept once: that of the first page.</summary>
    public void Add(Diagnostic fault)
    {
        lock (gate)
        {
            if (kept.TryGetValue(fault, out var equal))
            {
                if (Diagnostic.ByPage(fault, equal) < 0)
                {
                    kept.Remove(equal);
                    kept.Add(fault);
                }
                return;
            }
            if (kept.Count == MaxKept && order.Compare(fault, kept.Max!) > 0)
            {
                Count(1, fault.Severity);
                return;
            }
            kept.Add(fault);
            if (kept.Count > MaxKept)
            {
                var last = kept.Max!;
                kept.Remove(last);
                Count(1, last.Severity);
            }
        }
    }

    public void AddCounted(int count, Severity severity)
    {
        lock (gate)
        {
            Count(count, severity);
        }
    }

    void Count(int count, Severity severity)
    {
        Counted += count;
        CountedSeverity = severity > CountedSeverity ? severity : CountedSeverity;
    }
}
