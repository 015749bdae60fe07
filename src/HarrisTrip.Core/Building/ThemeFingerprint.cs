using HarrisTrip.Files;

namespace HarrisTrip.Building;

/// <summary>Tells whether the publisher's own theme is as it was; the program's own never is another.</summary>
sealed class ThemeFingerprint(ISourceFolder? own)
{
    const string Assets = "assets";

    const int MaxDepth = 16;

    readonly Lazy<UInt128> assets = new(() => own is null ? 0 : ContentHash.Of(In(own, Assets, 0)));

    /// <summary>A template, or another text; 0 for one of the program.</summary>
    public UInt128 OfText(string path) => own?.Read(path) is { } text ? ContentHash.Of(text) : 0;

    /// <summary>All that lies in its folder of assets: these name each other.</summary>
    public UInt128 OfAssets => assets.Value;

    static IEnumerable<UInt128> In(ISourceFolder own, string folder, int depth) =>
        own.List(folder)
            .SelectMany(entry =>
                Paths.Combine(folder, entry.Name) is var path && !entry.IsFolder
                    ? [ContentHash.Of(path), ContentHash.Of(own.Read(path) ?? [])]
                : depth < MaxDepth ? In(own, path, depth + 1)
                : []
            );
}
