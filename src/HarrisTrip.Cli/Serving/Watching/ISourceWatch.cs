using HarrisTrip.Cli.Serving.Sites;

namespace HarrisTrip.Cli.Serving.Watching;

/// <summary>Tells when the sources of a site have changed, and in which files.</summary>
interface ISourceWatch
{
    /// <summary>
    /// Waits for the next change, and until all that changes with it is written; no longer than a while.
    /// </summary>
    /// <returns>What changed; null when the while is over.</returns>
    Task<SourceChanges?> NextAsync(TimeSpan? most, CancellationToken stop);
}
