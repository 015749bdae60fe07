using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Xunit;

namespace HarrisTrip.Tests.Outside;

/// <summary>The program at work on <c>serve</c>, as an editor starts it.</summary>
sealed partial class ServedSite : IAsyncDisposable
{
    /// <summary>Nothing that is waited for takes so long.</summary>
    static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    readonly Process process;
    readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    readonly List<string> said = [];

    ServedSite(Process process) => this.process = process;

    /// <summary>The root of the host.</summary>
    public Uri Root { get; private set; } = null!;

    /// <summary>What it said on the standard output before it was ready.</summary>
    public string Greeting { get; private set; } = "";

    /// <summary>All that was said on the error stream, as far as it has been waited for.</summary>
    public IReadOnlyList<string> Said => said;

    /// <summary>Starts it at a port that is free.</summary>
    public static Task<ServedSite> StartAsync(string articles, params string[] options) =>
        StartAtAsync(0, articles, options);

    public static async Task<ServedSite> StartAtAsync(int port, string articles, params string[] options)
    {
        string[] line = [RealProgram.Location, "serve", articles, "--port", $"{port}", .. options];
        // Whoever runs the tests behind a shell's back has it ignore some signals, and children would too.
        line = OperatingSystem.IsLinux() ? ["env", "--default-signal=HUP,INT,QUIT", .. line] : line;
        var site = new ServedSite(
            new Process
            {
                StartInfo = new ProcessStartInfo(line[0], line[1..])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                },
            }
        );
        site.process.ErrorDataReceived += (_, told) =>
        {
            if (told.Data is null)
            {
                site.lines.Writer.TryComplete();
            }
            else
            {
                site.lines.Writer.TryWrite(told.Data);
            }
        };
        site.process.Start();
        site.process.BeginErrorReadLine();
        using var stop = Patience();
        for (var read = 0; read < 3; read++)
        {
            site.Greeting += await site.process.StandardOutput.ReadLineAsync(stop.Token) + "\n";
        }
        var address = Address().Match(site.Greeting);
        if (!address.Success)
        {
            Assert.Fail(site.Greeting + string.Join('\n', await site.RestAsync()));
        }
        site.Root = new Uri(address.Value);
        return site;
    }

    /// <summary>Reads on until a line has some words in it, and gives that line.</summary>
    public async Task<string> UntilAsync(string words)
    {
        using var stop = Patience();
        try
        {
            while (await lines.Reader.WaitToReadAsync(stop.Token))
            {
                while (lines.Reader.TryRead(out var line))
                {
                    said.Add(line);
                    if (line.Contains(words, StringComparison.Ordinal))
                    {
                        return line;
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // What was said instead is told below.
        }
        var end = process.HasExited ? $" It ended with {process.ExitCode}." : "";
        Assert.Fail($"“{words}” was not said, but:\n{string.Join('\n', said)}{end}");
        return "";
    }

    /// <summary>Stops it as Ctrl-C does, and gives its code.</summary>
    public async Task<int> StopAsync()
    {
        await Shell.SignalAsync(process, ["INT"]);
        using var stop = Patience();
        await process.WaitForExitAsync(stop.Token);
        return process.ExitCode;
    }

    async Task<IReadOnlyList<string>> RestAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
        await foreach (var line in lines.Reader.ReadAllAsync())
        {
            said.Add(line);
        }
        return said;
    }

    static CancellationTokenSource Patience()
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(patience);
        return stop;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        process.Dispose();
    }

    [GeneratedRegex(@"http://\S+?/(?=\n)")]
    private static partial Regex Address();
}
