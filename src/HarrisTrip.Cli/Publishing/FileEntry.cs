namespace HarrisTrip.Cli.Publishing;

/// <summary>
/// By what a file is known again: a change of its content changes one of these, unless it comes within the grain of
/// the disk's clock.
/// </summary>
/// <param name="Id">Its number on its disk (inode); 0 where the system tells none, and then it proves nothing.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Modified">In nanoseconds since 1970, by the clock of the disk.</param>
readonly record struct FileStamp(ulong Id, long Size, long Modified)
{
    const long Second = 1_000_000_000;

    /// <summary>
    /// False when the file was modified so shortly before a moment that a change after it might show no other time.
    /// </summary>
    /// <param name="moment">By the clock of the disk.</param>
    public bool IsOlderThan(long moment) => Modified < moment - Grain;

    /// <summary>
    /// Some disks have whole seconds, or every other one (FAT); kernels move the clock of the others on up to 64 times
    /// in a second.
    /// </summary>
    long Grain => Modified % Second == 0 ? 2 * Second : Second / 16;
}

/// <param name="Mode">Type and permissions, as in <c>st_mode</c>; on Windows 0, as the others.</param>
readonly record struct FileRights(uint Mode, uint Owner, uint Group);

/// <summary>What the disk says of a name. A link is what is told of, not what it leads to.</summary>
/// <param name="Changed">When anything of it was last changed, its names and rights too, in nanoseconds since 1970; 0
/// where the system does not tell.</param>
readonly record struct FileEntry(FileStamp Stamp, FileRights Rights, bool IsFile, long Changed);
