namespace HarrisTrip;

/// <summary>
/// Holds memory near what is in use, from any thread. What a page leaves behind is taken for lasting by the runtime
/// when it was alive at the wrong moment, and on a large site that adds up to more than the site itself.
/// </summary>
sealed class HeapCompaction
{
    /// <summary>In bytes. Half of it is what the runtime lets pile up before it looks at all.</summary>
    const long MostLeftBehind = 8 * 1024 * 1024;

    readonly Lock turn = new();

    long inUse = GC.GetTotalMemory(forceFullCollection: false);

    /// <summary>Collects when much was left behind since the last time.</summary>
    public void CompactWhenDue()
    {
        if (
            GC.GetTotalMemory(forceFullCollection: false) < Volatile.Read(ref inUse) + MostLeftBehind
            || !turn.TryEnter()
        )
        {
            return;
        }
        try
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            Volatile.Write(ref inUse, GC.GetTotalMemory(forceFullCollection: false));
        }
        finally
        {
            turn.Exit();
        }
    }
}
