namespace HarrisTrip.Tests.Safety.Bounds;

/// <summary>What a piece of work takes: memory that is allocated, and the time of the processor.</summary>
/// <remarks>
/// The first is the same in every run, but says nothing of loops that allocate nothing. Of the second only ratios
/// within one run are looked at, and the best of several: what else the machine does makes it larger, never smaller.
/// </remarks>
readonly record struct Work(long Bytes, double Milliseconds)
{
    public static Work Of(Action action)
    {
        var (bytes, time) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime);
        action();
        return new Work(
            GC.GetTotalAllocatedBytes(precise: true) - bytes,
            (Environment.CpuUsage.TotalTime - time).TotalMilliseconds
        );
    }

    public Work Least(Work other) => new(Math.Min(Bytes, other.Bytes), Math.Min(Milliseconds, other.Milliseconds));

    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Milliseconds:0.0} ms, {Bytes / 1024.0:0} KiB"
        );
}
