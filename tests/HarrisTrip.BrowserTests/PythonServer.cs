using System.Diagnostics;
using System.Text.RegularExpressions;
using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.BrowserTests;

/// <summary>The server that the README shows for a look at a bundle.</summary>
sealed partial class PythonServer : IDisposable
{
    readonly Process process;

    PythonServer(Process process, Uri root) => (this.process, Root) = (process, root);

    public Uri Root { get; }

    public static async Task<PythonServer> StartAsync(string folder)
    {
        var python = OutsidePart.Need(OutsidePart.OnPath("python3", "python"), "Python 3");
        var process = Process.Start(
            new ProcessStartInfo(python, ["-u", "-m", "http.server", "--bind", "127.0.0.1", "-d", folder, "0"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        // It says what it served on the other stream, which has to be read so that it does not stop when that is full.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var port = Port().Match(line ?? "");
        Assert.True(port.Success, $"Python said: {line}");
        return new PythonServer(process, new Uri($"http://127.0.0.1:{port.Groups[1].Value}/"));
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    [GeneratedRegex(@" port (\d+)")]
    private static partial Regex Port();
}
