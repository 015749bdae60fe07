using System.Runtime.InteropServices;

namespace HarrisTrip.Cli.Publishing;

/// <summary>
/// Renames as the kernel offers them. Faults are <see cref="IOException"/>s whose HResult is the system's own
/// error number (errno; on Windows an HRESULT), or <see cref="UnauthorizedAccessException"/>s.
/// </summary>
sealed partial class KernelRenames : IRenames
{
    const int CurrentFolder = -100;
    const uint Exchange = 2;
    const uint Swap = 2;

    public bool TryExchange(string one, string other)
    {
        int failed;
        try
        {
            if (OperatingSystem.IsLinux())
            {
                failed = RenameAt2(CurrentFolder, one, CurrentFolder, other, Exchange);
            }
            else if (OperatingSystem.IsMacOS())
            {
                failed = RenameXNp(one, other, Swap);
            }
            else
            {
                return false;
            }
        }
        catch (EntryPointNotFoundException)
        {
            // A C library older than the call, as on Alpine.
            return false;
        }
        if (failed == 0)
        {
            return true;
        }
        var error = Marshal.GetLastPInvokeError();
        return SystemErrors.MeansUnsupported(error)
            ? false
            : throw SystemErrors.Exception(error, $"{Marshal.GetPInvokeErrorMessage(error)}: {other}");
    }

    public void Move(string from, string to) => Directory.Move(from, to);

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int RenameAt2(int fromFolder, string from, int toFolder, string to, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int RenameXNp(string from, string to, uint flags);
}
