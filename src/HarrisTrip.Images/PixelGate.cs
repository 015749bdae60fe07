using System.Diagnostics.CodeAnalysis;

namespace HarrisTrip.Images;

/// <summary>
/// Lets so many pictures be worked on at once as memory has room for; a picture larger than that has it to itself.
/// </summary>
/// <param name="room">In pixels.</param>
[SuppressMessage(
    "Design",
    "CA1001",
    Justification = "Nobody asks this semaphore for its handle, which is all that it would have to give back."
)]
sealed class PixelGate(long room)
{
    readonly Lock turn = new();
    readonly SemaphoreSlim left = new(0);
    long taken;
    int waiting;

    /// <summary>Waits for room. Give it back by disposing of what is returned.</summary>
    public Place Enter(long pixels, CancellationToken stop)
    {
        while (true)
        {
            lock (turn)
            {
                if (taken == 0 || taken + pixels <= room)
                {
                    taken += pixels;
                    return new Place(this, pixels);
                }
                waiting++;
            }
            left.Wait(stop);
        }
    }

    void Leave(long pixels)
    {
        lock (turn)
        {
            taken -= pixels;
            left.Release(waiting + 1);
            waiting = 0;
        }
    }

    public readonly struct Place(PixelGate gate, long pixels) : IDisposable
    {
        public void Dispose() => gate.Leave(pixels);
    }
}
