using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Cli.External;

/// <summary>How links to other sites are checked.</summary>
/// <param name="AllowedHosts">Hosts that may have a private address, in lower case.</param>
/// <param name="CacheFile">Where answers are kept.</param>
/// <param name="CacheAge">How long an answer counts.</param>
sealed record ExternalOptions(IReadOnlySet<string> AllowedHosts, string CacheFile, TimeSpan CacheAge);

/// <summary>Links to other sites, from the pages to the report.</summary>
static class ExternalCheck
{
    /// <param name="clock">The time, and how it passes.</param>
    public static async Task RunAsync(
        IReadOnlyCollection<FileFacts> files,
        ExternalOptions options,
        Report report,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        using var requests = new WebRequests(options.AllowedHosts);
        await RunAsync(
                files,
                options,
                report,
                clock,
                new LinkChecker(requests, (span, token) => Task.Delay(span, clock, token)),
                stop
            )
            .ConfigureAwait(false);
    }

    public static async Task RunAsync(
        IReadOnlyCollection<FileFacts> files,
        ExternalOptions options,
        Report report,
        TimeProvider clock,
        LinkChecker checker,
        CancellationToken stop
    )
    {
        var cache = AnswerCache.Open(options.CacheFile, options.CacheAge, clock.GetUtcNow());
        var addresses = ExternalLinks.Of(files);
        var outcomes = await checker
            .CheckAsync(addresses.Where(a => cache.Find(a) is null), stop)
            .ConfigureAwait(false);
        foreach (var (address, outcome) in outcomes)
        {
            cache.Add(address, outcome, clock.GetUtcNow());
        }
        ExternalLinks.Report(
            files,
            addresses.ToDictionary(a => a, a => cache.Find(a) ?? outcomes[a], StringComparer.Ordinal),
            report
        );
        cache.Save();
    }
}
