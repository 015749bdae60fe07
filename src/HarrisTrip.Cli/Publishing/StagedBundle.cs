using System.Security.Cryptography;
using HarrisTrip.Files;

namespace HarrisTrip.Cli.Publishing;

/// <summary>
/// A bundle that is written beside its target and swapped in whole. Until <see cref="Publish"/> a reader sees the
/// previous bundle, after it the new one. <see cref="Dispose"/> before it leaves no trace.
/// </summary>
sealed class StagedBundle : IBundle, IDisposable
{
    readonly Target target;
    readonly WorkFolder work;
    readonly IRenames renames;
    readonly string? archive;
    readonly StagedList files;
    readonly Lazy<bool> wasPreview;
    readonly IDisposable unfinished;
    volatile bool closed;
    volatile bool broken;

    StagedBundle(Target target, WorkFolder work, PublishingOptions options)
    {
        (this.target, this.work, renames, files) = (target, work, options.Renames, new StagedList(work.List));
        archive = options.Zip ? BundleArchive.PlaceOf(target.Real) : null;
        wasPreview = new(() => BundleMark.IsPreview(target.Real));
        unfinished = Interruption.OnEnd(Abandon);
    }

    /// <summary>The length of what was written; the mark is not in it.</summary>
    public long TotalBytes => files.TotalBytes;

    /// <summary>True when it is not made for readers: what changes in it later is news to nobody.</summary>
    public bool IsPreview { get; set; }

    /// <summary>Takes the target for this build, and clears up after one that was killed.</summary>
    /// <param name="target">The output folder; need not exist. A link to a folder stands for that folder.</param>
    /// <param name="sources">Folders and files that the bundle is made from, which the target may not touch.</param>
    /// <exception cref="RefusedException">The folder is not ours to replace. Nothing was touched.</exception>
    /// <exception cref="IOException">The disk failed, or another build kept the folder for too long.</exception>
    /// <exception cref="UnauthorizedAccessException"/>
    public static StagedBundle Open(string target, IReadOnlyList<string> sources, PublishingOptions? options = null)
    {
        options ??= new PublishingOptions();
        var place = Target.At(target, sources);
        var work = WorkFolder.Take(place, options);
        try
        {
            // Not before it is our turn: a bundle that another build swaps in while we look would seem foreign.
            place.RefuseForeign();
            work.Recover(place, options.Renames);
            place.RefuseForeign();
            Directory.CreateDirectory(work.New);
            if (options.Zip)
            {
                BundleArchive.RefuseForeign(BundleArchive.PlaceOf(place.Real));
            }
            return new StagedBundle(place, work, options);
        }
        catch
        {
            work.Dispose();
            throw;
        }
    }

