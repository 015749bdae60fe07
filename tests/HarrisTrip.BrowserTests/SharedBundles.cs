using System.Globalization;
using HarrisTrip.Tests.Outside;

namespace HarrisTrip.BrowserTests;

/// <summary>Bundles that the tests of a class only read, each built once.</summary>
public sealed class SharedBundles : IDisposable
{
    readonly ScratchFolder scratch = new();
    readonly Dictionary<string, string> built = new(StringComparer.Ordinal);

    public async Task<string> BuildAsync(string source, params string[] options)
    {
        var wish = string.Join('\n', [source, .. options]);
        if (!built.TryGetValue(wish, out var bundle))
        {
            bundle = scratch.Path(built.Count.ToString(CultureInfo.InvariantCulture));
            await RealProgram.BuildAsync(source, bundle, options);
            built.Add(wish, bundle);
        }
        return bundle;
    }

    public void Dispose() => scratch.Dispose();
}
