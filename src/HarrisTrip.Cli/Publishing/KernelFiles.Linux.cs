using System.Runtime.InteropServices;

namespace HarrisTrip.Cli.Publishing;

/// <summary>By <c>struct statx</c>.</summary>
static partial class KernelFiles
{
    const int CurrentFolder = -100,
        NoFollow = 0x100,
        LinuxAnswer = 256;

    /// <summary>Type, mode, owner, group, times of modification and of change, inode and size.</summary>
    const uint Wanted = 1 | 2 | 8 | 0x10 | 0x40 | 0x80 | 0x100 | 0x200;

    static FileEntry? LookOnLinux(string path)
    {
        Span<byte> answer = stackalloc byte[LinuxAnswer];
        if (StatX(CurrentFolder, path, NoFollow, Wanted, answer) != 0)
        {
            return null;
        }
        var mode = LinuxMode(answer);
        return new FileEntry(
            new FileStamp(
                BitConverter.ToUInt64(answer[32..]),
                BitConverter.ToInt64(answer[40..]),
                Nanoseconds(answer[112..])
            ),
            new FileRights(mode, BitConverter.ToUInt32(answer[20..]), BitConverter.ToUInt32(answer[24..])),
            (mode & TypeMask) == Regular,
            Nanoseconds(answer[96..])
        );

        static long Nanoseconds(ReadOnlySpan<byte> time) =>
            BitConverter.ToInt64(time) * NanosecondsInSecond + BitConverter.ToUInt32(time[sizeof(long)..]);
    }

    static bool TryAskLinux(string path, Span<byte> answer)
    {
        try
        {
            return StatX(CurrentFolder, path, 0, Wanted, answer) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library older than the call.
            return false;
        }
    }

    static uint LinuxMode(ReadOnlySpan<byte> answer) => BitConverter.ToUInt16(answer[28..]);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, Span<byte> answer);
}
