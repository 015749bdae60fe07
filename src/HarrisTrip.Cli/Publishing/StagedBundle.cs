using System.Runtime.CompilerServices;
using HarrisTrip.Files;

namespace HarrisTrip.Cli.Publishing;

/// <summary>
/// A bundle that is made beside its target and swapped in whole. Until <see cref="Publish"/> a reader sees the
/// previous bundle, after it the new one. <see cref="Dispose"/> before it leaves all as it was.
/// </summary>
sealed class StagedBundle : IBundle, IDisposable
{
    /// <summary>In bytes: how much of a long file is written at once.</summary>
    const int BlockLength = 65_536;

    readonly Target target;
    readonly PublishedFiles published;
    readonly PublishedBundle readers;
    readonly WorkFolder work;
    readonly PublishingOptions options;
    readonly string? archive;
    readonly StagedList files;
    readonly FileEntry firstFile;
    readonly Spare spare;
    readonly IDisposable unfinished;
    int cameIn;
    long? publishedBytes;
    volatile bool hasNewStamps;
    volatile bool closed;
    volatile bool broken;

    StagedBundle(Target target, PublishedFiles published, WorkFolder work, PublishingOptions options)
    {
        (this.target, this.published, this.work) = (target, published, work);
        files = new StagedList(published);
        File.Create(work.First).Dispose();
        firstFile = KernelFiles.Look(work.First) ?? throw new IOException($"`{work.First}` is gone.");
        readers = new PublishedBundle(target.Real, published, firstFile.Rights);
        // Without a number for each file nothing can be shared for certain.
        this.options = options with
        {
            KeepSpare = options.KeepSpare && firstFile.Stamp.Id != 0,
        };
        if (this.options.KeepSpare)
        {
            StampFile.Read(work.Stamps, Recipe, published);
        }
        else
        {
            work.Forget();
        }
        spare = new Spare(work, target.Real, published, firstFile.Rights, options.TryLink);
        archive = options.Zip ? BundleArchive.PlaceOf(target.Real) : null;
        unfinished = Interruption.OnEnd(Abandon);
    }

    /// <summary>The length of all files; the mark is not in it.</summary>
    public long TotalBytes => publishedBytes ?? files.TotalBytes;

    /// <summary>The beginning of the SHA-256 of the list of all files, as soon as it is published.</summary>
    public UInt128 List { get; private set; }

    /// <summary>True when it is not made for readers: what changes in it later is news to nobody.</summary>
    public bool IsPreview { get; set; }

    /// <summary>How hosts' compressed files are made.</summary>
    public Precompression Precompression => options.Precompression;

    /// <summary>Other versions of the libraries may compress the same text to other bytes.</summary>
    string Recipe => $"{options.Precompression} {Environment.Version}";

    /// <summary>Takes the target for this build, and clears up after one that was killed.</summary>
    /// <param name="target">The output folder; need not exist. A link to a folder stands for that folder.</param>
    /// <param name="sources">Folders and files that the bundle is made from, which the target may not touch.</param>
    /// <exception cref="UsageException">The folder is not ours to replace. Nothing was touched.</exception>
    /// <exception cref="IOException">The disk failed, or another build kept the folder for too long.</exception>
    /// <exception cref="UnauthorizedAccessException"/>
    public static StagedBundle Open(string target, IReadOnlyList<string> sources, PublishingOptions? options = null) =>
        Begin(target, sources, options ?? new PublishingOptions()).Bundle;

    /// <summary>
    /// As <see cref="Open"/>, for who has other work until the files are read that readers have: the target is taken
    /// when it returns.
    /// </summary>
    public static OpeningBundle Begin(string target, IReadOnlyList<string> sources, PublishingOptions options)
    {
        var place = Target.At(target, sources);
        var work = WorkFolder.Take(place, options);
        return new OpeningBundle(Task.Run(() => Read(place, work, options)));
    }

    static StagedBundle Read(Target place, WorkFolder work, PublishingOptions options)
    {
        try
        {
            // Not before it is our turn: a bundle that another build swaps in while we look would seem foreign.
            var published = place.ReadOwn();
            if (work.Recover(place, options.Renames))
            {
                published = place.ReadOwn();
            }
            Directory.CreateDirectory(work.New);
            if (options.Zip)
            {
                BundleArchive.RefuseForeign(BundleArchive.PlaceOf(place.Real));
            }
            return new StagedBundle(place, published, work, options);
        }
        catch
        {
            work.Dispose();
            throw;
        }
    }

