using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace HarrisTrip.Cli.Publishing;

/// <summary>
/// The folder beside the target (so on its file system) that one build at a time has to itself: <c>lock</c> says whose
/// turn it is, <c>new</c> has what a build brings in, <c>old</c> is the previous bundle on its way out, <c>gone</c> is
/// deleted when nobody waits for it. From one build to the next stay <c>spare</c> and <c>stamps</c>, which may be
/// deleted at any time.
/// </summary>
sealed class WorkFolder : IDisposable
{
    const string Before = ".",
        After = ".harristrip";

    const UnixFileMode OwnerAndGroup =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute;

    static readonly TimeSpan pause = TimeSpan.FromMilliseconds(50);

    readonly string place;
    readonly SafeFileHandle turn;
    readonly IReadOnlyList<string> foldersMade;
    int gone;

    WorkFolder(string place, SafeFileHandle turn, IReadOnlyList<string> foldersMade) =>
        (this.place, this.turn, this.foldersMade) = (place, turn, foldersMade);

    public string New => Path.Combine(place, "new");

    /// <summary>The files of the bundle in making.</summary>
    public string First => Path.Combine(place, "first");

    /// <summary>The archive of the bundle in making.</summary>
    public string Archive => Path.Combine(place, "zip");

    /// <summary>What another program makes of the bundle in making, before it goes into it.</summary>
    public string Made => Path.Combine(place, "made");

    public string Old => Path.Combine(place, "old");

    /// <summary>The folder that takes the target's place.</summary>
    public string Spare => Path.Combine(place, "spare");

    /// <summary>What is known of the files of the target.</summary>
    public string Stamps => Path.Combine(place, "stamps");

    /// <summary>What takes away all that only a build in the middle of its work has here.</summary>
    Action[] Unfinished =>
        [
            () => Remove(New),
            () => Remove(Made),
            () => Remove(Gone),
            () => File.Delete(First),
            () => File.Delete(Archive),
            () => File.Delete(StampFile.AsideOf(Stamps)),
        ];

    string Gone => Path.Combine(place, "gone");

    string GitIgnore => Path.Combine(place, ".gitignore");

    /// <summary>True for a folder that lies beside a target of this name or another.</summary>
    public static bool IsNamed(string name) =>
        name.Length > Before.Length + After.Length
        && name.StartsWith(Before, StringComparison.Ordinal)
        && name.EndsWith(After, StringComparison.Ordinal);

    /// <summary>Waits until this build has the folder to itself.</summary>
    /// <exception cref="IOException">Another build kept it for longer than our patience.</exception>
    public static WorkFolder Take(Target target, PublishingOptions options)
    {
        var parent = Path.GetDirectoryName(target.Real)!;
        var place = Path.Combine(parent, Before + Path.GetFileName(target.Real) + After);
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
            if (waited.Elapsed >= options.LockTimeout)
            {
                throw new IOException(
                    $"Another build has been writing to `{target.Name}` for more than "
                        + $"{options.LockTimeout.TotalSeconds:0.#} s. Try again when it is done, or name another "
                        + $"folder with -o."
                );
            }
            Interruption.Token.WaitHandle.WaitOne(pause);
            Interruption.Token.ThrowIfCancellationRequested();
        }
    }

    /// <summary>
    /// Finishes or undoes what a killed build left: after it the target is whole again, and nothing unfinished is here.
    /// </summary>
    /// <returns>True when the target is another folder than before.</returns>
    public bool Recover(Target target, IRenames renames)
    {
        foreach (var remove in Unfinished)
        {
            remove();
        }
        if (!Directory.Exists(Old))
        {
            return false;
        }
        if (BundleMark.Read(target.Real, _ => { }))
        {
            KeepOld(renames);
            return false;
        }
        if (Directory.Exists(target.Real))
        {
            // Not ours: only an empty folder lets itself be deleted so.
            Directory.Delete(target.Real);
        }
        renames.Move(Old, target.Real);
        return true;
    }

    /// <summary>The previous bundle is the spare from now on.</summary>
    public void KeepOld(IRenames renames)
    {
        if (Directory.Exists(Spare))
        {
            SetAside(Spare);
        }
        renames.Move(Old, Spare);
    }

    /// <summary>Takes a file, a link or a folder out of its place: to delete it would take longer.</summary>
    public void SetAside(string path)
    {
        Directory.CreateDirectory(Gone);
        var aside = Path.Combine(Gone, $"{gone++}");
        if (Directory.Exists(path) && new FileInfo(path).LinkTarget is null)
        {
            Directory.Move(path, aside);
        }
        else
        {
            File.Move(path, aside, overwrite: true);
        }
    }

    /// <summary>Keeps nothing for the next build.</summary>
    public void Forget()
    {
        if (Directory.Exists(Spare))
        {
            SetAside(Spare);
        }
        File.Delete(Stamps);
        File.Delete(GitIgnore);
    }

    /// <summary>What stays is nothing for anybody's history.</summary>
    public void Ignore()
    {
        if (!File.Exists(GitIgnore))
        {
            File.WriteAllText(GitIgnore, "*\n");
        }
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
        foreach (var remove in Unfinished)
        {
            Try(remove);
        }
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
            MakePlace(place);
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
                Directory.Exists(place)
                    ? $"HarrisTrip stages a bundle in `{place}`, which another account made, and may not write there. "
                        + "Ask for the right to, or name another folder with -o."
                    : $"HarrisTrip stages a bundle beside the folder it goes to, and may not write in "
                        + $"`{Path.GetDirectoryName(place)}`. Name a folder with -o whose surroundings you may write "
                        + $"in.",
                fault
            );
        }
    }

    /// <summary>
    /// What was published before, and is no longer, is not for whoever may read the folder that the target lies in.
    /// </summary>
    static void MakePlace(string place)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(place);
        }
        else
        {
            Directory.CreateDirectory(place, OwnerAndGroup);
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
