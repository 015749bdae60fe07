using System.Collections.Concurrent;
using System.Globalization;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Metadata;

namespace HarrisTrip.Cli.External;

/// <summary>
/// Requests addresses on other sites: one request at a time for each host and with a pause, only as its robots.txt
/// allows, and no more often than it tolerates.
/// </summary>
/// <param name="wait">Lets time pass.</param>
sealed class LinkChecker(IRequests requests, Func<TimeSpan, CancellationToken, Task> wait)
{
    const int HostsAtOnce = 8,
        MaxRedirects = 10,
        Tries = 3;

    /// <summary>In bytes. The least that has to be read of a robots.txt (RFC 9309 2.5).</summary>
    const int RobotsLimit = 500 * 1024;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200),
        MaxWait = TimeSpan.FromSeconds(60);

    readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.Ordinal);
    int answers;

    /// <summary>The outcome for each address.</summary>
    public async Task<IReadOnlyDictionary<string, ExternalOutcome>> CheckAsync(
        IEnumerable<string> addresses,
        CancellationToken stop
    )
    {
        var outcomes = new ConcurrentDictionary<string, ExternalOutcome>(StringComparer.Ordinal);
        var byHost = addresses
            .Select(address => (address, uri: Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null))
            .GroupBy(a => a.uri?.Authority ?? "", StringComparer.Ordinal);
        await Parallel
            .ForEachAsync(
                byHost,
                new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = stop },
                async (host, token) =>
                {
                    foreach (var (address, uri) in host)
                    {
                        outcomes[address] = uri is null
                            ? new ExternalOutcome(ExternalState.Unknown, "is not an address that can be requested")
                            : await FollowAsync(uri, token).ConfigureAwait(false);
                    }
                }
            )
            .ConfigureAwait(false);
        // A machine without a network knows no host at all, and nothing about any of them.
        return answers > 0
            ? outcomes
            : outcomes.ToDictionary(
                o => o.Key,
                o => o.Value.State == ExternalState.Gone ? o.Value with { State = ExternalState.Unknown } : o.Value,
                StringComparer.Ordinal
            );
    }

    async Task<ExternalOutcome> FollowAsync(Uri start, CancellationToken stop)
    {
        var (at, movedTo, forGood) = (start, (Uri?)null, true);
        try
        {
            for (var hop = 0; hop <= MaxRedirects; hop++)
            {
                var answer = await InTurnAsync(at, stop).ConfigureAwait(false);
                if (answer is null)
                {
                    return new ExternalOutcome(
                        ExternalState.Refused,
                        "may not be requested by programs, says its site's robots.txt"
                    );
                }
                if (answer.Status is not (301 or 302 or 303 or 307 or 308) || answer.Location is null)
                {
                    return Judge(answer, movedTo);
                }
                forGood &= answer.Status is 301 or 308;
                at = new Uri(at, answer.Location);
                if (at.Scheme is not ("http" or "https"))
                {
                    return new ExternalOutcome(ExternalState.Unknown, $"redirects to `{at}`, which is not on the web");
                }
                movedTo = forGood ? at : movedTo;
            }
            return new ExternalOutcome(ExternalState.Unknown, "redirects without end");
        }
        catch (NoResponseException failure)
        {
            return new ExternalOutcome(
                failure.Why == NoResponse.NoSuchHost ? ExternalState.Gone : ExternalState.Unknown,
                failure.Message
            );
        }
        catch (UriFormatException)
        {
            return new ExternalOutcome(ExternalState.Unknown, "redirects to something that is not an address");
        }
    }

    static ExternalOutcome Judge(Answer answer, Uri? movedTo) =>
        answer.Status switch
        {
            >= 200 and < 300 when movedTo is not null => new(
                ExternalState.Moved,
                $"has moved permanently",
                movedTo.AbsoluteUri
            ),
            >= 200 and < 300 => new(ExternalState.Available, ""),
            404 or 410 => new(ExternalState.Gone, Describe(answer)),
            >= 400 and < 500 or 999 => new(ExternalState.Refused, Describe(answer)),
            _ => new(ExternalState.Unknown, Describe(answer)),
        };

    static string Describe(Answer answer) => "answers " + answer.Status.ToString(CultureInfo.InvariantCulture);

    /// <summary>Waits for the host's turn; null when its robots.txt says no.</summary>
    async Task<Answer?> InTurnAsync(Uri address, CancellationToken stop)
    {
        var host = hosts.GetOrAdd(address.GetLeftPart(UriPartial.Authority), _ => new Host());
        await host.Lock.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            if (host.Failure is not null)
            {
                throw host.Failure;
            }
            host.Robots ??= await RobotsAsync(address, stop).ConfigureAwait(false);
            return host.Robots.Forbidding(address.PathAndQuery) is null
                ? await HeadThenGetAsync(address, stop).ConfigureAwait(false)
                : null;
        }
        catch (NoResponseException failure) when (host.Robots is null)
        {
            // A host that is silent from the first is not asked again for each of its pages.
            host.Failure = failure;
            throw;
        }
        finally
        {
            host.Lock.Release();
        }
    }

    /// <summary>
    /// Some servers do not support HEAD, or answer it wrongly: a failure is requested once more.
    /// </summary>
    async Task<Answer> HeadThenGetAsync(Uri address, CancellationToken stop)
    {
        var head = await RetryAsync(HttpMethod.Head, address, 0, stop).ConfigureAwait(false);
        return head.Status is < 400 or 429
            ? head
            : await RetryAsync(HttpMethod.Get, address, 0, stop).ConfigureAwait(false);
    }

    async Task<Answer> RetryAsync(HttpMethod method, Uri address, int textLimit, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            await wait(Pause, stop).ConfigureAwait(false);
            var longer = TimeSpan.FromSeconds(1 << attempt);
            try
            {
                var answer = await SendAsync(method, address, textLimit, stop).ConfigureAwait(false);
                if (
                    attempt == Tries
                    || answer.Status is not (429 or 500 or 502 or 503 or 504)
                    || answer.RetryAfter > MaxWait
                )
                {
                    return answer;
                }
                longer = answer.RetryAfter > longer ? answer.RetryAfter.Value : longer;
            }
            catch (NoResponseException failure) when (attempt < Tries && failure.Why == NoResponse.NoAnswer)
            {
                // Once more, below.
            }
            await wait(longer, stop).ConfigureAwait(false);
        }
    }

    /// <summary>Without the file all is allowed; from a site in trouble nothing is (RFC 9309 2.3.1).</summary>
    async Task<RobotsRules> RobotsAsync(Uri address, CancellationToken stop)
    {
        var at = new Uri(address, "/robots.txt");
        for (var hop = 0; hop <= 5; hop++)
        {
            var answer = await RetryAsync(HttpMethod.Get, at, RobotsLimit, stop).ConfigureAwait(false);
            if (answer is { Status: >= 300 and < 400, Location: not null })
            {
                at = new Uri(at, answer.Location);
                continue;
            }
            return answer.Status switch
            {
                >= 200 and < 300 => RobotsOf(answer.Text),
                >= 500 or 429 => RobotsOf("User-agent: *\nDisallow: /"),
                _ => RobotsOf(""),
            };
        }
        return RobotsOf("");
    }

    static RobotsRules RobotsOf(string text) => RobotsRules.Read(text, WebRequests.Product);

    async Task<Answer> SendAsync(HttpMethod method, Uri address, int textLimit, CancellationToken stop)
    {
        var answer = await requests.SendAsync(method, address, textLimit, stop).ConfigureAwait(false);
        Interlocked.Increment(ref answers);
        return answer;
    }

    sealed class Host
    {
        public SemaphoreSlim Lock { get; } = new(1);

        public RobotsRules? Robots { get; set; }

        public NoResponseException? Failure { get; set; }
    }
}
