namespace HarrisTrip.Cli.Publishing;

/// <summary>
/// What the error numbers of Linux, macOS and Windows mean for us. Where .NET has no exception of its own for one,
/// an <see cref="IOException"/> carries it as HResult: errno on Unix, 0x8007 and the number on Windows.
/// </summary>
static class SystemErrors
{
    const int NotPermitted = 1;
    const int AccessDenied = 13;
    const int Busy = 16;
    const int OtherFileSystem = 18;
    const int Invalid = 22;
    const int BrokenPipe = 32;

    const int WindowsOtherFileSystem = unchecked((int)0x80070011);
    const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    const int WindowsPipeClosing = unchecked((int)0x800700E8);
    const int WindowsInUse = unchecked((int)0x80070020);
    const int WindowsPartInUse = unchecked((int)0x80070021);

    /// <summary>The kernel does not know the call, or the file system cannot do it.</summary>
    /// <param name="error">An errno.</param>
    public static bool MeansUnsupported(int error) =>
        error == Invalid || (OperatingSystem.IsMacOS() ? error is 45 or 78 or 102 : error is 38 or 95);

    /// <summary>Another program holds the lock on a file that was to be opened for us alone.</summary>
    public static bool MeansLocked(IOException fault) =>
        OperatingSystem.IsWindows()
            ? fault.HResult is WindowsInUse or WindowsPartInUse
            : fault.HResult == (OperatingSystem.IsMacOS() ? 35 : 11);

    /// <summary>What is said where <see cref="MeansTooLarge"/>.</summary>
    public const string TooLarge = "A file is larger than the disk, or a limit of this account, allows.";

    /// <summary>What went wrong first in work that was done in parallel.</summary>
    public static Exception Innermost(Exception fault) =>
        fault is AggregateException { InnerExceptions: [var first, ..] } ? Innermost(first) : fault;

    /// <summary>The disk does not do what it is asked for.</summary>
    public static bool IsOfDisk(Exception fault) =>
        fault is IOException or UnauthorizedAccessException || MeansTooLarge(fault);

    /// <summary>
    /// A file grows over a limit of the account or the disk (EFBIG), for which .NET blames an argument when a file is
    /// written.
    /// </summary>
    public static bool MeansTooLarge(Exception fault) =>
        fault is ArgumentOutOfRangeException { ParamName: "value" }
        && fault.StackTrace?.Contains("System.IO.RandomAccess.", StringComparison.Ordinal) == true;

    /// <summary>Whoever was to read what we write has ended.</summary>
    public static bool MeansNobodyReads(Exception fault) =>
        fault.HResult is BrokenPipe or WindowsBrokenPipe or WindowsPipeClosing;

    /// <summary>
    /// A folder cannot be renamed because another file system begins at it, or because it is on another one.
    /// </summary>
    public static bool MeansOtherFileSystem(Exception fault) =>
        OperatingSystem.IsWindows()
            ? fault.HResult == WindowsOtherFileSystem
            : fault is IOException && fault.HResult is Busy or OtherFileSystem;

    /// <param name="error">An errno.</param>
    public static Exception Exception(int error, string message) =>
        error is NotPermitted or AccessDenied
            ? new UnauthorizedAccessException(message)
            : new IOException(message, error);
}
