using System.Runtime.InteropServices;

namespace HarrisTrip.Cli.Publishing;

/// <summary>What the kernel says of files, and the library does not.</summary>
static partial class KernelFiles
{
    const int TypeMask = 0xF000,
        Regular = 0x8000,
        Folder = 0x4000;

    const long NanosecondsInSecond = 1_000_000_000;

    /// <summary>
    /// True for a pipe, a socket or a device, whose opening may wait for ever. Only Linux says so: elsewhere they are
    /// files of no length.
    /// </summary>
    public static bool IsSpecial(string path)
    {
        Span<byte> answer = stackalloc byte[LinuxAnswer];
        return OperatingSystem.IsLinux()
            && TryAskLinux(path, answer)
            && (LinuxMode(answer) & TypeMask) is not (Regular or Folder);
    }

    /// <summary>What lies at a path; null when there is nothing, or when nobody may look.</summary>
    public static FileEntry? Look(string path)
    {
        try
        {
            return OperatingSystem.IsLinux() ? LookOnLinux(path)
                : OperatingSystem.IsMacOS() ? LookOnMac(path)
                : OperatingSystem.IsWindows() ? LookOnWindows(path)
                : LookByLibrary(path);
        }
        catch (EntryPointNotFoundException)
        {
            return LookByLibrary(path);
        }
    }

    /// <summary>Gives a file a second name. False, and nothing changed, when that is not to be had here.</summary>
    public static bool TryLink(string file, string name)
    {
        try
        {
            return OperatingSystem.IsWindows() ? CreateHardLink(name, file, 0) : Link(file, name) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Where the system cannot be asked itself: the number of a file is not known then.</summary>
    static FileEntry? LookByLibrary(string path)
    {
        FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        return entry.Exists
            ? new FileEntry(
                new FileStamp(
                    0,
                    entry is FileInfo file ? file.Length : 0,
                    (entry.LastWriteTimeUtc - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick
                ),
                default,
                (entry.Attributes & (FileAttributes.Directory | FileAttributes.ReparsePoint)) == 0,
                Changed: 0
            )
            : null;
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string file, string name);
}
