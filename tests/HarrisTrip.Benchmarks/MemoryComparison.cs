using System.Globalization;

namespace HarrisTrip.Benchmarks;

/// <summary>
/// Builds 1,000 and 10,000 articles with the real program, and compares how much memory it took at its peak: a site may
/// have ten times the articles without needing ten times the memory.
/// </summary>
static class MemoryComparison
{
    const int Few = 1_000,
        Many = 10_000;

    /// <summary>
    /// What one more article may add to the peak. It brings about 15 files into the bundle (its page, a third of a
    /// list, a picture in all its sizes, what hosts send compressed), and 40 links between pages.
    /// </summary>
    const int MaxBytesPerArticle = 6_144;

    /// <summary>The median of an odd number of runs is one of them.</summary>
    const int Runs = 3;

    /// <returns>An exit code: 0 when the memory stays within its bound, 1 when not, 2 when a build failed.</returns>
    public static int Run(string program) =>
        WorkingFolder.Run(
            "memory",
            folder =>
            {
                Console.WriteLine($"{"articles", 10}{"run", 6}{"peak, MiB", 12}{"seconds", 10}{"s per 1,000", 14}");
                var few = Measure(program, folder, Few);
                var many = Measure(program, folder, Many);
                var growth = (many - few) / (Many - Few);
                Console.WriteLine(
                    $"Each article more takes {growth.ToString("N0", CultureInfo.InvariantCulture)} bytes at the "
                        + $"peak (median of {Runs} runs); "
                        + $"at most {MaxBytesPerArticle.ToString("N0", CultureInfo.InvariantCulture)} are allowed."
                );
                return growth > MaxBytesPerArticle ? 1 : 0;
            }
        );

    static long Measure(string program, string folder, int articles)
    {
        var source = Path.Combine(folder, $"articles-{articles}");
        GeneratedSite.Write(source, articles);
        var peaks = new List<long>();
        for (var run = 1; run <= Runs; run++)
        {
            var output = Path.Combine(folder, "dist");
            var (seconds, _, peak) = MeasuredRun.Of(program, "build", source, "-o", output, "--quiet");
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{articles, 10:N0}{run, 6}{peak / 1048576.0, 12:0.0}{seconds, 10:0.0}{seconds * 1000 / articles, 14:0.00}"
                )
            );
            peaks.Add(peak);
            Directory.Delete(output, recursive: true);
        }
        return peaks.Order().ElementAt(Runs / 2);
    }
}
