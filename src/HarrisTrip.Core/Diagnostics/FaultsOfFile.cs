namespace HarrisTrip.Diagnostics;

/// <summary>
/// The faults of one rule in one file, from any thread. One slip can be at two million places: of so many the first are
/// kept, by their places, and the others counted.
/// </summary>
sealed class FaultsOfFile
{
    /// <summary>Many more than are told, since some of them may be waived.</summary>
    const int MostKept = 100_000;

    static readonly Comparer<Diagnostic> order = Comparer<Diagnostic>.Create(
        (one, other) =>
            one.At.CompareTo(other.At) is not 0 and var byPlace
                ? byPlace
                : string.CompareOrdinal(one.Message, other.Message)
    );

    readonly SortedSet<Diagnostic> kept = new(order);
    readonly Lock turn = new();

    /// <summary>How many are not kept.</summary>
    public int Counted { get; private set; }

    /// <summary>The gravest of those that are not kept.</summary>
    public Severity CountedSeverity { get; private set; }

    public IReadOnlyList<Diagnostic> Kept
    {
        get
        {
            lock (turn)
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
        lock (turn)
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
            if (kept.Count == MostKept && order.Compare(fault, kept.Max!) > 0)
            {
                Count(1, fault.Severity);
                return;
            }
            kept.Add(fault);
            if (kept.Count > MostKept)
            {
                var last = kept.Max!;
                kept.Remove(last);
                Count(1, last.Severity);
            }
        }
    }

    public void AddCounted(int count, Severity severity)
    {
        lock (turn)
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
