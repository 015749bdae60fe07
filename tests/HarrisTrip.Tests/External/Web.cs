using HarrisTrip.Cli.External;

namespace HarrisTrip.Tests.External;

/// <summary>A web in memory: what is not in it answers 404, robots.txt too.</summary>
sealed class Web : IRequests
{
    readonly Dictionary<string, Queue<Func<HttpMethod, Answer>>> answers = new(StringComparer.Ordinal);

    /// <summary>Every request in the order of its coming, as "HEAD https://…".</summary>
    public List<string> Requests { get; } = [];

    public List<TimeSpan> Waits { get; } = [];

    /// <summary>One answer after the other; the last one stays.</summary>
    public Web With(string address, params Answer[] inTurn) =>
        With(address, inTurn.Select(answer => (Func<HttpMethod, Answer>)(_ => answer)).ToArray());

    public Web With(string address, params Func<HttpMethod, Answer>[] inTurn)
    {
        answers[address] = new Queue<Func<HttpMethod, Answer>>(inTurn);
        return this;
    }

    public Web Silent(string address, NoResponse why, string message) =>
        With(address, _ => throw new NoResponseException(why, message));

    public Task<Answer> SendAsync(HttpMethod method, Uri address, int textLimit, CancellationToken stop)
    {
        lock (Requests)
        {
            Requests.Add($"{method} {address.AbsoluteUri}");
            var next = answers.GetValueOrDefault(address.AbsoluteUri);
            return Task.FromResult(
                next is null ? new Answer(404) : (next.Count > 1 ? next.Dequeue() : next.Peek())(method)
            );
        }
    }

    public LinkChecker Checker() =>
        new(
            this,
            (span, _) =>
            {
                lock (Waits)
                {
                    Waits.Add(span);
                }
                return Task.CompletedTask;
            }
        );
}
