using System.Collections.Concurrent;
using HarrisTrip.Files;

namespace HarrisTrip.Building;

/// <summary>
/// A bundle into which many files bring the same ones: what was kept is not written again. From any thread.
/// </summary>
sealed class KeepingBundle(IBundle bundle) : IBundle
{
    readonly ConcurrentDictionary<string, bool> kept = new(StringComparer.Ordinal);

    /// <summary>A file is asked for once, and others wait for the answer: one of these for all paths of one hash.</summary>
    readonly Lock[] gates = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];

    public bool TryKeep(string path, UInt128? content)
    {
        if (kept.TryGetValue(path, out var known))
        {
            return known;
        }
        lock (gates[(uint)path.GetHashCode(StringComparison.Ordinal) % gates.Length])
        {
            if (!kept.TryGetValue(path, out known))
            {
                kept[path] = known = bundle.TryKeep(path, content);
            }
            return known;
        }
    }

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        if (!kept.GetValueOrDefault(path))
        {
            bundle.Write(path, content);
        }
    }

    public void Write(string path, Stream content)
    {
        if (!kept.GetValueOrDefault(path))
        {
            bundle.Write(path, content);
        }
    }

    public void Postpone(string path, Func<byte[]?> make)
    {
        if (!kept.GetValueOrDefault(path))
        {
            bundle.Postpone(path, make);
        }
    }
}
