using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.BrowserTests;

/// <summary>A real web server with the configuration that a bundle brings along.</summary>
sealed class WebServer : IAsyncDisposable
{
    readonly Process process;

    WebServer(Process process, Uri root) => (this.process, Root) = (process, root);

    public Uri Root { get; }

    /// <summary>Serves a folder by nginx.</summary>
    /// <param name="scratch">Where its own files may lie.</param>
    /// <param name="folder">The root of the server.</param>
    /// <param name="bundle">The bundle in that folder or below it.</param>
    /// <param name="path">The bundle's path on the server.</param>
    public static Task<WebServer> NginxAsync(ScratchFolder scratch, string folder, string bundle, string path)
    {
        var nginx = OutsidePart.Need(OutsidePart.FirstFile(OutsidePart.OnPath("nginx"), "/usr/sbin/nginx"), "nginx");
        var port = FreePort();
        var brotli = OutsidePart.Need(
            OutsidePart.FirstFile(
                "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
                "/usr/lib64/nginx/modules/ngx_http_brotli_static_module.so"
            ),
            "The Brotli module of nginx"
        );
        var own = Directory.CreateDirectory(scratch.Path("nginx")).FullName;
        File.WriteAllText(
            scratch.Path("nginx.conf"),
            $$"""
            load_module "{{brotli}}";
            daemon off; {{(
                Environment.UserName == "root" ? "user root;" : ""
            )}} pid "{{own}}/pid"; error_log stderr notice; worker_processes 1;
            events {}
            http {
              access_log off; client_body_temp_path "{{own}}/a"; proxy_temp_path "{{own}}/b"; fastcgi_temp_path "{{own}}/c"; uwsgi_temp_path "{{own}}/d"; scgi_temp_path "{{own}}/e";
              server {
                listen 127.0.0.1:{{port}}; root "{{folder}}"; brotli_static on;
                include "{{Copied(scratch, bundle, "nginx.conf")}}";
              }
            }
            """
        );
        return StartAsync(
            nginx,
            ["-e", "stderr", "-c", scratch.Path("nginx.conf")],
            "start worker process ",
            port,
            path
        );
    }

    /// <summary>Serves a folder by Caddy.</summary>
    public static Task<WebServer> CaddyAsync(ScratchFolder scratch, string folder, string bundle, string path)
    {
        var caddy = OutsidePart.Need(OutsidePart.OnPath("caddy"), "Caddy");
        var port = FreePort();
        File.WriteAllText(
            scratch.Path("Caddyfile"),
            $$"""
            {
              admin off
              auto_https off
            }
            http://127.0.0.1:{{port}} {
              root * "{{folder}}"
              import "{{Copied(scratch, bundle, "Caddyfile")}}"
            }
            """
        );
        return StartAsync(
            caddy,
            ["run", "--adapter", "caddyfile", "--config", scratch.Path("Caddyfile")],
            "serving initial configuration",
            port,
            path
        );
    }

    static async Task<WebServer> StartAsync(string program, string[] arguments, string ready, int port, string path)
    {
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardError = true },
            EnableRaisingEvents = true,
        };
        var output = new StringBuilder();
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, line) =>
        {
            output.Append(line.Data).Append('\n');
            if (line.Data is null || line.Data.Contains(ready, StringComparison.Ordinal))
            {
                // Without a line any more it has ended.
                started.TrySetResult();
            }
        };
        process.Start();
        process.BeginErrorReadLine();
        await started.Task.WaitAsync(TestContext.Current.CancellationToken);
        return output.ToString().Contains(ready, StringComparison.Ordinal)
            ? new WebServer(process, new Uri($"http://127.0.0.1:{port}{path}"))
            : throw new InvalidOperationException(output.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>A file for hosts at a place whose name needs no care.</summary>
    static string Copied(ScratchFolder scratch, string bundle, string name)
    {
        var copy = scratch.Path("copy-of-" + name);
        File.Copy(Path.Combine(bundle, "_hosts", name), copy);
        return copy;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
