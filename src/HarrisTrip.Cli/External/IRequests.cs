namespace HarrisTrip.Cli.External;

/// <summary>What a site answered to one request. Redirects are not followed.</summary>
/// <param name="Status">RFC 9110 15.</param>
/// <param name="Location">Where it redirects to; null when it does not.</param>
/// <param name="RetryAfter">How long to wait before the next request; null when it does not say.</param>
/// <param name="Text">The body, as far as it was asked for.</param>
sealed record Answer(int Status, Uri? Location = null, TimeSpan? RetryAfter = null, string Text = "");

/// <summary>Why there was no answer.</summary>
enum NoResponse
{
    NoSuchHost,

    /// <summary>The address is not the whole Internet's, and its host was not allowed by name.</summary>
    PrivateAddress,

    /// <summary>Too slow, closed, or not to be trusted.</summary>
    NoAnswer,
}

/// <summary>There was no answer.</summary>
/// <param name="message">To stand in a sentence after the address.</param>
sealed class NoResponseException(NoResponse why, string message) : Exception(message)
{
    public NoResponse Why { get; } = why;
}

/// <summary>Sends requests to the web.</summary>
interface IRequests
{
    /// <summary>Sends one request, and reads no more of the body than is wanted.</summary>
    /// <param name="textLimit">How much of the body is read, in bytes.</param>
    /// <exception cref="NoResponseException">There was no answer.</exception>
    Task<Answer> SendAsync(HttpMethod method, Uri address, int textLimit, CancellationToken stop);
}
