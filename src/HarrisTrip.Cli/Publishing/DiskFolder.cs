using System.Collections.Concurrent;
using HarrisTrip.Files;

namespace HarrisTrip.Cli.Publishing;

/// <summary>What a name in a folder stands for, all links followed.</summary>
enum DiskEntry
{
    File,
    Folder,

    /// <summary>A folder that holds the link.</summary>
    Above,
    Outside,
    Nowhere,
    Circle,

    /// <summary>A pipe, a socket or a device.</summary>
    Special,
}

/// <summary>
/// Sources on disk. Links are followed as long as they stay inside the folder. Names are exact in case on every system,
/// so that what builds on a laptop builds on the server.
/// </summary>
sealed class DiskFolder : ISourceFolder
{
    /// <summary>In bytes. A file is held in memory whole.</summary>
    public const long MaxFileSize = 512L * 1024 * 1024;

    /// <summary>In nanoseconds: how far the clock of a disk elsewhere may be behind our own, and more.</summary>
    const long ClockDifference = 2_000_000_000;

    readonly string root;
    readonly bool checkCase;

    /// <summary>The real places of folders, by their paths: most files lie in one that was asked for before.</summary>
    readonly ConcurrentDictionary<string, string?> folders = new(StringComparer.Ordinal);

    public DiskFolder(string folder)
        : this(folder, RealPath.IgnoresCase) { }

    /// <param name="checkCase">Compares every name with those on disk: dear, and only needed where the disk itself does
    /// not.</param>
    public DiskFolder(string folder, bool checkCase) => (root, this.checkCase) = (RealPath.Of(folder), checkCase);

