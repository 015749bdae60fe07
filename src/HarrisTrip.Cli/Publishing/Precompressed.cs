using System.Buffers;
using System.IO.Compression;
using HarrisTrip.Files;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Render.Outputs.Hosts;

namespace HarrisTrip.Cli.Publishing;

/// <summary>How much work goes into files that hosts send compressed.</summary>
enum Precompression
{
    None,

    /// <summary>
    /// Most of the gain at little of the time for pages, which change often; all of it for files that are kept for
    /// ever.
    /// </summary>
    Fast,

    Best,
}

/// <summary>
/// Puts a .br (RFC 7932) and a .gz (RFC 1952) beside each text of a bundle that they make smaller. Other versions of
/// the libraries may make other bytes of the same text.
/// </summary>
sealed class Precompressed(StagedBundle bundle) : IBundle
{
    /// <summary>In bytes: what is shorter goes over the network in one packet anyway.</summary>
    const int MinLength = 1_000;

    const int BestQuality = 11,
        FastQuality = 4,
        Window = 22;

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        // What comes out as readers have it need not be compressed again.
        if (
            HasTwins(path)
            && bundle.IsPublished(path)
            && bundle.IsPublished(path, Digest.Of(content).High)
            && TryKeep(path)
        )
        {
            return;
        }
        bundle.Write(path, content);
        if (content.Length < MinLength || !HasTwins(path))
        {
            return;
        }
        var best = bundle.Precompression == Precompression.Best || SourceAssets.IsHashedName(path);
        // What does not fit into this room is not smaller.
        var room = ArrayPool<byte>.Shared.Rent(content.Length - 1);
        try
        {
            if (
                BrotliEncoder.TryCompress(
                    content,
                    room.AsSpan(0, content.Length - 1),
                    out var length,
                    best ? BestQuality : FastQuality,
                    Window
                )
            )
            {
                bundle.Write(path + ".br", room.AsSpan(0, length));
            }
            if (Gzip(content, room, best ? CompressionLevel.SmallestSize : CompressionLevel.Fastest) is { } zipped)
            {
                bundle.Write(path + ".gz", room.AsSpan(0, zipped));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    /// <summary>Films and recordings are compressed in themselves.</summary>
    public void Write(string path, Stream content) => bundle.Write(path, content);

    public bool TryKeep(string path, UInt128? content) => bundle.IsPublished(path, content) && TryKeep(path);

    /// <summary>What was made beside a file when it was published is kept with it.</summary>
    public bool TryKeep(params ReadOnlySpan<string> paths)
    {
        var all = new List<string>(3 * paths.Length);
        foreach (var path in paths)
        {
            all.Add(path);
            if (HasTwins(path))
            {
                all.AddRange(new[] { path + ".br", path + ".gz" }.Where(bundle.IsPublished));
            }
        }
        return bundle.TryKeep([.. all]);
    }

    bool HasTwins(string path) =>
        bundle.Precompression != Precompression.None && ContentTypes.IsCompressible(path) && !HostFiles.IsHidden(path);

    /// <returns>The length; null when it is not smaller.</returns>
    static int? Gzip(ReadOnlySpan<byte> content, byte[] room, CompressionLevel level)
    {
        const int system = 9;
        using var stream = new MemoryStream(room, 0, content.Length - 1);
        try
        {
            using (var gzip = new GZipStream(stream, level, leaveOpen: true))
            {
                gzip.Write(content);
            }
        }
        catch (NotSupportedException)
        {
            // The room is full.
            return null;
        }
        // Which system it was made on is nobody's business, and would be another byte on each.
        room[system] = byte.MaxValue;
        return (int)stream.Position;
    }
}
