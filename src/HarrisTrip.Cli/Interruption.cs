using System.Runtime.InteropServices;

namespace HarrisTrip.Cli;

/// <summary>
/// Signals that ask the program to end. The first one asks the command to stop; if it does not in time, or another
/// signal comes, the program ends in the middle, after what is unfinished on the disk is cleared away.
/// </summary>
static partial class Interruption
{
    /// <summary>A command has this long to stop by itself: at most one picture is still being encoded.</summary>
    static readonly TimeSpan stopTimeout = TimeSpan.FromSeconds(3);

    /// <summary>The same, when somebody asks once more.</summary>
    static readonly TimeSpan secondStopTimeout = TimeSpan.FromMilliseconds(500);

    /// <summary>Of Linux and macOS: the kernel sends them when a limit of `ulimit` is reached.</summary>
    const PosixSignal ProcessorTime = (PosixSignal)24,
        FileSize = (PosixSignal)25;

    static readonly CancellationTokenSource asked = new();
    static readonly Lock gate = new();
    static readonly HashSet<Unfinished> unfinished = [];
    static readonly List<PosixSignalRegistration> registrations = [];
    static bool settled;

    /// <summary>Cancelled by the first signal.</summary>
    public static CancellationToken Token => asked.Token;

    /// <summary>
    /// Takes signals from here to the end of the program, but those that whoever started it has it ignore, as
    /// <c>nohup</c> does.
    /// </summary>
    /// <param name="sayStopped">Says that the program was stopped, when the command does not live to say it.</param>
    public static void Listen(Action sayStopped)
    {
        PosixSignal[] unixOnly = OperatingSystem.IsWindows() ? [] : [ProcessorTime];
        foreach (
            var signal in (PosixSignal[])
                [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT, .. unixOnly]
        )
        {
            registrations.Add(PosixSignalRegistration.Create(signal, context => Ask(context, sayStopped)));
        }
        if (!OperatingSystem.IsWindows())
        {
            // Whoever writes on is told by the system that the file is too large.
            registrations.Add(PosixSignalRegistration.Create(FileSize, context => context.Cancel = true));
        }
    }

    /// <summary>
    /// Registers what is to be cleared away if the program ends before the registration is disposed of.
    /// </summary>
    public static IDisposable OnEnd(Action clear)
    {
        var one = new Unfinished(clear);
        lock (gate)
        {
            unfinished.Add(one);
        }
        return one;
    }

    /// <summary>From here on a command is brought to its end, whoever asks it to stop.</summary>
    /// <exception cref="OperationCanceledException">Somebody has asked already.</exception>
    public static void Settle()
    {
        // Taken by whoever ends the program, and never given back.
        lock (gate)
        {
            Token.ThrowIfCancellationRequested();
            settled = true;
        }
    }

    /// <summary>The command is over, and will say itself what came of it.</summary>
    public static void CommandIsOver()
    {
        lock (gate)
        {
            settled = true;
        }
    }

    static void Ask(PosixSignalContext context, Action sayStopped)
    {
        context.Cancel = true;
        var wait = Token.IsCancellationRequested ? secondStopTimeout : stopTimeout;
        // A thread of its own: those of the pool may all be encoding pictures.
        new Thread(() =>
        {
            Thread.Sleep(wait);
            End(sayStopped);
        })
        {
            IsBackground = true,
        }.Start();
        asked.Cancel();
    }

    static void End(Action sayStopped)
    {
        lock (gate)
        {
            if (settled)
            {
                return;
            }
            ClearAway();
            // Who does not read what we say does not keep us either.
            var saying = new Thread(() => sayStopped()) { IsBackground = true };
            saying.Start();
            saying.Join(secondStopTimeout);
            Exit(ExitCode.SystemFailure);
        }
    }

    /// <summary>
    /// Ends the program now, in the middle of what other threads do; what is unfinished is cleared away.
    /// </summary>
    public static void EndNow(int code)
    {
        lock (gate)
        {
            ClearAway();
            Exit(code);
        }
    }

    static void ClearAway()
    {
        foreach (var one in unfinished)
        {
            one.Clear();
        }
    }

    /// <summary>At once: libraries are in the middle of their work, and may not be unloaded below it.</summary>
    static void Exit(int code)
    {
        if (OperatingSystem.IsWindows())
        {
            Environment.Exit(code);
        }
        ExitAtOnce(code);
    }

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void ExitAtOnce(int code);

    sealed class Unfinished(Action clear) : IDisposable
    {
        public void Clear()
        {
            try
            {
                clear();
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // The disk does not let us: the next build clears it away.
            }
        }

        public void Dispose()
        {
            lock (gate)
            {
                unfinished.Remove(this);
            }
        }
    }
}
