using System.Threading.Channels;

namespace HarrisTrip.Cli.Serving.Watching;

/// <summary>Waits until a burst of signs is over: ten saves in a second are one change.</summary>
static class QuietPeriod
{
    /// <summary>As long as nothing has to happen. Longer than between two saves of a burst.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    /// <summary>So long a burst may keep us waiting.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>Takes all signs that come, until none has come for a while.</summary>
    public static async Task WaitAsync(ChannelReader<bool> signs, TimeProvider clock, CancellationToken stop)
    {
        var begun = clock.GetTimestamp();
        while (true)
        {
            while (signs.TryRead(out _)) { }
            var left = Longest - clock.GetElapsedTime(begun);
            if (
                left <= TimeSpan.Zero
                || !await CameAsync(signs, left < Quiet ? left : Quiet, clock, stop).ConfigureAwait(false)
            )
            {
                return;
            }
        }
    }

    /// <summary>True when a sign comes in time.</summary>
    public static async Task<bool> CameAsync(
        ChannelReader<bool> signs,
        TimeSpan time,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        using var over = new CancellationTokenSource(time, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, over.Token);
        try
        {
            return await signs.WaitToReadAsync(both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }
}
