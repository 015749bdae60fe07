namespace HarrisTrip.Images;

/// <summary>
/// How many pixels are decoded at once, so that memory has room for them; a picture larger than that is decoded alone.
/// </summary>
sealed class PixelLimit(long most)
{
    readonly object turn = new();
    long taken;

    /// <summary>Waits until there is room. Give it back by disposing of what is returned.</summary>
    public Share Take(long pixels, CancellationToken stop)
    {
        using var wake = stop.UnsafeRegister(static limit => ((PixelLimit)limit!).Wake(), this);
        lock (turn)
        {
            while (taken > 0 && taken + pixels > most)
            {
                stop.ThrowIfCancellationRequested();
                Monitor.Wait(turn);
            }
            taken += pixels;
        }
        return new Share(this, pixels);
    }

    void GiveBack(long pixels)
    {
        lock (turn)
        {
            taken -= pixels;
            Monitor.PulseAll(turn);
        }
    }

    void Wake()
    {
        lock (turn)
        {
            Monitor.PulseAll(turn);
        }
    }

    public readonly struct Share(PixelLimit limit, long pixels) : IDisposable
    {
        public void Dispose() => limit.GiveBack(pixels);
    }
}
