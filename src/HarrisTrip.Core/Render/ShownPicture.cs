using HarrisTrip.Model.Pictures;

namespace HarrisTrip.Render;

/// <summary>A picture as a page shows it.</summary>
/// <param name="Stem">The path that all its files begin with.</param>
sealed record ShownPicture(string Stem, ImageFacts Facts, IReadOnlyList<PictureFile> Files)
{
    /// <summary>The path in the bundle.</summary>
    public string PathOf(PictureFile file) => file.Named(Stem);
}