    /// <exception cref="InvalidOperationException">A bug: a path that leaves the bundle, a second file of one path, a
    /// bundle already closed.</exception>
    /// <exception cref="IOException">The disk failed; the bundle can no longer be published.</exception>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        if (closed)
        {
            throw new InvalidOperationException($"`{path}` is written to a bundle that is closed.");
        }
        if (!BundleMark.CanList(path))
        {
            throw new InvalidOperationException($"`{path}` is no path for a file of a bundle.");
        }
        var file = Path.Combine(work.New, path);
        if (File.Exists(file))
        {
            throw new InvalidOperationException($"`{path}` is written twice.");
        }
        try
        {
            Save(file, content);
            files.Add(path, content);
        }
        catch (Exception fault) when (SystemErrors.MeansTooLarge(fault))
        {
            // What writes a page takes an argument that is blamed for a fault of its own.
            broken = true;
            throw new IOException(SystemErrors.TooLarge, fault);
        }
        catch
        {
            broken = true;
            throw;
        }
    }

    /// <summary>
    /// A file of the bundle that readers have now; null when there is none, when it is a preview, or when it cannot be
    /// read.
    /// </summary>
    public byte[]? Previous(string path)
    {
        try
        {
            return Path.Combine(target.Real, path) is var file && File.Exists(file) && !wasPreview.Value
                ? File.ReadAllBytes(file)
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The paths of all pages of the bundle that is published now; empty when there is none.</summary>
    public IReadOnlyCollection<string> PreviousPages()
    {
        var pages = new List<string>();
        void Keep(string path)
        {
            if (Paths.IsPage(path))
            {
                pages.Add(path);
            }
        }
        return BundleMark.Read(target.Real, Keep) ? pages : [];
    }

    /// <summary>Keeps a file that is too long for memory, which nobody writes to at the same time.</summary>
    public void Write(string path, Action<Stream> write)
    {
        var file = Path.Combine(work.New, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using (var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write))
        {
            write(stream);
        }
        using var written = File.OpenRead(file);
        files.Add(path, SHA256.HashData(written), written.Length);
    }

    /// <summary>The folder of all that is written by now.</summary>
    public string Staged => work.New;

    /// <summary>An empty folder beside it, for another program; it goes when the bundle is closed.</summary>
    public string MakeRoom() => Directory.CreateDirectory(work.Made).FullName;

    /// <summary>All files so far, with their SHA-256 in hexadecimal digits, in ordinal order of their paths.</summary>
    public IEnumerable<(string Path, string Sha256)> Listed() => files.Lines().Select(BundleMark.Entry);

    /// <summary>
    /// Swaps the bundle in, once. When it throws, the target is as it was, unless the message says otherwise.
    /// </summary>
    /// <exception cref="RefusedException">Somebody has put other files into the target meanwhile.</exception>
    /// <exception cref="IOException">The folder cannot be swapped, or its files are no longer there.</exception>
    /// <exception cref="PublishedException">It is published, but the previous bundle, now beside it, cannot be deleted,
    /// or the archive not be put in place.</exception>
    /// <exception cref="OperationCanceledException">The program was asked to stop.</exception>
    public void Publish()
    {
        if (closed || broken)
        {
            throw new InvalidOperationException("Only a whole bundle is published, and once.");
        }
        if (Directory.EnumerateFiles(work.New, "*", SearchOption.AllDirectories).Count() != files.Count)
        {
            throw new IOException(
                $"Another program took files out of `{work.New}`, or put some in, while the bundle was "
                    + $"made there. Build again."
            );
        }
        BundleMark.Write(Path.Combine(work.New, BundleMark.Name), files.Lines(), IsPreview);
        if (archive is not null)
        {
            BundleArchive.RefuseForeign(archive);
            BundleArchive.Write(work.Archive, work.New, Listed().Select(file => file.Path).Append(BundleMark.Name));
        }
        target.RefuseForeign();
        Interruption.Settle();
        var swap = new Swap(target, work, renames);
        if (swap.PutIn() is { } previous)
        {
            RefuseForeign(previous, swap);
            Discard(previous);
        }
        if (archive is not null)
        {
            PutBeside(archive);
        }
        Dispose();
    }

    public void Dispose()
    {
        if (!closed)
        {
            closed = true;
            files.Dispose();
            work.Dispose();
            unfinished.Dispose();
        }
    }

    void Abandon()
    {
        closed = true;
        work.Abandon();
    }

    /// <summary>
    /// Looks once more where no one can add anything now, since a file may have come in after the last look.
    /// </summary>
    void RefuseForeign(string previous, Swap swap)
    {
        try
        {
            target.RefuseForeign(previous);
        }
        catch
        {
            swap.PutBack(previous);
            throw;
        }
    }

    void Discard(string previous)
    {
        try
        {
            WorkFolder.Remove(previous);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new PublishedException(
                $"The bundle is published in `{target.Name}`, but the previous one could not be deleted: "
                    + $"{fault.Message} Delete `{previous}`.",
                fault
            );
        }
    }

    void PutBeside(string archive)
    {
        try
        {
            File.Move(work.Archive, archive, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new PublishedException(
                $"The bundle is published in `{target.Name}`, but its archive could not be put beside it: "
                    + $"{fault.Message} `{archive}` is as it was. Build again.",
                fault
            );
        }
    }

    static void Save(string path, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(file, content, 0);
    }
}
