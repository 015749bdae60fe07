using System.Diagnostics;
using System.Globalization;

namespace HarrisTrip.Cli.Output;

/// <summary>One line on a terminal that counts pages or sources, for what takes longer than a glance. Gone when it is disposed.</summary>
sealed class ProgressLine(TextWriter terminal, string what) : IDisposable
{
    static readonly TimeSpan glance = TimeSpan.FromMilliseconds(400);
    static readonly TimeSpan between = TimeSpan.FromMilliseconds(100);

    readonly Stopwatch watch = Stopwatch.StartNew();
    readonly Lock turn = new();
    TimeSpan next = glance;
    bool shown;

    /// <summary>May be called from any thread, as often as there is something done.</summary>
    public void Report(int done, int total)
    {
        lock (turn)
        {
            if (watch.Elapsed < next)
            {
                return;
            }
            next = watch.Elapsed + between;
            shown = true;
            terminal.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[K{done:N0} of {total:N0} {what}"));
        }
    }

    public void Dispose()
    {
        if (shown)
        {
            terminal.Write("\r\u001b[K");
        }
    }
}
