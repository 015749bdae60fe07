using System.Runtime.InteropServices;

namespace HarrisTrip.Cli;

/// <summary>Where memory comes from, and when it is collected that nothing uses any more.</summary>
static unsafe partial class GarbageCollection
{
    /// <summary>In bytes. What a build of a thousand articles allocates after an edit.</summary>
    const long Postponed = 192 * 1024 * 1024;

    /// <summary>In bytes. More than any site needs; what of it is not there is passed over.</summary>
    const nint Advised = 1 << 30;

    /// <summary>In bytes, of Linux on all processors that the program is compiled for.</summary>
    const nint HugePage = 2 << 20;

    /// <summary>Of <c>madvise(2)</c>.</summary>
    const int UseHugePages = 14;

    /// <summary>
    /// Asks for huge pages, which many systems give only to those who ask: new memory then costs one interruption for two
    /// megabytes in place of 512, and a program that ends so soon uses hardly any other. What the system answers changes
    /// nothing else.
    /// </summary>
    public static void AskForHugePages()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        fixed (byte* somewhere = new byte[1])
        {
            _ = Advise((nint)somewhere & -HugePage, Advised, UseHugePages);
        }
    }

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

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint from, nint length, int advice);
}
