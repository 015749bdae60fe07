using System.Runtime.InteropServices;

namespace HarrisTrip.Cli.Publishing;

/// <summary>What the kernel says of files, and the library does not.</summary>
static partial class KernelFiles
{
    const int CurrentFolder = -100;
    const uint TypeAndMode = 3;
    const int ModeAt = 28,
        TypeMask = 0xF000,
        Regular = 0x8000,
        Folder = 0x4000;

    /// <summary>
    /// True for a pipe, a socket or a device, whose opening may wait for ever. Only Linux says so: elsewhere they are
    /// files of no length.
    /// </summary>
    public static bool IsSpecial(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }
        Span<byte> answer = stackalloc byte[256];
        try
        {
            return StatX(CurrentFolder, path, 0, TypeAndMode, answer) == 0
                && (BitConverter.ToUInt16(answer[ModeAt..]) & TypeMask) is not (Regular or Folder);
        }
        catch (EntryPointNotFoundException)
        {
            // A C library older than the call.
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, Span<byte> answer);
}
