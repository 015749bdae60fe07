using HarrisTrip.Diagnostics;
using HarrisTrip.Render.Outputs.Hosts;

namespace HarrisTrip.Cli.Serving.Sites;

/// <summary>What there is to be shown after a build.</summary>
/// <param name="Build">The number of the build, from 1 up; what is shown before a build is done has one of its
/// own.</param>
/// <param name="Good">The last site without an error; null when there was none yet.</param>
/// <param name="Latest">The last site, good or not; null when none could be made.</param>
/// <param name="Trouble">Why the last build came to nothing, in an editor's words; null when it did not.</param>
sealed record PreviewState(int Build, PreviewedSite? Good, PreviewedSite? Latest, string? Trouble)
{
    public IReadOnlyList<Diagnostic> Faults => Latest?.Result.Diagnostics ?? [];

    public bool IsGood => Trouble is null && Latest is not null && Latest == Good;

    /// <summary>The site that is shown.</summary>
    public PreviewedSite? Shown => Good ?? Latest;

    /// <summary>
    /// What is shown at a path: what was good there last; where nothing ever was, what could be made in spite of
    /// errors.
    /// </summary>
    /// <param name="path">Begins at the host's root and is not percent-encoded.</param>
    public (PreviewedSite Site, HostAnswer Answer)? Find(string path)
    {
        (PreviewedSite, HostAnswer)? nothing = null;
        foreach (var site in new[] { Good, Latest })
        {
            if (site?.Answers.To(path) is not { } answer)
            {
                continue;
            }
            if (answer.Status != 404)
            {
                return (site, answer);
            }
            nothing ??= (site, answer);
        }
        return nothing;
    }
}

/// <summary>Keeps the latest state, and tells those who wait for another.</summary>
sealed class LatestState
{
    readonly Lock gate = new();
    TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    PreviewState? state;

    public void Set(PreviewState next)
    {
        TaskCompletionSource woken;
        lock (gate)
        {
            state = next;
            (woken, changed) = (changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        woken.SetResult();
    }

    /// <summary>The state of the last build; when there is none in time, a state of none.</summary>
    public async Task<PreviewState> FirstAsync(TimeSpan timeout, CancellationToken stop)
    {
        try
        {
            return await AfterAsync(0, stop).WaitAsync(timeout, stop).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return new PreviewState(0, null, null, null);
        }
    }

    /// <summary>The first state of a later build than one; of any build when that is 0.</summary>
    public async Task<PreviewState> AfterAsync(int build, CancellationToken stop)
    {
        while (true)
        {
            Task wait;
            lock (gate)
            {
                if (state is { } there && there.Build > build)
                {
                    return there;
                }
                wait = changed.Task;
            }
            await wait.WaitAsync(stop).ConfigureAwait(false);
        }
    }
}
