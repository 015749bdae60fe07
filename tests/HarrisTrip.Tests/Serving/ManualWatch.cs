using System.Threading.Channels;
using HarrisTrip.Cli.Serving.Sites;
using HarrisTrip.Cli.Serving.Watching;

namespace HarrisTrip.Tests.Serving;

/// <summary>A watch that sees what a test tells it, once all of it is on the disk.</summary>
sealed class ManualWatch(TimeProvider clock) : ISourceWatch
{
    readonly Channel<SeenChange> changes = Channel.CreateUnbounded<SeenChange>();
    readonly Channel<bool> awaited = Channel.CreateUnbounded<bool>();

    /// <summary>Something has changed in the articles; what it was, a preview has to find out.</summary>
    public void Tell() => changes.Writer.TryWrite(new SeenChange(new SourceChanges([""], [], Rules: false), true));

    /// <summary>A file has been saved, and others may follow.</summary>
    public void TellSave(string path) =>
        changes.Writer.TryWrite(new SeenChange(new SourceChanges([path], [], Rules: false), false));

    /// <summary>Until somebody waits for a change, with a clock that runs.</summary>
    public async Task IsAwaitedAsync(CancellationToken stop) => await awaited.Reader.ReadAsync(stop);

    /// <summary>What abandons a build.</summary>
    public CancellationToken Sign { get; set; }

    public CancellationToken NextSign() => Sign;

    public async Task<SeenChange?> NextAsync(TimeSpan? timeout, CancellationToken stop)
    {
        using var over = new CancellationTokenSource(timeout ?? Timeout.InfiniteTimeSpan, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, over.Token);
        awaited.Writer.TryWrite(true);
        try
        {
            return await changes.Reader.ReadAsync(both.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }
    }
}
