using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Xunit;

namespace HarrisTrip.BrowserTests;

/// <summary>A server of plain files, as any web host is one.</summary>
sealed class FileServer : IAsyncDisposable
{
    readonly WebApplication host;

    FileServer(WebApplication host, Uri root) => (this.host, Root) = (host, root);

    /// <summary>Where the folder's own index.html is.</summary>
    public Uri Root { get; }

    /// <summary>Serves a folder, and its 404.html for what is not in it.</summary>
    /// <param name="path">"/" or a path such as "/news/": what lies beside it is not found.</param>
    public static async Task<FileServer> StartAsync(string folder, string path)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = builder.Build();
        host.UseFileServer(
            new FileServerOptions { FileProvider = new PhysicalFileProvider(folder), RequestPath = path.TrimEnd('/') }
        );
        host.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            var page = Path.Combine(folder, "404.html");
            if (File.Exists(page))
            {
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.SendFileAsync(page, context.RequestAborted);
            }
        });
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new FileServer(host, new Uri(new Uri(host.Urls.Single()), path));
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
