namespace HarrisTrip.Cli.Publishing;

/// <summary>The spare as the disk has it.</summary>
/// <param name="Files">The rights that a file has which is made now; <paramref name="Folders"/>, those of a folder.</param>
sealed record SpareFolder(string Place, FileRights Files, FileRights Folders)
{
    /// <summary>True when it can be used: one with other rights is not one that would be made now.</summary>
    public bool IsUsable => HasRights(Place);

    /// <summary>True when it has the very file that a stamp is of, with the rights of a new one.</summary>
    public bool Has(string path, FileStamp stamp) =>
        KernelFiles.Look(Path.Combine(Place, path)) is { } there && there.Stamp == stamp && there.Rights == Files;

    /// <summary>
    /// What it has beside known files, as <see cref="ForeignFiles"/> tells it; folders with other rights are not known.
    /// </summary>
    public IReadOnlyList<string> Others(ForeignFiles.IsKnown isFile, ForeignFiles.IsKnown isFolder) =>
        ForeignFiles.In(Place, isFile, path => isFolder(path) && HasRights(Path.Join(Place, path)));

    bool HasRights(string folder) => KernelFiles.Look(folder)?.Rights == Folders;
}
