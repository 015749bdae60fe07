using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Render;

namespace HarrisTrip;

/// <summary>The bundle in the making, as the links of its pages see it.</summary>
sealed class BuiltFolder(HashSet<string> files, RenderScope scope) : IPublishedFolder
{
    public string? Root => scope.Site.Single ? null : scope.Site.Settings.Root;

    public bool IsOurs => true;

    public bool Has(string path) =>
        files.Contains(path) || scope.Assets.Has(path) || scope.Icons.Has(path) || scope.Pictures.Has(path);

    public ImageFacts? PictureOf(string path) =>
        scope.Assets.PictureOf(path) ?? scope.Icons.PictureOf(path) ?? scope.Pictures.PictureOf(path);

    public long? SizeOf(string path) => PictureOf(path)?.Bytes;

    public IEnumerable<(string File, long Length, Location At)> EncodedPictures => scope.Pictures.EncodedPictures();
}
