using System.Security.Cryptography;
using HarrisTrip.Cli.Building;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Images;

namespace HarrisTrip.Cli.Pictures;

/// <summary>
/// Encoded pictures, cached in the <see cref="CacheFolder"/>: there a build of one article finds what a build of all
/// has made. Several builds may use it at once. A disk that fails only makes a build slower.
/// </summary>
sealed class PictureCache : IPictureStore
{
    /// <summary>In bytes: about what ten thousand pictures take.</summary>
    public const long DefaultCapacity = 4_000_000_000;

    const string Name = "pictures";

    static readonly EnumerationOptions unlinked = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>
    /// A file is marked as used at most this often: enough to know the oldest, and hardly ever a write.
    /// </summary>
    static readonly TimeSpan markInterval = TimeSpan.FromHours(20);

    readonly string articles;
    readonly string folder;
    readonly long capacity;
    readonly TimeProvider clock;
    readonly bool isOwn;
    int made;

    /// <param name="articles">The folder that the articles lie in.</param>
    /// <param name="capacity">In bytes: when it holds more, what has not been used for longest goes.</param>
    public PictureCache(string articles, long capacity = DefaultCapacity, TimeProvider? clock = null)
    {
        (this.articles, this.capacity, this.clock) = (articles, capacity, clock ?? TimeProvider.System);
        folder = Path.Combine(CacheFolder.Of(articles), Name);
        isOwn = CacheFolder.IsOwn(articles, Name);
    }

    public byte[]? Find(string key)
    {
        try
        {
            var file = PlaceOf(key);
            if (!isOwn || !File.Exists(file))
            {
                return null;
            }
            var kept = File.ReadAllBytes(file);
            // A file that a power cut left half written, or that someone has changed, is not used.
            if (
                kept.Length < SHA256.HashSizeInBytes
                || !SHA256
                    .HashData(kept.AsSpan(SHA256.HashSizeInBytes))
                    .AsSpan()
                    .SequenceEqual(kept.AsSpan(0, SHA256.HashSizeInBytes))
            )
            {
                return null;
            }
            var now = clock.GetUtcNow().UtcDateTime;
            if (now - File.GetLastWriteTimeUtc(file) > markInterval)
            {
                File.SetLastWriteTimeUtc(file, now);
            }
            return kept[SHA256.HashSizeInBytes..];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes aside and renames: a reader meanwhile finds the whole file, or none.</summary>
    public void Keep(string key, ReadOnlySpan<byte> content)
    {
        if (!isOwn)
        {
            return;
        }
        try
        {
            var file = PlaceOf(key);
            if (Interlocked.Increment(ref made) == 1)
            {
                CacheFolder.Create(articles);
            }
            if (Directory.CreateDirectory(Path.GetDirectoryName(file)!).LinkTarget is not null)
            {
                return;
            }
            WholeFile.Write(
                file,
                $".{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.new",
                content,
                head: SHA256.HashData(content)
            );
        }
        catch (Exception fault) when (SystemErrors.IsOfDisk(fault))
        {
            // The next build makes it again: no reason to fail this one.
        }
    }

    /// <summary>
    /// Drops what has not been used for longest, until the rest has room. Only after something new was kept is there
    /// anything to do.
    /// </summary>
    public void Trim()
    {
        if (made == 0)
        {
            return;
        }
        try
        {
            var files = new DirectoryInfo(folder)
                .EnumerateFiles("*", unlinked)
                .Select(f => (f.FullName, f.Length, Used: f.LastWriteTimeUtc))
                .ToList();
            var held = files.Sum(f => f.Length);
            foreach (
                var file in files
                    .OrderBy(f => f.Used)
                    .ThenBy(f => f.FullName, StringComparer.Ordinal)
                    .TakeWhile(_ => held > capacity)
            )
            {
                File.Delete(file.FullName);
                held -= file.Length;
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another build trims it too, or the disk does not let us: the next build tries again.
        }
    }

    string PlaceOf(string key) => Path.Combine(folder, key[..2], key[2..]);
}
