using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;

namespace HarrisTrip.Tests.Safety.Fuzzing;

/// <summary>
/// Whatever comes in, by whatever way: nothing crashes, stands still or fills the memory. A few thousand inputs in
/// every run, always the same; HARRISTRIP_FUZZ_INPUTS and HARRISTRIP_FUZZ_SEED make more and others,
/// HARRISTRIP_FUZZ_LOG says where it is written how far that is, and HARRISTRIP_FUZZ_ENTRY keeps to one way in.
/// </summary>
public class FuzzTests
{
    const long MaxBytes = 1L << 30;

    static readonly TimeSpan timeLimit = TimeSpan.FromSeconds(10);

    static readonly long inputs = Number("HARRISTRIP_FUZZ_INPUTS", 3_000);
    static readonly long first = Number("HARRISTRIP_FUZZ_SEED", 20_261_128);

    [Fact]
    public void Whatever_comes_in_is_read_or_refused()
    {
        var (failures, done, current) = (
            new List<string>(),
            new SortedDictionary<string, (int Inputs, TimeSpan Time)>(StringComparer.Ordinal),
            new Current()
        );
        List<EntryPoint> chosen =
        [
            .. EntryPoints
                .All.Where(e =>
                    Environment.GetEnvironmentVariable("HARRISTRIP_FUZZ_ENTRY") is not { } name || e.Name == name
                )
                .SelectMany(e => Enumerable.Repeat(e, e.Weight)),
        ];
        using var watch = new Timer(_ => current.Complain(), null, timeLimit, timeLimit);
        for (var i = 0L; i < inputs && failures.Count < 20; i++)
        {
            var seed = first + i;
            var entry = chosen[new Random((int)seed).Next(chosen.Count)];
            var input = entry.Inputs.Make(seed);
            var begun = Environment.CpuUsage.TotalTime;
            current.Begin($"{entry.Name}, seed {seed}", input);
            if (
                Fault(entry, input) is { } fault
                && !failures.Any(f => f.Contains(fault.Kind, StringComparison.Ordinal))
            )
            {
                var small = Minimised(entry, input, fault.Kind);
                failures.Add(
                    $"{entry.Name}, seed {seed}: {fault.Kind}\n{fault.Details}\n{Convert.ToBase64String(small)}\n"
                        + $"{Encoding.UTF8.GetString(small)}\n"
                );
                Log(failures[^1]);
            }
            var (before, time) = done.GetValueOrDefault(entry.Name);
            done[entry.Name] = (before + 1, time + Environment.CpuUsage.TotalTime - begun);
            if ((i + 1) % 10_000 == 0)
            {
                Log(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{DateTime.UtcNow:HH:mm:ss} {i + 1} inputs, {failures.Count} kinds of fault, "
                            + $"peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"
                    )
                );
            }
        }
        current.Begin("", []);
        Log(
            string.Join(
                '\n',
                done.Select(d =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{d.Value.Inputs, 8} {d.Value.Time.TotalSeconds, 8:0.0} s {d.Key}"
                    )
                )
            )
        );
        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.True(
            inputs < 1_000_000 || Process.GetCurrentProcess().PeakWorkingSet64 < MaxBytes,
            "More than 1 GB of memory was used."
        );
    }

    /// <summary>What went wrong, and by what it is told from other faults.</summary>
    static (string Kind, string Details)? Fault(EntryPoint entry, byte[] input)
    {
        // The time of the processor, and not that of a clock: other programs may run at the same time.
        var (begun, before) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        try
        {
            entry.Read(input);
        }
        catch (Exception fault)
        {
            var place = fault
                .StackTrace?.Split('\n')
                .FirstOrDefault(line => line.Contains("HarrisTrip.", StringComparison.Ordinal))
                ?.Trim();
            return ($"{fault.GetType().Name} at {place}", fault.ToString());
        }
        var allocated = GC.GetTotalAllocatedBytes() - before;
        var time = Environment.CpuUsage.TotalTime - begun;
        return time > timeLimit ? ($"{entry.Name} takes too long", time.ToString())
            : allocated > MaxBytes ? ($"{entry.Name} takes too much memory", $"{allocated} bytes")
            : null;
    }

    /// <summary>As short as it gets by leaving pieces out while it goes wrong in the same way.</summary>
    static byte[] Minimised(EntryPoint entry, byte[] input, string kind)
    {
        var watch = Stopwatch.StartNew();
        for (var length = input.Length / 2; length > 0; length /= 2)
        {
            for (var at = 0; at < input.Length && watch.Elapsed < timeLimit; )
            {
                byte[] shorter = [.. input[..at], .. input[Math.Min(input.Length, at + length)..]];
                if (Fault(entry, shorter)?.Kind == kind)
                {
                    input = shorter;
                }
                else
                {
                    at += length;
                }
            }
        }
        return input;
    }

    static long Number(string variable, long otherwise) =>
        long.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;

    static void Log(string text)
    {
        if (Environment.GetEnvironmentVariable("HARRISTRIP_FUZZ_LOG") is { } file)
        {
            File.AppendAllText(file, text + "\n");
        }
    }

    /// <summary>The input that is being read; told while it is, should it never end.</summary>
    sealed class Current
    {
        (string Name, byte[] Input, TimeSpan Since) now = ("", [], default);

        public void Begin(string name, byte[] input) => now = (name, input, Environment.CpuUsage.TotalTime);

        public void Complain()
        {
            var (name, input, since) = now;
            if (name.Length > 0 && Environment.CpuUsage.TotalTime - since > timeLimit)
            {
                Log($"{name} has not ended yet: {Convert.ToBase64String(input)}");
            }
        }
    }
}
