using System.Collections.Concurrent;
using HarrisTrip.Files;

namespace HarrisTrip.Building;

/// <summary>
/// A bundle into which many files bring the same ones: what was kept is not written again. From any thread.
/// </summary>
sealed class KeepingBundle(IBundle bundle) : IBundle
{
    readonly ConcurrentDictionary<string, Lazy<bool>> kept = new(StringComparer.Ordinal);

    public bool TryKeep(string path, UInt128? content) =>
        kept.GetOrAdd(path, _ => new Lazy<bool>(() => bundle.TryKeep(path, content))).Value;

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        if (!kept.TryGetValue(path, out var known) || !known.Value)
        {
            bundle.Write(path, content);
        }
    }
}
