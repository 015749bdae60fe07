using System.Net;
using System.Net.Sockets;
using System.Text;
using HarrisTrip.Cli.Serving;
using HarrisTrip.Cli.Serving.Answers;
using HarrisTrip.Cli.Serving.Sites;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Serving;

/// <summary>A small site, built once and served.</summary>
public sealed class ServedSmallSite : IAsyncLifetime
{
    readonly SmallSite site = new();
    PreviewServer? server;

    public Uri Root => server!.Address;

    public async ValueTask InitializeAsync()
    {
        var states = new LatestState();
        var built = site.Preview().Update(Build.Now, NewPictures.All, TestContext.Current.CancellationToken);
        Assert.False(built.Result.Failed, built.Result.Diagnostics.Lines());
        states.Set(new PreviewState(1, built, built, null));
        server = await PreviewServer.StartAsync(
            new ServerOptions(IPAddress.Loopback, 0, new EditorLink(null)),
            states,
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );
    }

    /// <summary>Asks for a path with headers of one's own, each as <c>Name: value</c>.</summary>
    public async Task<HttpResponseMessage> AskAsync(string method, string path, params string[] headers)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Root, path));
        foreach (var header in headers.Select(header => header.Split(": ", 2)))
        {
            Assert.True(request.Headers.TryAddWithoutValidation(header[0], header[1]));
        }
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params string[] headers) => AskAsync("GET", path, headers);

    /// <summary>Sends bytes as they are, one for each character, and reads until the server is done.</summary>
    public async Task<string> SendAsync(string request)
    {
        var stop = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Root.Port, stop);
        await using var stream = client.GetStream();
        var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), stop);
            await stream.CopyToAsync(answer, stop);
        }
        catch (IOException)
        {
            // It hung up in the middle of what it does not want to read.
        }
        return Encoding.Latin1.GetString(answer.ToArray());
    }

    /// <summary>Asks for a target as it is written.</summary>
    public Task<string> SendAsync(string target, string host) =>
        SendAsync($"GET {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");

    public async ValueTask DisposeAsync()
    {
        await server!.DisposeAsync();
        site.Dispose();
    }
}
