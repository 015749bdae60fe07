using System.Diagnostics;

namespace HarrisTrip.Benchmarks;

/// <summary>What one run of a program took.</summary>
/// <param name="Seconds">From start to end.</param>
/// <param name="Processor">In seconds, of all processors together.</param>
/// <param name="Peak">The most memory, in bytes, that it held at any time.</param>
readonly record struct MeasuredRun(double Seconds, double Processor, long Peak)
{
    /// <inheritdoc cref="Of(string, string, IReadOnlyList{string})"/>
    public static MeasuredRun Of(string program, params string[] arguments) =>
        Of(program, Environment.CurrentDirectory, arguments);

    /// <param name="at">The folder that it is started in.</param>
    /// <exception cref="InvalidOperationException">It did not end well.</exception>
    public static MeasuredRun Of(string program, string at, IReadOnlyList<string> arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = at,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        var wrong = process.StandardError.ReadToEndAsync();
        var (peak, processor) = (0L, TimeSpan.Zero);
        do
        {
            // The system keeps both, but only while the process is there: what comes in the very last moment is missed.
            process.Refresh();
            (peak, processor) =
                UsedBy(process) is var (memory, time) && memory > 0 ? (memory, time) : (peak, processor);
        } while (!process.WaitForExit(milliseconds: 2));
        return process.ExitCode == 0 && peak > 0
            ? new MeasuredRun(watch.Elapsed.TotalSeconds, processor.TotalSeconds, peak)
            : throw new InvalidOperationException(
                $"{program} ended with {process.ExitCode}.\n{output.Result}{wrong.Result}"
            );
    }

    static (long Peak, TimeSpan Processor) UsedBy(Process process)
    {
        try
        {
            return process.HasExited ? default : (process.PeakWorkingSet64, process.TotalProcessorTime);
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }
}
