using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using HarrisTrip.Check.Links;

namespace HarrisTrip.Cli.External;

/// <summary>
/// Requests over the network. A name is resolved once for each connection, and only an address that everybody on the
/// Internet can reach is connected to, so that no page and no redirect leads into the network that this runs in.
/// </summary>
sealed class WebRequests : IRequests, IDisposable
{
    /// <summary>The name by which sites know this program.</summary>
    public const string Product = "HarrisTrip";

    static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(20);

    readonly IReadOnlySet<string> allowed;
    readonly HttpClient client;

    /// <param name="allowed">Hosts that may be asked wherever they are, in lower case.</param>
    public WebRequests(IReadOnlySet<string> allowed)
    {
        this.allowed = allowed;
        client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                // Behind a proxy nobody could tell which address is reached.
                UseProxy = false,
                ConnectTimeout = RequestTimeout,
                PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
                ConnectCallback = ConnectAsync,
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(Product, "0.1"));
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html, */*;q=0.8");
    }

    public void Dispose() => client.Dispose();

    public async Task<Answer> SendAsync(HttpMethod method, Uri address, int textLimit, CancellationToken stop)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timeout.CancelAfter(RequestTimeout);
        try
        {
            using var request = new HttpRequestMessage(method, address);
            using var response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token)
                .ConfigureAwait(false);
            return new Answer(
                (int)response.StatusCode,
                response.Headers.Location,
                RetryAfter(response),
                await TextAsync(response, textLimit, timeout.Token).ConfigureAwait(false)
            );
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new NoResponseException(NoResponse.NoAnswer, "did not answer in time");
        }
        catch (HttpRequestException fault)
        {
            throw fault.InnerException as NoResponseException
                ?? new NoResponseException(
                    NoResponse.NoAnswer,
                    fault.HttpRequestError == HttpRequestError.SecureConnectionError
                        ? "has a certificate that browsers do not trust"
                        : "does not answer"
                );
        }
        catch (Exception fault)
            when (fault is IOException or SocketException or InvalidOperationException or UriFormatException)
        {
            throw new NoResponseException(NoResponse.NoAnswer, "does not answer");
        }
    }

    async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var host = context.DnsEndPoint.Host.ToLowerInvariant();
        var addresses = await ResolveAsync(host, stop).ConfigureAwait(false);
        var reachable = allowed.Contains(host.Trim('[', ']'))
            ? addresses
            : [.. addresses.Where(ip => !PrivateNetwork.Has(ip))];
        if (reachable.Length == 0)
        {
            throw new NoResponseException(
                NoResponse.PrivateAddress,
                "leads to a private address, which is not requested"
            );
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(reachable, context.DnsEndPoint.Port, stop).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    static async Task<IPAddress[]> ResolveAsync(string host, CancellationToken stop)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(host, stop).ConfigureAwait(false);
        }
        catch (SocketException fault)
        {
            throw fault.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData
                ? new NoResponseException(NoResponse.NoSuchHost, "is on a host that does not exist")
                : new NoResponseException(
                    NoResponse.NoAnswer,
                    "is on a host whose name cannot be looked up at the moment"
                );
        }
    }

    static TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta
        ?? (response.Headers.RetryAfter?.Date is { } date && response.Headers.Date is { } now ? date - now : null);

    static async Task<string> TextAsync(HttpResponseMessage response, int limit, CancellationToken stop)
    {
        if (limit == 0)
        {
            return "";
        }
        using var body = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        var bytes = new byte[limit];
        var length = await body.ReadAtLeastAsync(bytes, limit, throwOnEndOfStream: false, stop).ConfigureAwait(false);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
