namespace HarrisTrip.Cli.Serving.Watching;

/// <summary>
/// Decides when changes that come together are complete. It has neither a clock nor a disk: it is told what happened
/// and when, by any clock that never goes back.
/// </summary>
/// <remarks>
/// A save on its own is complete almost at once, so that it is seen at once. Changes in several folders, as a checkout
/// makes them, and those that follow one another within a second are gathered until they are over.
/// </remarks>
sealed class ChangeBatch
{
    /// <summary>Longer than an editor takes for one save, with all its renames.</summary>
    public static readonly TimeSpan OneSave = TimeSpan.FromMilliseconds(20);

    /// <summary>Longer than between two changes of a burst.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    /// <summary>So long after a batch the next save counts as part of a burst.</summary>
    public static readonly TimeSpan Calm = TimeSpan.FromSeconds(1);

    /// <summary>So long a burst may keep us waiting.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>Of so many files nobody remembers the names: all are looked at.</summary>
    const int MaxPaths = 1_000;

    readonly HashSet<string> paths = new(StringComparer.Ordinal);
    readonly HashSet<string> folders = new(StringComparer.Ordinal);
    bool isAnything;
    TimeSpan first;
    TimeSpan? last;
    TimeSpan? closed;

    /// <summary>When what has happened is complete, if nothing else happens; null when nothing has.</summary>
    public TimeSpan? Due
    {
        get
        {
            if (last is not { } at)
            {
                return null;
            }
            var isOneSave = !isAnything && folders.Count == 1 && (closed is not { } before || first - before >= Calm);
            var due = at + (isOneSave ? OneSave : Quiet);
            return due < first + Longest ? due : first + Longest;
        }
    }

    /// <param name="path">The full path of what may have changed; null when that may be anything.</param>
    public void Add(string? path, TimeSpan at)
    {
        first = last is null ? at : first;
        last = at;
        if (path is null || paths.Count == MaxPaths)
        {
            isAnything = true;
        }
        else if (paths.Add(path))
        {
            folders.Add(Path.GetDirectoryName(path) ?? "");
        }
    }

    /// <summary>Begins another batch.</summary>
    /// <returns>The paths that were added; null when anything may have changed.</returns>
    public IReadOnlyCollection<string>? Take()
    {
        string[]? taken = isAnything ? null : [.. paths];
        paths.Clear();
        folders.Clear();
        (isAnything, last) = (false, null);
        return taken;
    }

    /// <summary>Something had really changed.</summary>
    public void WasChange(TimeSpan at) => closed = at;
}
