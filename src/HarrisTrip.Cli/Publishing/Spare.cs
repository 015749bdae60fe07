namespace HarrisTrip.Cli.Publishing;

/// <summary>
/// The folder that takes the target's place when a bundle is published: as a rule the bundle before the one that readers
/// have. It shares each file that both have with the target, by a second name of the same file, so that bringing it up
/// to date costs what changed. No file in it is ever written to, since readers may have it open under its other name:
/// another file takes its place. And nothing in it is trusted, but what the disk says of each file: whoever was killed
/// in the middle, or put something in, only makes the next build do more.
/// </summary>
/// <param name="target">The real place of the target.</param>
/// <param name="published">The files that readers have.</param>
/// <param name="files">The rights that a file has which is made now.</param>
sealed class Spare(
    WorkFolder work,
    string target,
    PublishedFiles published,
    FileRights files,
    Func<string, string, bool> tryLink
) : IDisposable
{
    readonly SpareFolder folder = new(work.Spare, files, KernelFiles.Look(work.New)?.Rights ?? default);
    readonly Dictionary<string, FileStamp> copies = new(StringComparer.Ordinal);
    readonly CancellationTokenSource closing = new();
    Task<SpareSurvey?> survey = Task.FromResult<SpareSurvey?>(null);

    /// <summary>A file of the bundle with the stamp that it has here: another than before where it is a copy.</summary>
    public StagedFile AsShared(StagedFile staged) =>
        copies.TryGetValue(staged.Path, out var stamp) ? staged with { Stamp = stamp } : staged;

    /// <summary>Begins to look at what it has, beside other work.</summary>
    public void LookAhead() => survey = Task.Run(() => SpareSurvey.Of(folder, published, closing.Token));

    public void Dispose()
    {
        if (closing.IsCancellationRequested)
        {
            return;
        }
        closing.Cancel();
        ((IAsyncResult)survey).AsyncWaitHandle.WaitOne();
    }

    /// <summary>
    /// Makes it hold a bundle: what came in moves over, what is as in the target is shared, what is not of the bundle
    /// goes.
    /// </summary>
    /// <exception cref="IOException">The disk failed, or another program changes files of the target, or what came
    /// in.</exception>
    /// <exception cref="UnauthorizedAccessException"/>
    public void BringUpToDate(IReadOnlyList<StagedFile> bundle)
    {
        try
        {
            foreach (var staged in Clear(bundle))
            {
                Put(staged);
            }
        }
        catch (IOException fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IOException(
                $"Another program took files out of `{work.New}` or `{target}`, or changed them, while the "
                    + "bundle was made. Build again.",
                fault
            );
        }
    }

    /// <returns>What is missing then.</returns>
    List<StagedFile> Clear(IReadOnlyList<StagedFile> bundle)
    {
        // Nothing is changed before that is done, and it is another folder from here on.
        var seen = survey.GetAwaiter().GetResult();
        survey = Task.FromResult<SpareSurvey?>(null);
        if (Begin())
        {
            try
            {
                return ClearAll(bundle, seen);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // Something in it does not let itself be moved: another folder, then, before anything came into this.
                work.SetAside(work.Spare);
                Begin();
            }
        }
        return ClearAll(bundle, seen: null);
    }

    /// <summary>Where there is none that can be used, what came in is one.</summary>
    /// <returns>True when there was one before.</returns>
    bool Begin()
    {
        if (Directory.Exists(work.Spare))
        {
            if (folder.IsUsable)
            {
                return true;
            }
            work.SetAside(work.Spare);
        }
        Directory.CreateDirectory(work.New);
        Directory.Move(work.New, work.Spare);
        return false;
    }

    List<StagedFile> ClearAll(IReadOnlyList<StagedFile> bundle, SpareSurvey? seen)
    {
        var different = seen?.Missing(bundle) ?? ClearOthers(bundle);
        foreach (var file in different.Select(staged => Path.Combine(work.Spare, staged.Path)))
        {
            if (KernelFiles.Look(file) is not null)
            {
                work.SetAside(file);
            }
        }
        return different;
    }

    /// <returns>What is not in it as it is in the bundle.</returns>
    List<StagedFile> ClearOthers(IReadOnlyList<StagedFile> bundle)
    {
        var tree = new FileTree(bundle.Count);
        foreach (var staged in bundle)
        {
            tree.Add(staged.Path);
        }
        foreach (var foreign in folder.Others(tree.HasFile, tree.HasFolder))
        {
            work.SetAside(Path.Combine(work.Spare, foreign.TrimEnd('/')));
        }
        var isDifferent = new bool[bundle.Count];
        Parallel.For(0, bundle.Count, i => isDifferent[i] = !folder.Has(bundle[i].Path, AsShared(bundle[i]).Stamp));
        return [.. bundle.Where((_, i) => isDifferent[i])];
    }

    void Put(StagedFile staged)
    {
        var file = Path.Combine(work.Spare, staged.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var incoming = Path.Combine(work.New, staged.Path);
        if (File.Exists(incoming))
        {
            File.Move(incoming, file, overwrite: true);
            return;
        }
        var published = Path.Combine(target, staged.Path);
        if (!tryLink(published, file))
        {
            File.Copy(published, file);
            copies[staged.Path] = KernelFiles.Look(file)?.Stamp ?? default;
        }
        // It was proven before, and is shared only now.
        if (KernelFiles.Look(published)?.Stamp != staged.Stamp)
        {
            throw new FileNotFoundException(published);
        }
    }
}
