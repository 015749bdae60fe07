using System.Threading.Channels;
using HarrisTrip.Cli.Serving.Sites;
using HarrisTrip.Cli.Serving.Watching;

namespace HarrisTrip.Tests.Serving;

/// <summary>Changes that a test tells of, when all of them are on the disk.</summary>
sealed class ToldChanges(TimeProvider clock) : ISourceWatch
{
    readonly Channel<SourceChanges> told = Channel.CreateUnbounded<SourceChanges>();
    readonly SemaphoreSlim awaited = new(0);

    /// <summary>Something has changed in the articles; what it was, a preview has to find out.</summary>
    public void Tell() => told.Writer.TryWrite(new SourceChanges([""], [], Rules: false));

    /// <summary>Until somebody waits for a change, with a clock that runs.</summary>
    public Task IsAwaitedAsync(CancellationToken stop) => awaited.WaitAsync(stop);

    public async Task<SourceChanges?> NextAsync(TimeSpan? most, CancellationToken stop)
    {
        using var over = new CancellationTokenSource(most ?? Timeout.InfiniteTimeSpan, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, over.Token);
        awaited.Release();
        try
        {
            return await told.Reader.ReadAsync(both.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }
    }
}
