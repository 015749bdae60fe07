using System.Threading.Channels;
using HarrisTrip.Cli.Serving.Sites;
using HarrisTrip.Cli.Serving.Watching;

namespace HarrisTrip.Tests.Serving;

/// <summary>Changes that a test tells of, when all of them are on the disk.</summary>
sealed class ToldChanges(TimeProvider clock) : ISourceWatch
{
    readonly Channel<SeenChange> told = Channel.CreateUnbounded<SeenChange>();
    readonly Channel<bool> awaited = Channel.CreateUnbounded<bool>();

    /// <summary>Something has changed in the articles; what it was, a preview has to find out.</summary>
    public void Tell() => told.Writer.TryWrite(new SeenChange(new SourceChanges([""], [], Rules: false), true));

    /// <summary>A file has been saved, and others may follow.</summary>
    public void TellSave(string path) =>
        told.Writer.TryWrite(new SeenChange(new SourceChanges([path], [], Rules: false), false));

    /// <summary>Until somebody waits for a change, with a clock that runs.</summary>
    public async Task IsAwaitedAsync(CancellationToken stop) => await awaited.Reader.ReadAsync(stop);

    /// <summary>What abandons a build.</summary>
    public CancellationToken Sign { get; set; }

    public CancellationToken NextSign() => Sign;

    public async Task<SeenChange?> NextAsync(TimeSpan? most, CancellationToken stop)
    {
        using var over = new CancellationTokenSource(most ?? Timeout.InfiniteTimeSpan, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, over.Token);
        awaited.Writer.TryWrite(true);
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
