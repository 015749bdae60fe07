namespace HarrisTrip.Images;

/// <summary>
/// How many pixels are decoded at once, so that memory has room for them; a picture larger than that is decoded alone.
/// </summary>
/// <param name="max">In pixels.</param>
sealed class PixelLimit(long max)
{
    readonly object gate = new();
    long taken;

    /// <summary>Waits until there is room. Give it back by disposing of what is returned.</summary>
    public Share Take(long pixels, CancellationToken stop)
    {
        using var wake = stop.UnsafeRegister(static limit => ((PixelLimit)limit!).Wake(), this);
        lock (gate)
        {
            while (taken > 0 && taken + pixels > max)
            {
                stop.ThrowIfCancellationRequested();
                Monitor.Wait(gate);
            }
            taken += pixels;
        }
        return new Share(this, pixels);
    }

    void GiveBack(long pixels)
    {
        lock (gate)
        {
            taken -= pixels;
            Monitor.PulseAll(gate);
        }
    }

    void Wake()
    {
        lock (gate)
        {
            Monitor.PulseAll(gate);
        }
    }

    public readonly struct Share(PixelLimit limit, long pixels) : IDisposable
    {
        public void Dispose() => limit.GiveBack(pixels);
    }
}
