using System.Diagnostics;
using System.Globalization;

namespace HarrisTrip.Cli.Output;

/// <summary>
/// One line on a terminal that counts pages, pictures or sources, for what takes longer than a glance. Gone when it is
/// disposed.
/// </summary>
/// <remarks>
/// The progress of Spectre.Console hides the cursor, and leaves it hidden when the program is ended by a signal; it
/// takes three lines for one, more where the terminal is narrow, and shows them at once.
/// </remarks>
/// <param name="width">Of the terminal, in characters: a line that it breaks could not be written over.</param>
sealed class ProgressLine(TextWriter terminal, Func<int> width) : IDisposable
{
    /// <summary>Of the bar, in characters.</summary>
    const int Length = 24;

    static readonly TimeSpan showAfter = TimeSpan.FromMilliseconds(400);
    static readonly TimeSpan interval = TimeSpan.FromMilliseconds(100);

    readonly Stopwatch watch = Stopwatch.StartNew();
    readonly Lock gate = new();
    readonly SortedDictionary<string, (int Done, int Total)> counts = new(StringComparer.Ordinal);
    TimeSpan next = showAfter;
    bool shown;

    /// <summary>
    /// Takes in how much is done and how much there is of one kind of thing; from any thread, as often as there is
    /// something done.
    /// </summary>
    /// <param name="what">What is counted, such as "pages".</param>
    public Action<int, int> Of(string what) =>
        (done, total) =>
        {
            lock (gate)
            {
                counts[what] = (done, total);
                if (watch.Elapsed < next)
                {
                    return;
                }
                next = watch.Elapsed + interval;
                shown = true;
                var parts = counts.Select(c =>
                    string.Create(CultureInfo.InvariantCulture, $"{c.Value.Done:N0} of {c.Value.Total:N0} {c.Key}")
                );
                var line = $"{Bar()} {string.Join(", ", parts)}";
                terminal.Write($"\r\u001b[K{line[..Math.Min(line.Length, Math.Max(1, width()) - 1)]}");
            }
        };

    /// <summary>As long as the work that is known of; pages without pictures are done in no time.</summary>
    string Bar()
    {
        var done = counts.Values.Sum(c => (long)c.Done) * Length / Math.Max(1, counts.Values.Sum(c => (long)c.Total));
        return $"[{new string('#', (int)done)}{new string('.', Length - (int)done)}]";
    }

    public void Dispose()
    {
        if (shown)
        {
            terminal.Write("\r\u001b[K");
        }
    }
}
