using System.Collections.Concurrent;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render;

namespace HarrisTrip;

/// <summary>The bundle in the making, as the links of its pages see it.</summary>
sealed class BuiltFolder(HashSet<string> files, RenderScope scope, IPictureMaker maker) : IPublishedFolder
{
    readonly ConcurrentDictionary<string, ImageFacts?> looks = new(StringComparer.Ordinal);

    readonly Dictionary<string, StaticFile> staticFiles = scope.Site.StaticFiles.ToDictionary(
        file => file.Path,
        StringComparer.Ordinal
    );

    public string? Root => scope.Site.Single ? null : scope.Site.Settings.Root;

    public bool IsOurs => true;

    public bool Has(string path) =>
        files.Contains(path) || scope.Assets.Has(path) || scope.Icons.Has(path) || scope.Pictures.Has(path);

    /// <summary>Those of which nobody but the publisher knows: all others are named on pages.</summary>
    public IEnumerable<string> Files => staticFiles.Keys;

    public string Named(string path) => staticFiles.TryGetValue(path, out var file) ? file.At.Path : path;

    public ImageFacts? PictureOf(string path) =>
        scope.Assets.PictureOf(path)
        ?? scope.Icons.PictureOf(path)
        ?? scope.Pictures.PictureOf(path)
        ?? (staticFiles.TryGetValue(path, out var file) ? looks.GetOrAdd(path, _ => Look(file)) : null);

    public long? SizeOf(string path) => scope.Assets.LengthOf(path) ?? PictureOf(path)?.Bytes;

    public IEnumerable<(string File, long Length, Location At)> EncodedPictures => scope.Pictures.EncodedPictures();

    ImageFacts? Look(StaticFile file) =>
        scope.Assets.Sources.Bytes(file.Source) is { } bytes ? maker.Inspect(bytes).Facts : null;
}
