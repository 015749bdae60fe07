using System.Threading.Channels;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Cli.Serving.Sites;

namespace HarrisTrip.Cli.Serving.Watching;

/// <summary>Where a site's sources lie on the disk.</summary>
/// <param name="Templates">The publisher's own; null for none.</param>
/// <param name="Rules">A file; null for none.</param>
sealed record SourcePlaces(string Articles, string? Templates, string? Rules);

/// <summary>Tells when the sources of a site have changed, and in which files.</summary>
sealed class SourceWatch : IDisposable
{
    /// <summary>How often a disk is looked at that tells nothing of itself.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    readonly Channel<bool> signs = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    readonly TimeProvider clock;
    readonly FolderLook articles;
    readonly FolderLook? templates;
    readonly string? rules;
    readonly List<IDisposable> senders = [];
    (long, DateTime)? rulesBefore;

    /// <param name="poll">Looks by itself every <see cref="Interval"/>, for disks that tell nothing of changes.</param>
    public SourceWatch(SourcePlaces places, bool poll, TimeProvider clock)
    {
        this.clock = clock;
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
            senders.Add(clock.CreateTimer(_ => Sign(), null, Interval, Interval));
        }
        articles = new FolderLook(folders[0].Item1);
        templates = places.Templates is null ? null : new FolderLook(folders[1].Item1);
        rulesBefore = StateOf(rules);
    }

    /// <summary>True when it looks by itself: it was asked to, or the system watches no more folders.</summary>
    public bool IsPolling { get; }

    /// <summary>
    /// Waits for the next change, and until all that changes with it is written; no longer than to a moment.
    /// </summary>
    /// <returns>What changed; null when the moment has come.</returns>
    public async Task<SourceChanges?> NextAsync(TimeSpan? most, CancellationToken stop)
    {
        var begun = clock.GetTimestamp();
        while (true)
        {
            var left = most - clock.GetElapsedTime(begun) ?? Timeout.InfiniteTimeSpan;
            if (most is not null && left <= TimeSpan.Zero)
            {
                return null;
            }
            if (!await QuietPeriod.CameAsync(signs.Reader, left, clock, stop).ConfigureAwait(false))
            {
                return null;
            }
            await QuietPeriod.WaitAsync(signs.Reader, clock, stop).ConfigureAwait(false);
            if (Look() is { Count: > 0 } changes)
            {
                return changes;
            }
        }
    }

    SourceChanges Look()
    {
        var before = rulesBefore;
        rulesBefore = StateOf(rules);
        return new SourceChanges(articles.Changes(), templates?.Changes() ?? [], before != rulesBefore);
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

    void Sign() => signs.Writer.TryWrite(true);

    static (long, DateTime)? StateOf(string? file) =>
        file is not null && new FileInfo(file) is { Exists: true } there
            ? (there.Length, there.LastWriteTimeUtc)
            : null;

    public void Dispose() => Close();

    void Close()
    {
        senders.ForEach(sender => sender.Dispose());
        senders.Clear();
    }
}
