using System.Runtime.InteropServices;

namespace HarrisTrip.Cli.Output;

/// <summary>
/// The three streams that a program begins with. Where one is closed, the next file that is opened takes its number,
/// and what is said would be written into that file.
/// </summary>
static partial class StandardStreams
{
    const int GetFlags = 1,
        CloseOnExec = 1,
        ReadAndWrite = 2;

    /// <summary>
    /// Puts <c>/dev/null</c> in the place of streams that are closed, and starts the program again: its own runtime may
    /// have taken a number by now. Does nothing where all are open.
    /// </summary>
    public static void ReopenClosed(string[] args)
    {
        if (OperatingSystem.IsWindows() || Environment.ProcessPath is not { } program)
        {
            return;
        }
        int[] closed = [.. Enumerable.Range(0, 3).Where(IsClosed)];
        if (closed.Length == 0 || Open("/dev/null", ReadAndWrite) is not (>= 0 and var nothing))
        {
            return;
        }
        foreach (var stream in closed.Where(stream => stream != nothing))
        {
            _ = Duplicate(nothing, stream);
        }
        // As a dll, the program is the first thing that `dotnet` is told.
        string[] own =
            Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        Start(program, [program, .. own, .. args, null]);
    }

    /// <summary>
    /// What was inherited is open and stays so when another program is started; what was opened since does not.
    /// </summary>
    static bool IsClosed(int stream) =>
        Control(stream, GetFlags) is var flags && (flags < 0 || (flags & CloseOnExec) != 0);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int file, int command);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Duplicate(int from, int to);

    [LibraryImport("libc", EntryPoint = "execv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Start(string program, string?[] arguments);
}
