using System.Net;
using System.Net.Sockets;
using HarrisTrip.Cli.Serving.Answers;
using HarrisTrip.Cli.Serving.Sites;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HarrisTrip.Cli.Serving;

/// <summary>Where and how a preview is served.</summary>
/// <param name="Port">The first one that is tried; 0 for any that is free.</param>
sealed record ServerOptions(IPAddress Host, int Port, EditorLink Editor);

/// <summary>The preview on the network: of this machine alone, unless another address was asked for.</summary>
sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>As many ports are tried, one after the other.</summary>
    const int MaxPorts = 50;

    readonly WebApplication host;
    readonly CancellationTokenSource over;

    PreviewServer(WebApplication host, CancellationTokenSource over, Uri address) =>
        (this.host, this.over, Address) = (host, over, address);

    /// <summary>The root of the host, as a browser on this machine asks for it.</summary>
    public Uri Address { get; }

    /// <param name="clock">The real time.</param>
    /// <exception cref="IOException">No port is free, or the address is not one of this machine.</exception>
    public static async Task<PreviewServer> StartAsync(
        ServerOptions options,
        LatestState states,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        for (var port = options.Port; ; port++)
        {
            try
            {
                return await ListenAsync(options with { Port = port }, states, clock, stop).ConfigureAwait(false);
            }
            catch (IOException fault)
                when (fault.InnerException is AddressInUseException
                    && port < Math.Min(IPEndPoint.MaxPort, options.Port + MaxPorts)
                )
            {
                // The next one may be free.
            }
            catch (SocketException fault)
            {
                throw new IOException(
                    $"Cannot serve at {options.Host}, port {port}: {fault.Message.TrimEnd('.')}.",
                    fault
                );
            }
        }
    }

    static async Task<PreviewServer> ListenAsync(
        ServerOptions options,
        LatestState states,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        // Empty: no file or variable that happens to be there changes what is served, and nothing is logged.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(options.Host, options.Port);
        });
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(hosting => hosting.ShutdownTimeout = TimeSpan.FromMilliseconds(300));
        var host = builder.Build();
        var over = new CancellationTokenSource();
        try
        {
            var answers = new RequestHandler(states, new RequestGuard(options.Host), options.Editor, clock, over.Token);
            host.Run(answers.AnswerAsync);
            await host.StartAsync(stop).ConfigureAwait(false);
            var port = new Uri(host.Urls.First()).Port;
            var name =
                options.Host.Equals(IPAddress.Any) || options.Host.Equals(IPAddress.IPv6Any)
                    ? "localhost"
                    : RequestGuard.NameOf(options.Host);
            return new PreviewServer(host, over, new Uri($"http://{name}:{port}/"));
        }
        catch
        {
            over.Dispose();
            await host.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Ends at once: who listens for changes would never let go.</summary>
    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync().ConfigureAwait(false);
        await host.DisposeAsync().ConfigureAwait(false);
        over.Dispose();
    }

    /// <summary>Signals are taken in one place of the program, which is not here.</summary>
    sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