    /// <summary>
    /// Links to a folder of this one that holds the link are left out: following them would never end.
    /// </summary>
    public IReadOnlyList<FolderEntry> List(string folder)
    {
        if (Find(folder) is not { } place || !Directory.Exists(place))
        {
            return [];
        }
        return
        [
            .. new DirectoryInfo(place)
                .EnumerateFileSystemInfos()
                .Select(entry => new FolderEntry(entry.Name, entry is DirectoryInfo)
                {
                    LinkTo = entry.LinkTarget is null ? null : GoalOf(entry),
                })
                .Where(entry =>
                    !entry.IsFolder || entry.LinkTo is null or "" || !LeadsBack(folder, Path.Combine(place, entry.Name))
                )
                .OrderBy(entry => entry.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// What lies directly in a folder, and what each really is. Links to a folder that holds the link are left out.
    /// </summary>
    public IEnumerable<(string Name, DiskEntry What)> Entries(string folder) =>
        Find(folder) is { } place && Directory.Exists(place)
            ? new DirectoryInfo(place)
                .EnumerateFileSystemInfos()
                .Select(entry => (entry.Name, WhatIs(Paths.Combine(folder, entry.Name), entry)))
                .Where(entry => entry.Item2 != DiskEntry.Above)
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            : [];

    /// <summary>What a path really is.</summary>
    public DiskEntry WhatIs(string path) => WhatIs(path, new FileInfo(Path.Combine(root, path)));

    DiskEntry WhatIs(string path, FileSystemInfo entry)
    {
        if (!entry.Attributes.HasFlag(FileAttributes.ReparsePoint) || entry.LinkTarget is null)
        {
            return entry is FileInfo { Length: 0 } && KernelFiles.IsSpecial(entry.FullName) ? DiskEntry.Special
                : entry is DirectoryInfo ? DiskEntry.Folder
                : DiskEntry.File;
        }
        return RealPath.Find(entry.FullName) is not { } real ? DiskEntry.Circle
            : !RealPath.IsSameOrInside(root, real) ? DiskEntry.Outside
            : Directory.Exists(real)
                ? LeadsBack(Paths.FolderOf(path), entry.FullName) ? DiskEntry.Above
                    : DiskEntry.Folder
            : !File.Exists(real) ? DiskEntry.Nowhere
            : KernelFiles.IsSpecial(real) ? DiskEntry.Special
            : DiskEntry.File;
    }

    string GoalOf(FileSystemInfo link) =>
        RealPath.Find(link.FullName) is { } goal && RealPath.IsSameOrInside(root, goal) && Path.Exists(goal)
            ? RealPath.AreSame(root, goal)
                ? "."
                : Path.GetRelativePath(root, goal).Replace('\\', '/')
            : "";

    /// <summary>True when there is a file of this name.</summary>
    public bool Has(string path) => Find(path) is { } place && File.Exists(place);

    /// <summary>The length of a file in bytes; null when there is none.</summary>
    public long? SizeOf(string path) =>
        Find(path) is { } place && new FileInfo(place) is { Exists: true } file ? file.Length : null;

    public SourceStamp? StampOf(string path)
    {
        if (Find(path) is not { } place)
        {
            return null;
        }
        if (KernelFiles.Look(place) is not { Stamp: var stamp } entry)
        {
            return SourceStamp.Absent;
        }
        var last = stamp with { Modified = Math.Max(stamp.Modified, entry.Changed) };
        return (entry.IsFile || Directory.Exists(place)) && last.IsOlderThan(UnixNow() - ClockDifference)
            ? new SourceStamp(stamp.Size, stamp.Modified, entry.Changed, (long)stamp.Id)
            : null;
    }

    /// <summary>In nanoseconds since 1970.</summary>
    static long UnixNow() => (DateTime.UtcNow - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;

    public bool IsSpecial(string path) => Find(path) is { } place && KernelFiles.IsSpecial(place);

    /// <summary>The bytes of a file. What has no size is not opened, so that a pipe is an empty file.</summary>
    /// <exception cref="IOException">The disk failed, or the file is larger than <see cref="MaxFileSize"/>.</exception>
    public byte[]? Read(string path)
    {
        if (Find(path) is not { } place || !File.Exists(place))
        {
            return null;
        }
        try
        {
            // Pipes and devices have no size either: one that is opened may never answer.
            if (new FileInfo(place).Length == 0)
            {
                return [];
            }
            using var file = File.OpenHandle(
                place,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            var length = RandomAccess.GetLength(file);
            return length <= MaxFileSize
                ? ReadWhole(file, length)
                : throw new IOException(
                    $"`{path}` has {length / (1024 * 1024)} MiB, and the largest file that HarrisTrip "
                        + $"reads has {MaxFileSize / (1024 * 1024)}. Make it smaller."
                );
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>As <see cref="Read"/>, for a file of any length.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public Stream? Open(string path)
    {
        if (Find(path) is not { } place || !File.Exists(place))
        {
            return null;
        }
        try
        {
            return new FileInfo(place).Length == 0
                ? new MemoryStream([], writable: false)
                : new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    static byte[] ReadWhole(Microsoft.Win32.SafeHandles.SafeFileHandle file, long length)
    {
        var content = new byte[length];
        var have = 0;
        for (int more; have < content.Length && (more = RandomAccess.Read(file, content.AsSpan(have), have)) > 0; )
        {
            have += more;
        }
        return have == content.Length ? content : content[..have];
    }

    /// <summary>The real place of a path; null when it is not one of this folder, or not spelt as on disk.</summary>
    string? Find(string path)
    {
        if (Paths.Resolve("", path) is not { } plain || (checkCase && !IsSpeltAsOnDisk(plain)))
        {
            return null;
        }
        if (plain.Length == 0)
        {
            return root;
        }
        if (folders.GetOrAdd(Paths.FolderOf(plain), RealOf) is not { } folder)
        {
            return null;
        }
        var place = Path.Combine(folder, Paths.NameOf(plain));
        return new FileInfo(place).LinkTarget is null ? place : RealOf(plain);
    }

    /// <summary>The real place of a plain path; null when a link leads out of this folder, or in a circle.</summary>
    string? RealOf(string plain) =>
        RealPath.Find(Path.Combine(root, plain)) is { } real && RealPath.IsSameOrInside(root, real) ? real : null;

    bool IsSpeltAsOnDisk(string path)
    {
        var folder = root;
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (
                !Directory.Exists(folder)
                || !Directory
                    .EnumerateFileSystemEntries(folder)
                    .Any(entry => Path.GetFileName(entry.AsSpan()).SequenceEqual(part))
            )
            {
                return false;
            }
            folder = Path.Combine(folder, part);
        }
        return true;
    }

    /// <summary>
    /// True when a link in a folder leads to that folder, to one it was reached through, or to one above those.
    /// </summary>
    bool LeadsBack(string folder, string link)
    {
        var goal = RealPath.Of(link);
        for (var above = Paths.Resolve("", folder)!; ; above = Paths.FolderOf(above))
        {
            if (RealPath.IsSameOrInside(goal, RealPath.Of(Path.Combine(root, above))))
            {
                return true;
            }
            if (above.Length == 0)
            {
                return false;
            }
        }
    }
}
