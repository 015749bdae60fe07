using System.Collections.Concurrent;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Files;

namespace HarrisTrip.Cli.Serving.Sites;

/// <summary>A bundle in memory.</summary>
/// <param name="previous">The one before it: what is the same in both is kept once.</param>
/// <param name="isWhole">Nothing that was postponed there is taken over.</param>
sealed class MemoryBundle(MemoryBundle? previous, bool isWhole) : IBundle, IBundleFiles
{
    readonly ConcurrentDictionary<string, byte[]> files = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, Lazy<byte[]?>> postponed = new(StringComparer.Ordinal);
    MemoryBundle? previous = previous;

    public IReadOnlyCollection<string> Paths => [.. files.Keys.Concat(postponed.Keys).Order(StringComparer.Ordinal)];

    public bool IsWhole => postponed.IsEmpty;

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        var kept =
            previous?.files.GetValueOrDefault(path) is { } same && content.SequenceEqual(same)
                ? same
                : content.ToArray();
        if (!files.TryAdd(path, kept))
        {
            throw new InvalidOperationException($"`{path}` is written twice.");
        }
    }

    public bool TryKeep(string path, UInt128? content) =>
        previous?.files.GetValueOrDefault(path) is { } same
            ? (content is null || Digest.Of(same).High == content) && files.TryAdd(path, same)
            : !isWhole
                && content is null
                && previous?.postponed.GetValueOrDefault(path) is { } later
                && (!later.IsValueCreated || later.Value is not null)
                && postponed.TryAdd(path, later);

    public void Postpone(string path, Func<byte[]?> make)
    {
        if (!postponed.TryAdd(path, new Lazy<byte[]?>(make)))
        {
            throw new InvalidOperationException($"`{path}` is postponed twice.");
        }
    }

    /// <summary>Lets the one before it go.</summary>
    public void Close() => previous = null;

    public bool Has(string path) => files.ContainsKey(path) || postponed.ContainsKey(path);

    public long? SizeOf(string path) =>
        (
            files.GetValueOrDefault(path)
            ?? (postponed.TryGetValue(path, out var later) && later.IsValueCreated ? later.Value : null)
        )?.LongLength;

    public byte[]? Read(string path) => files.GetValueOrDefault(path) ?? postponed.GetValueOrDefault(path)?.Value;
}
