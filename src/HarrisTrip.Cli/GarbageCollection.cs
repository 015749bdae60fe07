namespace HarrisTrip.Cli;

/// <summary>When memory is collected that nothing uses any more.</summary>
static class GarbageCollection
{
    /// <summary>In bytes. What a build of a thousand articles allocates after an edit.</summary>
    const long Postponed = 192 * 1024 * 1024;

    /// <summary>
    /// Nothing is collected before that much was allocated: a program that ends so soon has no use for it. After it
    /// memory is collected as usual.
    /// </summary>
    public static void Postpone()
    {
        if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < 8 * Postponed)
        {
            return;
        }
        try
        {
            GC.TryStartNoGCRegion(Postponed, disallowFullBlockingGC: true);
        }
        catch (Exception fault) when (fault is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // It takes less: then memory is collected from the beginning.
        }
    }
}
