using System.Diagnostics;

namespace HarrisTrip.Benchmarks;

/// <summary>A site that the real program serves, and a reader of one of its pages who is told of every build.</summary>
sealed class ServedSite : IDisposable
{
    const string Greeting = "Site: ";

    /// <summary>Who writes pauses longer than this, and all that a save touches is made by then.</summary>
    static readonly TimeSpan quiet = TimeSpan.FromSeconds(2);

    static readonly TimeSpan patience = TimeSpan.FromMinutes(10);

    readonly Process process;
    readonly HttpClient client = new();
    readonly StreamReader events;
    readonly Uri page;
    Task<string?> next;

    /// <param name="page">Relative to the site.</param>
    /// <exception cref="InvalidOperationException">It ended.</exception>
    public ServedSite(string program, string source, string page)
    {
        process = Process.Start(
            new ProcessStartInfo(program, ["serve", source, "--port", "0", "--quiet"]) { RedirectStandardOutput = true }
        )!;
        string? line;
        do
        {
            line =
                process.StandardOutput.ReadLine()
                ?? throw new InvalidOperationException($"{program} serve ended with {process.ExitCode}.");
        } while (!line.StartsWith(Greeting, StringComparison.Ordinal));
        this.page = new Uri(new Uri(line[Greeting.Length..]), page);
        var told = new Uri(this.page, $"/_harristrip/events?page={this.page.AbsolutePath}");
        events = new StreamReader(client.GetStreamAsync(told).GetAwaiter().GetResult());
        next = events.ReadLineAsync();
        // The first build is of everything.
        AwaitEvent();
        AwaitQuiet();
    }

    /// <summary>The most memory, in bytes, that it held at any time.</summary>
    public long Peak
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>How long it takes from a save until the page that is loaded again has a word.</summary>
    public double SecondsUntilShown(Action save, string word)
    {
        var watch = Stopwatch.StartNew();
        save();
        while (!IsShown(word))
        {
            AwaitEvent();
        }
        var seconds = watch.Elapsed.TotalSeconds;
        AwaitQuiet();
        return seconds;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        events.Dispose();
        client.Dispose();
    }

    bool IsShown(string word) =>
        client.GetStringAsync(page).GetAwaiter().GetResult().Contains(word, StringComparison.Ordinal);

    void AwaitQuiet()
    {
        while (TryAwaitEvent(quiet)) { }
    }

    void AwaitEvent()
    {
        if (!TryAwaitEvent(patience))
        {
            throw new InvalidOperationException($"{page} was not made within {patience.TotalSeconds:0} s.");
        }
    }

    bool TryAwaitEvent(TimeSpan most)
    {
        while (next.Wait(most))
        {
            var line = next.Result ?? throw new InvalidOperationException($"Nothing more is told of {page}.");
            next = events.ReadLineAsync();
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }
}
