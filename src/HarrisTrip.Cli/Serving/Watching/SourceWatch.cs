using System.Threading.Channels;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Cli.Serving.Sites;

namespace HarrisTrip.Cli.Serving.Watching;

/// <summary>Where a site's sources lie on the disk.</summary>
/// <param name="Templates">The publisher's own; null for none.</param>
/// <param name="Rules">A file; null for none.</param>
sealed record SourcePlaces(string Articles, string? Templates, string? Rules);

/// <summary>
/// Tells when the sources of a site have changed, and in which files: <see cref="FolderSigns"/> say that something may
/// have happened, <see cref="ChangeBatch"/> when it is over, and <see cref="FolderLook"/> what it was.
/// </summary>
sealed class SourceWatch : ISourceWatch, IDisposable
{
    /// <summary>How often a disk is looked at that tells nothing of itself.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    static readonly SourceChanges none = new([], [], Rules: false);

    readonly Channel<bool> signs = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    readonly Lock gate = new();
    readonly ChangeBatch batch = new();
    readonly TimeProvider clock;
    readonly long begun;
    readonly FolderLook articles;
    readonly FolderLook? templates;
    readonly string? rules;
    readonly List<IDisposable> senders = [];
    (long, DateTime)? rulesBefore;

    CancellationTokenSource? sign;

    /// <summary>What was seen of a batch before it was complete.</summary>
    SourceChanges glanced = none;

    /// <param name="poll">Looks by itself every <see cref="Interval"/>, for disks that tell nothing of changes.</param>
    public SourceWatch(SourcePlaces places, bool poll, TimeProvider clock)
    {
        this.clock = clock;
        begun = clock.GetTimestamp();
        var folders = new List<(string, bool)> { (RealPath.Of(places.Articles), true) };
        if (places.Templates is not null)
        {
            folders.Add((RealPath.Of(places.Templates), true));
        }
        if (places.Rules is not null)
        {
            rules = Path.GetFullPath(places.Rules);
            folders.Add((RealPath.Of(Path.GetDirectoryName(rules)!), false));
        }
        // Signs first: what changes while we take the first look is seen by the next.
        IsPolling = poll || !TryListen(folders);
        if (IsPolling)
        {
            senders.Add(clock.CreateTimer(_ => Sign(null), null, Interval, Interval));
        }
        articles = new FolderLook(folders[0].Item1);
        templates = places.Templates is null ? null : new FolderLook(folders[1].Item1);
        rulesBefore = StateOf(rules);
    }

    /// <summary>True when it looks by itself: it was asked to, or the system watches no more folders.</summary>
    public bool IsPolling { get; }

    TimeSpan Now => clock.GetElapsedTime(begun);

    public async Task<SeenChange?> NextAsync(TimeSpan? timeout, CancellationToken stop)
    {
        var until = Now + timeout;
        while (true)
        {
            while (signs.Reader.TryRead(out _)) { }
            var (glance, due) = Due();
            if (due is null && until <= Now)
            {
                return null;
            }
            if (due <= Now)
            {
                if (Look(isComplete: true) is { Count: > 0 } changes)
                {
                    return new SeenChange(changes, IsComplete: true);
                }
            }
            else if (glance <= Now)
            {
                if (Look(isComplete: false) is { Count: 1 } change)
                {
                    return new SeenChange(change, IsComplete: false);
                }
            }
            else
            {
                await WaitAsync((glance ?? due ?? until) - Now, stop).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Waits for another sign.</summary>
    async Task WaitAsync(TimeSpan? timeout, CancellationToken stop)
    {
        using var over = new CancellationTokenSource(timeout ?? Timeout.InfiniteTimeSpan, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, over.Token);
        try
        {
            await signs.Reader.WaitToReadAsync(both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // There was none in time.
        }
    }

    public CancellationToken NextSign()
    {
        lock (gate)
        {
            sign?.Dispose();
            sign = new CancellationTokenSource();
            if (batch.Due is not null && !IsPolling)
            {
                sign.Cancel();
            }
            return sign.Token;
        }
    }

    (TimeSpan? Glance, TimeSpan? All) Due()
    {
        lock (gate)
        {
            return (batch.GlanceDue, batch.Due);
        }
    }

    /// <summary>All that has changed since the batch began.</summary>
    SourceChanges Look(bool isComplete)
    {
        IReadOnlyCollection<string>? paths;
        lock (gate)
        {
            paths = isComplete ? batch.Take() : batch.Glance();
        }
        var before = rulesBefore;
        rulesBefore = StateOf(rules);
        var changes = new SourceChanges(
            articles.Changes(paths),
            templates?.Changes(paths) ?? [],
            before != rulesBefore
        ).With(glanced);
        glanced = isComplete ? none : changes;
        return changes;
    }

    bool TryListen(IEnumerable<(string Folder, bool Deep)> folders)
    {
        try
        {
            foreach (var (folder, deep) in folders)
            {
                senders.Add(new FolderSigns(folder, deep, Sign));
            }
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Close();
            return false;
        }
    }

    void Sign(string? path)
    {
        lock (gate)
        {
            batch.Add(path, Now);
            // Whoever looks by himself knows of nothing yet.
            if (!IsPolling)
            {
                sign?.Cancel();
            }
        }
        signs.Writer.TryWrite(true);
    }

    static (long, DateTime)? StateOf(string? file) =>
        file is not null && new FileInfo(file) is { Exists: true } there
            ? (there.Length, there.LastWriteTimeUtc)
            : null;

    public void Dispose()
    {
        Close();
        lock (gate)
        {
            sign?.Dispose();
            sign = null;
        }
    }

    void Close()
    {
        senders.ForEach(sender => sender.Dispose());
        senders.Clear();
    }
}
