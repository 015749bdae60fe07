using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace HarrisTrip.Cli.Publishing;

/// <summary>The bundle that readers have now, as the disk has it.</summary>
/// <param name="folder">Its real place.</param>
/// <param name="files">What its mark lists.</param>
/// <param name="rights">The rights that a file has which is made now.</param>
sealed class PublishedBundle(string folder, PublishedFiles files, FileRights rights)
{
    const int BlockLength = 65_536;

    readonly Lazy<bool> isPreview = new(() => BundleMark.IsPreview(folder));

    /// <summary>A file; null when there is none, when the bundle is a preview, or when it cannot be read.</summary>
    public byte[]? Read(string path)
    {
        try
        {
            return Path.Combine(folder, path) is var file && File.Exists(file) && !isPreview.Value
                ? File.ReadAllBytes(file)
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// The length of all files, in bytes; null when one of them is not as the disk said of it when its content was
    /// known.
    /// </summary>
    public long? LengthAsRemembered(int jobs)
    {
        var paths = files.Paths;
        var length = 0L;
        var isWhole = Parallel
            .ForEach(
                Partitioner.Create(0, paths.Count),
                new ParallelOptions { MaxDegreeOfParallelism = jobs },
                (range, loop) =>
                {
                    for (var i = range.Item1; i < range.Item2 && !loop.IsStopped; i++)
                    {
                        if (!IsAsRemembered(paths[i]))
                        {
                            loop.Stop();
                            return;
                        }
                        Interlocked.Add(ref length, files.Find(paths[i]).Stamp.Size);
                    }
                }
            )
            .IsCompleted;
        return isWhole ? length : null;
    }

    /// <summary>
    /// The published file of a path. One that is a link, or has other rights, is none that a build would make.
    /// </summary>
    public FileEntry? LikeNew(string path) =>
        KernelFiles.Look(Path.Combine(folder, path)) is { IsFile: true } entry && entry.Rights == rights ? entry : null;

    /// <summary>True when it is as the disk said of it when its content was known.</summary>
    public bool IsAsRemembered(string path)
    {
        ref var known = ref files.Find(path);
        if (Unsafe.IsNullRef(ref known) || known.Stamp.Id == 0 || LikeNew(path)?.Stamp != known.Stamp)
        {
            return false;
        }
        return !known.MustBeRead || DigestOf(path) == known.Digest;
    }

    /// <summary>Of the published file of a path; null when it cannot be read.</summary>
    public Digest? DigestOf(string path)
    {
        try
        {
            return Digest.OfFile(Path.Combine(folder, path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>True when the published file of a path holds this content, and no less.</summary>
    public bool Holds(string path, ReadOnlySpan<byte> content)
    {
        var block = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            using var file = File.OpenHandle(Path.Combine(folder, path), share: FileShare.ReadWrite | FileShare.Delete);
            var at = 0;
            for (int have; at < content.Length && (have = RandomAccess.Read(file, block, at)) > 0; at += have)
            {
                if (!content[at..].StartsWith(block.AsSpan(0, have)))
                {
                    return false;
                }
            }
            return at == content.Length;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }
}
