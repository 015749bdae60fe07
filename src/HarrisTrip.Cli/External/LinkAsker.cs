using System.Collections.Concurrent;
using System.Globalization;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Metadata;

namespace HarrisTrip.Cli.External;

/// <summary>
/// Asks other sites for addresses: each host one question at a time and with a pause, only as its robots.txt allows,
/// and no more often than it bears.
/// </summary>
/// <param name="wait">Lets time pass.</param>
sealed class LinkAsker(IRequests requests, Func<TimeSpan, CancellationToken, Task> wait)
{
    const int HostsAtOnce = 8,
        MostRedirects = 10,
        Tries = 3;

    /// <summary>In bytes. The least that has to be read of a robots.txt (RFC 9309 2.5).</summary>
    const int RobotsLimit = 500 * 1024;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200),
        LongestWait = TimeSpan.FromSeconds(60);

    readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.Ordinal);
    int answers;

    /// <summary>What became of each address.</summary>
    public async Task<IReadOnlyDictionary<string, ExternalOutcome>> AskAsync(
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
                            ? new ExternalOutcome(ExternalState.Unsure, "is no address that can be asked for")
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
                o => o.Value.State == ExternalState.Gone ? o.Value with { State = ExternalState.Unsure } : o.Value,
                StringComparer.Ordinal
            );
    }

    async Task<ExternalOutcome> FollowAsync(Uri start, CancellationToken stop)
    {
        var (at, movedTo, forGood) = (start, (Uri?)null, true);
        try
        {
            for (var hop = 0; hop <= MostRedirects; hop++)
            {
                var answer = await InTurnAsync(at, stop).ConfigureAwait(false);
                if (answer is null)
                {
                    return new ExternalOutcome(ExternalState.Refused, "is closed to programs by its site's robots.txt");
                }
                if (answer.Status is not (301 or 302 or 303 or 307 or 308) || answer.Location is null)
                {
                    return Judge(answer, movedTo);
                }
                forGood &= answer.Status is 301 or 308;
                at = new Uri(at, answer.Location);
                if (at.Scheme is not ("http" or "https"))
                {
                    return new ExternalOutcome(ExternalState.Unsure, $"leads on to `{at}`, which is not on the web");
                }
                movedTo = forGood ? at : movedTo;
            }
            return new ExternalOutcome(ExternalState.Unsure, "leads on and on without an end");
        }
        catch (NoResponseException failure)
        {
            return new ExternalOutcome(
                failure.Why == NoResponse.NoSuchHost ? ExternalState.Gone : ExternalState.Unsure,
                failure.Message
            );
        }
        catch (UriFormatException)
        {
            return new ExternalOutcome(ExternalState.Unsure, "leads on to something that is no address");
        }
    }

    static ExternalOutcome Judge(Answer answer, Uri? movedTo) =>
        answer.Status switch
        {
            >= 200 and < 300 when movedTo is not null => new(
                ExternalState.Moved,
                $"has moved for good",
                movedTo.AbsoluteUri
            ),
            >= 200 and < 300 => new(ExternalState.There, ""),
            404 or 410 => new(ExternalState.Gone, Says(answer)),
            >= 400 and < 500 or 999 => new(ExternalState.Refused, Says(answer)),
            _ => new(ExternalState.Unsure, Says(answer)),
        };

    static string Says(Answer answer) => "answers " + answer.Status.ToString(CultureInfo.InvariantCulture);

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
    /// Some servers know no HEAD, or answer it wrongly: what is not good news is asked for once more.
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
                    || answer.RetryAfter > LongestWait
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
