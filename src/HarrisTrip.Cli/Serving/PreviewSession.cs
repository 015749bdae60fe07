using HarrisTrip.Cli.Publishing;
using HarrisTrip.Cli.Serving.Sites;
using HarrisTrip.Cli.Serving.Watching;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Cli.Serving;

/// <summary>Why a site was built.</summary>
/// <param name="Changes">The files that changed; null for the first build.</param>
/// <param name="Due">What the time has brought; null when it is not the reason.</param>
sealed record BuildReason(SourceChanges? Changes, Due? Due);

/// <summary>Builds whenever sources change, or the time has come; one build after the other.</summary>
/// <param name="clock">The time that the site is built for.</param>
sealed class PreviewSession(ISitePreview preview, ISourceWatch watch, TimeProvider clock, LatestState states)
{
    /// <summary>
    /// How long a timer is trusted: one that slept with its machine wakes up too late, and a clock may be put right.
    /// </summary>
    static readonly TimeSpan most = TimeSpan.FromSeconds(30);

    /// <summary>Told after each build, with how long it took.</summary>
    public Action<PreviewState, BuildReason, TimeSpan>? Built { get; init; }

    /// <summary>Runs until it is stopped.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        var state = Build(new PreviewState(0, null, null, null), new BuildReason(null, null), stop);
        while (true)
        {
            // Where no site could be made, another moment alone would not change that.
            var due = state.Trouble is null ? state.Latest?.Result.NextRebuild : null;
            state = Build(state, await NextAsync(due, stop).ConfigureAwait(false), stop);
        }
    }

    PreviewState Build(PreviewState before, BuildReason reason, CancellationToken stop)
    {
        var begun = clock.GetTimestamp();
        var changes = reason.Due is null ? reason.Changes : new SourceChanges([], [], Rules: false);
        var state = Update(before, changes, stop);
        states.Set(state);
        Built?.Invoke(state, reason, clock.GetElapsedTime(begun));
        return state;
    }

    async Task<BuildReason> NextAsync(Due? due, CancellationToken stop)
    {
        while (true)
        {
            var left = due is null ? (TimeSpan?)null : due.At - clock.GetUtcNow();
            if (left <= TimeSpan.Zero)
            {
                return new BuildReason(null, due);
            }
            if (await watch.NextAsync(left < most ? left : most, stop).ConfigureAwait(false) is { } changes)
            {
                return new BuildReason(changes, null);
            }
        }
    }

    PreviewState Update(PreviewState before, SourceChanges? changes, CancellationToken stop)
    {
        try
        {
            var site = preview.Update(changes, clock.GetUtcNow(), stop);
            return new PreviewState(before.Build + 1, site.Result.Failed ? before.Good : site, site, null);
        }
        catch (RefusedException refused)
        {
            return before with { Build = before.Build + 1, Trouble = $"{refused.Message} {refused.Help}".TrimEnd() };
        }
        catch (Exception fault) when (SystemErrors.IsOfDisk(Innermost(fault)) && !stop.IsCancellationRequested)
        {
            return before with { Build = before.Build + 1, Trouble = Innermost(fault).Message };
        }
    }

    static Exception Innermost(Exception fault) =>
        fault is AggregateException { InnerExceptions: [var only, ..] } ? Innermost(only) : fault;
}
