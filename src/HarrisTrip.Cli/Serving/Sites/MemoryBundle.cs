using System.Collections.Concurrent;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Files;

namespace HarrisTrip.Cli.Serving.Sites;

/// <summary>A bundle in memory.</summary>
/// <param name="previous">The one before it: what is the same in both is kept once.</param>
sealed class MemoryBundle(IBundleFiles? previous) : IBundle, IBundleFiles
{
    readonly ConcurrentDictionary<string, byte[]> files = new(StringComparer.Ordinal);
    IBundleFiles? previous = previous;

    public IReadOnlyCollection<string> Paths => [.. files.Keys.Order(StringComparer.Ordinal)];

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        var kept = previous?.Read(path) is { } same && content.SequenceEqual(same) ? same : content.ToArray();
        if (!files.TryAdd(path, kept))
        {
            throw new InvalidOperationException($"`{path}` is written twice.");
        }
    }

    public bool TryKeep(string path, UInt128? content) =>
        previous?.Read(path) is { } same
        && (content is null || Digest.Of(same).High == content)
        && files.TryAdd(path, same);

    /// <summary>Lets the one before it go.</summary>
    public void Close() => previous = null;

    public bool Has(string path) => files.ContainsKey(path);

    public long? SizeOf(string path) => Read(path)?.LongLength;

    public byte[]? Read(string path) => files.GetValueOrDefault(path);
}
