namespace HarrisTrip.Cli.Publishing;

/// <summary>The folder that a bundle goes to.</summary>
/// <param name="Name">As it was given, for messages.</param>
/// <param name="Real">Its absolute place, with every link followed. It need not exist.</param>
sealed record Target(string Name, string Real)
{
    const string NameAnother = "Name another folder with -o.";
    const int MaxNames = 3;

    /// <summary>Finds the real folder, and refuses places that no bundle may take.</summary>
    /// <param name="sources">Folders or files that the bundle is made from.</param>
    /// <exception cref="UsageException">A root, the home folder, or a place that overlaps the sources.</exception>
    /// <exception cref="IOException">Another disk begins here, so that the folder itself cannot be swapped.</exception>
    public static Target At(string name, IReadOnlyList<string> sources)
    {
        if (name.Length == 0)
        {
            throw new UsageException("The output folder has no name.", "Name one with -o.");
        }
        var target = new Target(name, RealPath.Of(name));
        if (Path.GetDirectoryName(target.Real) is null)
        {
            throw new UsageException($"`{name}` is the root of a drive.", NameAnother);
        }
        if (
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home
            && RealPath.AreSame(RealPath.Of(home), target.Real)
        )
        {
            throw new UsageException($"`{name}` is your home folder.", NameAnother);
        }
        foreach (var source in sources)
        {
            target.RefuseOverlap(source);
        }
        return DriveInfo.GetDrives().Any(d => RealPath.AreSame(d.RootDirectory.FullName, target.Real))
            ? throw new IOException(target.OtherDisk)
            : target;
    }

    /// <summary>Why a bundle cannot be swapped in where another file system begins, and what to do.</summary>
    public string OtherDisk =>
        $"`{Name}` is where another disk, or a folder shared with a container, is attached, so it cannot "
        + $"be swapped for a new one. "
        + $"Publish to a folder inside it, such as `{Path.Combine(Name, "site")}`. What is in it stays as it was.";

    /// <summary>
    /// Refuses to replace what is not wholly ours: a file, a folder without our mark, one with other files in it.
    /// </summary>
    /// <returns>The bundle that is there.</returns>
    /// <exception cref="UsageException"/>
    public PublishedFiles ReadOwn()
    {
        RefuseFile(Real);
        var published = new PublishedFiles();
        if (!BundleMark.Read(Real, published.Add, published.Expect))
        {
            published = new PublishedFiles();
        }
        RefuseForeign(Real, published);
        return published;
    }

    /// <param name="folder">Where the target's content lies at the moment.</param>
    /// <param name="published">The bundle that was there before; without files where there was none.</param>
    /// <exception cref="UsageException"/>
    public void RefuseForeign(string folder, PublishedFiles published)
    {
        RefuseFile(folder);
        if (!Directory.Exists(folder))
        {
            return;
        }
        var foreign = ForeignFiles.In(folder, published);
        if (foreign.Count == 0)
        {
            return;
        }
        var names =
            string.Join(", ", foreign.Take(MaxNames).Select(f => $"`{f}`"))
            + (foreign.Count > MaxNames ? $" and {foreign.Count - MaxNames} more" : "");
        throw published.Count > 0
            ? new UsageException(
                $"`{Name}` holds what is not part of the bundle: {names}.",
                "Move it out of there, or name another folder with -o."
            )
            : new UsageException(
                $"`{Name}` is not empty, and HarrisTrip did not make what is in it: {names}.",
                "Name another folder with -o, or empty this one yourself."
            );
    }

    void RefuseFile(string folder)
    {
        if (File.Exists(folder) || new FileInfo(folder).LinkTarget is not null)
        {
            throw new UsageException($"`{Name}` is a file, not a folder.", NameAnother);
        }
    }

    void RefuseOverlap(string source)
    {
        var real = RealPath.Of(source);
        var relation =
            RealPath.AreSame(real, Real) ? "is the place of the sources"
            : RealPath.IsInside(real, Real) ? "lies inside the sources"
            : RealPath.IsInside(Real, real) ? "contains the sources"
            : null;
        if (relation is not null)
        {
            throw new UsageException($"`{Name}` {relation}, `{source}`.", "Name a folder outside them with -o.");
        }
    }
}
