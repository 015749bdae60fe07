using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HarrisTrip.Tests.External;

/// <summary>A real server on this machine: one answer to a connection, chosen by the request's path.</summary>
sealed class LoopbackServer : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly Func<string, string> answer;

    /// <param name="answer">From a path to a status line and headers, with \n between them.</param>
    public LoopbackServer(Func<string, string> answer)
    {
        this.answer = answer;
        listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Dispose() => listener.Dispose();

    async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                var path = (await reader.ReadLineAsync())?.Split(' ')[1] ?? "/";
                while (await reader.ReadLineAsync() is { Length: > 0 })
                {
                    // The headers say nothing that matters here.
                }
                await stream.WriteAsync(
                    Encoding.ASCII.GetBytes(
                        $"HTTP/1.1 {answer(path).Replace("\n", "\r\n", StringComparison.Ordinal)}\r\n"
                            + $"Content-Length: 0\r\nConnection: close\r\n\r\n"
                    )
                );
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }
}
