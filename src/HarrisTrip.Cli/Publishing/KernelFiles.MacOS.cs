using System.Runtime.InteropServices;

namespace HarrisTrip.Cli.Publishing;

/// <summary>By <c>struct stat</c> with 64-bit inodes.</summary>
static partial class KernelFiles
{
    const int MacAnswer = 256;

    static FileEntry? LookOnMac(string path)
    {
        Span<byte> answer = stackalloc byte[MacAnswer];
        var failed =
            RuntimeInformation.ProcessArchitecture == Architecture.X64 ? LStatX64(path, answer) : LStat(path, answer);
        if (failed != 0)
        {
            return null;
        }
        uint mode = BitConverter.ToUInt16(answer[4..]);
        return new FileEntry(
            new FileStamp(
                BitConverter.ToUInt64(answer[8..]),
                BitConverter.ToInt64(answer[96..]),
                Nanoseconds(answer[48..])
            ),
            new FileRights(mode, BitConverter.ToUInt32(answer[16..]), BitConverter.ToUInt32(answer[20..])),
            (mode & TypeMask) == Regular,
            Nanoseconds(answer[64..])
        );

        static long Nanoseconds(ReadOnlySpan<byte> time) =>
            BitConverter.ToInt64(time) * NanosecondsInSecond + BitConverter.ToInt64(time[sizeof(long)..]);
    }

    [LibraryImport("libc", EntryPoint = "lstat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int LStat(string path, Span<byte> answer);

    [LibraryImport("libc", EntryPoint = "lstat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int LStatX64(string path, Span<byte> answer);
}
