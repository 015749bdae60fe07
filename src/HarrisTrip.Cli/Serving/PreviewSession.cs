using HarrisTrip.Cli.Publishing;
using HarrisTrip.Cli.Serving.Sites;
using HarrisTrip.Cli.Serving.Watching;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Cli.Serving;

/// <summary>Why a site was built; the first build has no reason.</summary>
/// <param name="Changes">The files that changed; null when they are not the reason.</param>
/// <param name="Due">What the time has brought; null when it is not the reason.</param>
/// <param name="Pictures">All: nothing was left to do but to make the pictures that nobody has looked at.</param>
sealed record BuildReason(
    SourceChanges? Changes = null,
    Due? Due = null,
    NewPictures Pictures = NewPictures.WhenLookedAt
);

/// <summary>Builds whenever sources change, or the time has come; one build after the other.</summary>
/// <param name="clock">The time that the site is built for.</param>
sealed class PreviewSession(ISitePreview preview, ISourceWatch watch, TimeProvider clock, LatestState states)
{
    /// <summary>
    /// No timer runs longer than this: one that slept with its machine wakes up too late, and a clock may be set.
    /// </summary>
    static readonly TimeSpan maxTimer = TimeSpan.FromSeconds(30);

    /// <summary>A save no longer interrupts a build when the one before it was finished this long ago.</summary>
    static readonly TimeSpan maxDeferral = TimeSpan.FromMinutes(1);

    /// <summary>
    /// All: when texts are shown, the pictures that nobody has looked at are made, too; nothing is published before.
    /// </summary>
    public NewPictures Pictures { get; init; } = NewPictures.All;

    /// <summary>Told after each build, with how long it took.</summary>
    public Action<PreviewState, BuildReason, TimeSpan>? Built { get; init; }

    /// <summary>Runs until it is stopped.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        var state = Build(new PreviewState(0, null, null, null), new BuildReason(), stop, stop)!;
        var (built, owed, isOver) = (clock.GetTimestamp(), (BuildReason?)null, true);
        while (true)
        {
            if (owed is not null && isOver)
            {
                // A save is shown at once, also while a large site is built or pictures are made: that build is begun
                // again after it.
                var mayWait = owed.Pictures == NewPictures.All || clock.GetElapsedTime(built) < maxDeferral;
                using var either = CancellationTokenSource.CreateLinkedTokenSource(
                    stop,
                    mayWait ? watch.NextSign() : CancellationToken.None
                );
                if (Build(state, owed, either.Token, stop) is { } next)
                {
                    (state, built, owed) = (next, clock.GetTimestamp(), null);
                }
            }
            if (owed is null && state is { IsGood: true, Good.Files.IsWhole: false } && Pictures == NewPictures.All)
            {
                owed = new BuildReason(Pictures: NewPictures.All);
            }
            // Where no site could be made, another moment alone would not change that.
            var due = state.Trouble is null ? state.Latest?.Result.NextRebuild : null;
            var left = owed is not null ? ChangeBatch.Quiet : due?.At - clock.GetUtcNow();
            if (left <= TimeSpan.Zero)
            {
                owed = new BuildReason(Due: due);
                continue;
            }
            var seen = await watch.NextAsync(left < maxTimer ? left : maxTimer, stop).ConfigureAwait(false);
            isOver = seen is not { IsComplete: false };
            if (seen is { IsComplete: true })
            {
                owed = new BuildReason(seen.Files.With(owed?.Changes));
            }
            else if (seen is not null)
            {
                state = Glance(state, seen.Files);
            }
        }
    }

    /// <summary>Shows the page of an article at once, before all that depends on it is made again.</summary>
    PreviewState Glance(PreviewState before, SourceChanges changes)
    {
        try
        {
            if (before.IsGood && preview.Glance(before.Good!, changes) is { } site)
            {
                before = before with { Build = before.Build + 1, Good = site, Latest = site };
                states.Set(before);
            }
        }
        catch (Exception fault) when (SystemErrors.IsOfDisk(SystemErrors.Innermost(fault)))
        {
            // The build, which is next, tells of it.
        }
        return before;
    }

    /// <param name="abandon">Ends this build.</param>
    /// <param name="stop">Ends all of it.</param>
    /// <returns>Null when it was abandoned.</returns>
    PreviewState? Build(PreviewState before, BuildReason reason, CancellationToken abandon, CancellationToken stop)
    {
        var begun = clock.GetTimestamp();
        PreviewState state;
        try
        {
            state = Update(before, reason.Pictures, abandon);
        }
        catch (OperationCanceledException) when (abandon.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            return null;
        }
        states.Set(state);
        Built?.Invoke(state, reason, clock.GetElapsedTime(begun));
        return state;
    }

    PreviewState Update(PreviewState before, NewPictures pictures, CancellationToken stop)
    {
        try
        {
            var site = preview.Update(clock.GetUtcNow(), pictures, stop);
            return new PreviewState(before.Build + 1, site.Result.Failed ? before.Good : site, site, null);
        }
        catch (UsageException refused)
        {
            return before with { Build = before.Build + 1, Trouble = $"{refused.Message} {refused.Help}".TrimEnd() };
        }
        catch (Exception fault)
            when (SystemErrors.IsOfDisk(SystemErrors.Innermost(fault)) && !stop.IsCancellationRequested)
        {
            return before with { Build = before.Build + 1, Trouble = SystemErrors.Innermost(fault).Message };
        }
    }
}
