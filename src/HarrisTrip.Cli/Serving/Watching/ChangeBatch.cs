namespace HarrisTrip.Cli.Serving.Watching;

/// <summary>
/// Decides when changes that come together are complete. It has neither a clock nor a disk: it is told what happened
/// and when, by any clock that never goes back.
/// </summary>
sealed class ChangeBatch
{
    /// <summary>Longer than an editor takes for one save, with all its renames.</summary>
    public static readonly TimeSpan OneSave = TimeSpan.FromMilliseconds(20);

    /// <summary>Longer than between two changes of a burst.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    /// <summary>A burst that goes on for longer is taken as it is.</summary>
    public static readonly TimeSpan MaxBurst = TimeSpan.FromSeconds(2);

    /// <summary>When more files have changed, their names are not kept, and all files are looked at.</summary>
    const int MaxPaths = 1_000;

    readonly HashSet<string> paths = new(StringComparer.Ordinal);
    readonly HashSet<string> folders = new(StringComparer.Ordinal);
    bool isAnything;
    TimeSpan first;
    TimeSpan? last;
    bool isGlanced;

    /// <summary>When all that has happened is complete, if nothing else happens; null when nothing has.</summary>
    public TimeSpan? Due => Earlier(last + Quiet, first + MaxBurst);

    /// <summary>
    /// When a save is written that can be looked at before the batch is complete; null when there is none. It is one in
    /// a single folder: where several change, as by a checkout, none of them means much without the others.
    /// </summary>
    public TimeSpan? GlanceDue => !isAnything && folders.Count == 1 && !isGlanced ? last + OneSave : null;

    /// <param name="path">The full path of what may have changed; null when that may be anything.</param>
    public void Add(string? path, TimeSpan at)
    {
        first = last is null ? at : first;
        last = at;
        isGlanced = false;
        if (path is null || paths.Count == MaxPaths)
        {
            isAnything = true;
        }
        else if (paths.Add(path))
        {
            folders.Add(Path.GetDirectoryName(path) ?? "");
        }
    }

    /// <summary>What may have changed, to be glanced at; the batch goes on.</summary>
    public IReadOnlyCollection<string> Glance()
    {
        isGlanced = true;
        return [.. paths];
    }

    /// <summary>Begins another batch.</summary>
    /// <returns>The paths that were added; null when anything may have changed.</returns>
    public IReadOnlyCollection<string>? Take()
    {
        string[]? taken = isAnything ? null : [.. paths];
        paths.Clear();
        folders.Clear();
        (isAnything, isGlanced, last) = (false, false, null);
        return taken;
    }

    static TimeSpan? Earlier(TimeSpan? one, TimeSpan other) =>
        one < other ? one
        : one is null ? null
        : other;
}