    /// <summary>Takes in a file. What readers have already, byte for byte, is kept and not written.</summary>
    /// <exception cref="InvalidOperationException">A bug: a path that leaves the bundle, a second file of one path, a
    /// bundle already closed.</exception>
    /// <exception cref="IOException">The disk failed; the bundle can no longer be published.</exception>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        RefuseWrong(path);
        try
        {
            var digest = Digest.Of(content);
            if (
                Published(path, digest) is { } entry
                && entry.Stamp.Size == content.Length
                && readers.Holds(path, content)
            )
            {
                Keep(path, entry.Stamp);
                return;
            }
            Save(PlaceOfNew(path), content);
            TakeIn(path, digest);
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

    public void Write(string path, Stream content) => Write(path, content.CopyTo);

    /// <summary>As the other, for a file that is too long for memory, and that nobody else writes meanwhile.</summary>
    public void Write(string path, Action<Stream> write)
    {
        RefuseWrong(path);
        var file = PlaceOfNew(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using (var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.Read, BlockLength))
        {
            write(stream);
        }
        var digest = Digest.OfFile(file);
        if (Published(path, digest) is { } entry && readers.DigestOf(path) == digest)
        {
            File.Delete(file);
            Keep(path, entry.Stamp);
        }
        else
        {
            TakeIn(path, digest);
        }
    }

    /// <exception cref="InvalidOperationException">A bug: a second file of one path, a bundle already closed.</exception>
    public bool TryKeep(params ReadOnlySpan<string> paths)
    {
        RefuseClosed(paths.Length > 0 ? paths[0] : "");
        foreach (var path in paths)
        {
            if (!readers.IsAsRemembered(path))
            {
                return false;
            }
        }
        foreach (var path in paths)
        {
            Keep(path, published.Find(path).Stamp);
        }
        return true;
    }

    public bool TryKeep(string path, UInt128? content) => IsPublished(path, content) && TryKeep(path);

    /// <summary>True when readers have a file of this path, with this content where that is asked for.</summary>
    /// <param name="content">The beginning of its SHA-256.</param>
    public bool IsPublished(string path, UInt128? content) =>
        published.HasFile(path) && (content is null || published.Find(path).Digest.High == content);

    /// <summary>True when readers have a file of this path, by their bundle's list.</summary>
    public bool IsPublished(string path) => published.HasFile(path);

    /// <summary>As <see cref="PublishedBundle.Read"/>.</summary>
    public byte[]? Previous(string path) => readers.Read(path);

    /// <summary>The paths of all pages of the bundle that is published now; empty when there is none.</summary>
    public IReadOnlyCollection<string> PreviousPages() => [.. published.Paths.Where(Paths.IsPage)];

    /// <summary>
    /// True when readers have all files of a list and no others, each as it was published: then nothing is left to be
    /// written.
    /// </summary>
    /// <param name="list">The beginning of the SHA-256 of the bundle's list.</param>
    public bool IsPublished(UInt128 list, int jobs)
    {
        if (!options.KeepSpare || archive is not null || readers.DigestOf(BundleMark.Name)?.High != list)
        {
            return false;
        }
        publishedBytes = readers.LengthAsRemembered(jobs);
        return publishedBytes is not null;
    }

    /// <summary>
    /// Begins to look at the folder that will take the target's place, beside other work: for a build that will publish.
    /// </summary>
    public void LookAhead()
    {
        if (options.KeepSpare)
        {
            spare.LookAhead();
        }
    }

    /// <summary>Lays out all files so far in a folder, for another program to read.</summary>
    /// <returns>The folder.</returns>
    /// <exception cref="IOException">The disk failed, or another program changes files of the bundle.</exception>
    public string LayOut()
    {
        spare.BringUpToDate(files.Files());
        return work.Spare;
    }

    /// <summary>An empty folder beside it, for another program; it goes when the bundle is closed.</summary>
    public string MakeRoom() => Directory.CreateDirectory(work.Made).FullName;

    /// <summary>All files so far, with their SHA-256, in ordinal order of their paths.</summary>
    public IEnumerable<(string Path, Digest Digest)> Listed() => files.Files().Select(file => (file.Path, file.Digest));

    /// <summary>
    /// Swaps the bundle in, once; if readers have the same already, nothing is touched. When it throws, the target is as
    /// it was, unless the message says otherwise.
    /// </summary>
    /// <exception cref="UsageException">Somebody has put other files into the target meanwhile.</exception>
    /// <exception cref="IOException">The folder cannot be swapped, or its files are no longer there.</exception>
    /// <exception cref="PublishedException">It is published, but the archive could not be put in place.</exception>
    /// <exception cref="OperationCanceledException">The program was asked to stop.</exception>
    public void Publish()
    {
        if (closed || broken)
        {
            throw new InvalidOperationException("Only a whole bundle is published, and once.");
        }
        var mark = Path.Combine(Directory.CreateDirectory(work.New).FullName, BundleMark.Name);
        BundleMark.Write(mark, files.Files(), IsPreview);
        var staged = new StagedFile(BundleMark.Name, Digest.OfFile(mark), StampOf(mark));
        List = staged.Digest.High;
        var isNew = cameIn > 0 || readers.DigestOf(BundleMark.Name) != staged.Digest;
        if (isNew)
        {
            spare.BringUpToDate([.. files.Files(), staged]);
        }
        if (archive is not null)
        {
            BundleArchive.RefuseForeign(archive);
            BundleArchive.Write(
                work.Archive,
                isNew ? work.Spare : target.Real,
                files.Files().Append(staged).Select(file => file.Path)
            );
        }
        Interruption.Settle();
        closed = true;
        if (isNew)
        {
            PutIn();
        }
        if (archive is not null)
        {
            PutBeside(archive);
        }
        if (options.KeepSpare && (isNew || hasNewStamps))
        {
            Remember(staged.Stamp.Modified);
        }
    }

    /// <summary>Deletes what is no longer needed, and lets the next build have its turn.</summary>
    public void Dispose()
    {
        closed = true;
        spare.Dispose();
        if (!options.KeepSpare)
        {
            WorkFolder.Try(work.Forget);
        }
        work.Dispose();
        unfinished.Dispose();
    }

    void Abandon()
    {
        closed = true;
        work.Abandon();
    }

    void RefuseWrong(string path)
    {
        RefuseClosed(path);
        if (!BundleMark.CanList(path))
        {
            throw new InvalidOperationException($"`{path}` is not a path for a file of a bundle.");
        }
    }

    void RefuseClosed(string path)
    {
        if (closed)
        {
            throw new InvalidOperationException($"`{path}` is written to a bundle that is closed.");
        }
    }

    /// <summary>
    /// The published file of a path, if it is said to have this content, and is such a file as one that is made now.
    /// </summary>
    FileEntry? Published(string path, Digest digest)
    {
        ref var known = ref published.Find(path);
        return options.KeepSpare && !Unsafe.IsNullRef(ref known) && known.Digest == digest
            ? readers.LikeNew(path)
            : null;
    }

    /// <summary>Notes that a published file is in this bundle, too.</summary>
    void Keep(string path, FileStamp stamp)
    {
        ref var known = ref published.Find(path);
        if (known.Stamp != stamp || (known.MustBeRead && IsLasting(stamp)))
        {
            hasNewStamps = true;
        }
        if (!files.TryKeep(ref known, stamp))
        {
            throw new InvalidOperationException($"`{path}` is written twice.");
        }
    }

    /// <summary>Where the content of a file comes in.</summary>
    string PlaceOfNew(string path)
    {
        var file = Path.Combine(work.New, path);
        return File.Exists(file) ? throw new InvalidOperationException($"`{path}` is written twice.") : file;
    }

    void TakeIn(string path, Digest digest)
    {
        Interlocked.Increment(ref cameIn);
        files.Add(new StagedFile(path, digest, StampOf(Path.Combine(work.New, path))));
    }

    static FileStamp StampOf(string file) =>
        KernelFiles.Look(file)?.Stamp ?? throw new FileNotFoundException($"`{file}` is gone.", file);

    void PutIn()
    {
        var swap = new Swap(target, work, options.Renames);
        if (swap.PutIn() is not { } previous)
        {
            return;
        }
        // Looked at where nobody can add anything now.
        try
        {
            target.RefuseForeign(previous, published);
        }
        catch
        {
            swap.PutBack(previous);
            throw;
        }
        if (previous == work.Old)
        {
            WorkFolder.Try(() => work.KeepOld(options.Renames));
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

    /// <summary>What cannot be remembered costs the next build time, and nothing else.</summary>
    /// <param name="written">When the last file was written, by the clock of the disk.</param>
    void Remember(long written) =>
        WorkFolder.Try(() =>
        {
            work.Ignore();
            StampFile.Write(
                work.Stamps,
                Recipe,
                files.Files().Select(spare.AsShared),
                file => IsKept(file.Path) ? IsLasting(file.Stamp) : file.Stamp.IsOlderThan(written)
            );
        });

    bool IsKept(string path)
    {
        ref var known = ref published.Find(path);
        return !Unsafe.IsNullRef(ref known) && known.IsKept;
    }

    /// <summary>
    /// True when a change of a published file will show in its stamp from the moment when it was looked at. Nobody else
    /// can change a new one before readers have it.
    /// </summary>
    bool IsLasting(FileStamp stamp) => stamp.IsOlderThan(firstFile.Stamp.Modified);

    static void Save(string path, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(file, content, 0);
    }
}
