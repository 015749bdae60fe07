using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace HarrisTrip.Cli.Publishing;

/// <summary>By <c>BY_HANDLE_FILE_INFORMATION</c>.</summary>
static partial class KernelFiles
{
    const int WindowsAnswer = 52;
    const uint ReadAttributes = 0x80,
        ShareAll = 7,
        OpenExisting = 3,
        NoFollowOrFolder = 0x0220_0000;
    const FileAttributes NoFile = FileAttributes.Directory | FileAttributes.ReparsePoint | FileAttributes.Device;

    static FileEntry? LookOnWindows(string path)
    {
        using var file = CreateFile(path, ReadAttributes, ShareAll, 0, OpenExisting, NoFollowOrFolder, 0);
        Span<byte> answer = stackalloc byte[WindowsAnswer];
        if (file.IsInvalid || !GetFileInformationByHandle(file, answer))
        {
            return null;
        }
        var modified = DateTime.FromFileTimeUtc(BitConverter.ToInt64(answer[20..]));
        return new FileEntry(
            new FileStamp(
                Long(answer[44..]),
                (long)Long(answer[32..]),
                (modified - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick
            ),
            default,
            ((FileAttributes)BitConverter.ToUInt32(answer) & NoFile) == 0,
            Changed: 0
        );

        // The higher half stands first.
        static ulong Long(ReadOnlySpan<byte> halves) =>
            ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(halves) << 32)
            | BinaryPrimitives.ReadUInt32LittleEndian(halves[4..]);
    }

    [LibraryImport("kernel32", EntryPoint = "CreateFileW", StringMarshalling = StringMarshalling.Utf16)]
    private static partial SafeFileHandle CreateFile(
        string path,
        uint access,
        uint share,
        nint security,
        uint disposition,
        uint flags,
        nint template
    );

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetFileInformationByHandle(SafeFileHandle file, Span<byte> answer);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string name, string file, nint security);
}
