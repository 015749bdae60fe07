using System.Collections.Concurrent;
using HarrisTrip.Tracing;

namespace HarrisTrip.Render;

/// <summary>What several files have in common, made once by whichever of them asks first, from any thread.</summary>
public sealed class SharedWork
{
    readonly ConcurrentDictionary<string, Lazy<(object Made, Trace Asked)>> known = new(StringComparer.Ordinal);

    internal (T Made, Trace Asked) Get<T>(string key, Func<Trace, T> make)
        where T : class
    {
        var (made, asked) = known.GetOrAdd(key, _ => new(() => Make(make))).Value;
        return ((T)made, asked);
    }

    static (object, Trace) Make<T>(Func<Trace, T> make)
        where T : class
    {
        var trace = new Trace();
        return (make(trace), trace);
    }
}
