using HarrisTrip.Cli.Serving.Sites;

namespace HarrisTrip.Cli.Serving.Watching;

/// <summary>A change of sources.</summary>
/// <param name="IsComplete">False for a single save that more may follow at once: it is told again, with those, when
/// all that changes together is written.</param>
sealed record SeenChange(SourceChanges Files, bool IsComplete);

/// <summary>Tells when the sources of a site have changed, and in which files.</summary>
interface ISourceWatch
{
    /// <summary>Waits for the next change.</summary>
    /// <param name="timeout">How long to wait; null waits until there is one.</param>
    /// <returns>What changed; null when nothing did in that time.</returns>
    Task<SeenChange?> NextAsync(TimeSpan? timeout, CancellationToken stop);

    /// <summary>Cancelled as soon as something may have changed that has not been told.</summary>
    CancellationToken NextSign();
}
