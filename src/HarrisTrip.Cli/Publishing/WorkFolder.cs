using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace HarrisTrip.Cli.Publishing;

/// <summary>
/// The folder beside the target (so on its file system) that one build at a time has to itself:
/// <c>new</c> is the bundle in making, <c>old</c> the previous one on its way out, <c>lock</c> says whose turn it is.
/// </summary>
sealed class WorkFolder : IDisposable
{
    static readonly TimeSpan pause = TimeSpan.FromMilliseconds(50);

    readonly string place;
    readonly SafeFileHandle turn;
    readonly IReadOnlyList<string> foldersMade;

    WorkFolder(string place, SafeFileHandle turn, IReadOnlyList<string> foldersMade) =>
        (this.place, this.turn, this.foldersMade) = (place, turn, foldersMade);

    public string New => Path.Combine(place, "new");

    /// <summary>The files of the bundle in making.</summary>
    public string List => Path.Combine(place, "list");

    /// <summary>The archive of the bundle in making.</summary>
    public string Archive => Path.Combine(place, "zip");

    /// <summary>What another program makes of the bundle in making, before it goes into it.</summary>
    public string Made => Path.Combine(place, "made");

    public string Old => Path.Combine(place, "old");

    /// <summary>Waits until this build has the folder to itself.</summary>
    /// <exception cref="IOException">Another build kept it for longer than our patience.</exception>
    public static WorkFolder Take(Target target, PublishingOptions options)
    {
        var parent = Path.GetDirectoryName(target.Real)!;
        var place = Path.Combine(parent, $".{Path.GetFileName(target.Real)}.harristrip");
        var foldersMade = Missing(parent);
        var waited = Stopwatch.StartNew();
        for (var told = false; ; told = true)
        {
            if (TryTake(place) is { } turn)
            {
                return new WorkFolder(place, turn, foldersMade);
            }
            if (!told)
            {
                options.Waiting?.Invoke($"another build is writing to {target.Name}; waiting");
            }
            if (waited.Elapsed >= options.Patience)
            {
                throw new IOException(
                    $"Another build has been writing to `{target.Name}` for more than "
                        + $"{options.Patience.TotalSeconds:0.#} s. Try again when it is done, or name another "
                        + $"folder with -o."
                );
            }
            Interruption.Token.WaitHandle.WaitOne(pause);
            Interruption.Token.ThrowIfCancellationRequested();
        }
    }

    /// <summary>
    /// Finishes or undoes what a killed build left: after it the target is whole again, and nothing else is here.
    /// </summary>
    public void Recover(Target target, IRenames renames)
    {
        Remove(New);
        Remove(Made);
        File.Delete(List);
        File.Delete(Archive);
        if (!Directory.Exists(Old))
        {
            return;
        }
        if (BundleMark.Read(target.Real, _ => { }))
        {
            Remove(Old);
            return;
        }
        if (Directory.Exists(target.Real))
        {
            // Not ours: only an empty folder lets itself be deleted so.
            Directory.Delete(target.Real);
        }
        renames.Move(Old, target.Real);
    }

    public static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>
    /// Lets the next build have its turn. What cannot be deleted is left to it, and <c>old</c> always: with the
    /// target gone it is the only whole bundle.
    /// </summary>
    public void Dispose()
    {
        Try(() => Remove(New));
        Try(() => Remove(Made));
        Try(() => File.Delete(List));
        Try(() => File.Delete(Archive));
        turn.Dispose();
        Try(() => Directory.Delete(place));
        foreach (var folder in foldersMade)
        {
            Try(() => Directory.Delete(folder));
        }
    }

    /// <summary>
    /// As <see cref="Dispose"/>, while other threads may still be writing: what they make anew is deleted again.
    /// </summary>
    public void Abandon()
    {
        for (var (looks, gone) = (0, 0); looks < 200 && gone < 2; looks++)
        {
            Try(() => Remove(New));
            Thread.Sleep(pause / 5);
            gone = Directory.Exists(New) ? 0 : gone + 1;
        }
        Dispose();
    }

    /// <summary>Null when it is another build's turn, or when one is just leaving.</summary>
    static SafeFileHandle? TryTake(string place)
    {
        if (new FileInfo(place).LinkTarget is not null)
        {
            throw new IOException($"`{place}`, where the bundle would be staged, is a link. Delete it.");
        }
        try
        {
            Directory.CreateDirectory(place);
            // The lock is the kernel's, and ends with the process. A file that is deleted while it is locked could be
            // locked once more by a build that opened it before, while a third makes a new one. These very options
            // (none of them may change) let .NET compare the locked file with the one at the path, and open again
            // when they differ; and delete the file before it lets go of the lock.
            return File.OpenHandle(
                Path.Combine(place, "lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                FileOptions.DeleteOnClose
            );
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
        catch (IOException fault) when (SystemErrors.MeansLocked(fault))
        {
            return null;
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new UnauthorizedAccessException(
                $"HarrisTrip stages a bundle beside the folder it goes to, and may not write in "
                    + $"`{Path.GetDirectoryName(place)}`. Name a folder with -o whose surroundings you may write "
                    + $"in.",
                fault
            );
        }
    }

    /// <summary>
    /// The folders above the work folder that are not there yet, deepest first, so that a failed build can take them
    /// away again.
    /// </summary>
    static List<string> Missing(string parent)
    {
        var missing = new List<string>();
        for (
            var folder = parent;
            folder is not null && !Directory.Exists(folder);
            folder = Path.GetDirectoryName(folder)
        )
        {
            missing.Add(folder);
        }
        return missing;
    }

    public static void Try(Action delete)
    {
        try
        {
            delete();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { }
    }
}
