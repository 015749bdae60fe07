using HarrisTrip.Diagnostics;
using HarrisTrip.Model;

namespace HarrisTrip.Render;

/// <summary>What one page wants of pictures. It belongs to that page alone.</summary>
public sealed class PictureOrder
{
    readonly List<PictureWish> wishes = [];

    internal IReadOnlyList<PictureWish> Wishes => wishes;

    /// <summary>Files of one picture are one wish, whatever they are for.</summary>
    internal void Add(PictureWish wish)
    {
        var known = wishes.FindIndex(w => w.Shown.Stem == wish.Shown.Stem);
        if (known < 0)
        {
            wishes.Add(wish);
        }
        else
        {
            wishes[known] = wishes[known] with { Shown = wish.Shown with { Files = [.. wishes[known].Shown.Files.Union(wish.Shown.Files)] } };
        }
    }
}

/// <param name="At">Where it is reported that a picture cannot be made.</param>
/// <param name="Packet">The XMP packet that goes into its files.</param>
sealed record PictureWish(ShownPicture Shown, SourceAsset Asset, Location At, byte[] Packet);

/// <summary>A picture as a page shows it.</summary>
/// <param name="Stem">The path that all its files begin with.</param>
sealed record ShownPicture(string Stem, ImageFacts Facts, IReadOnlyList<PictureFile> Files)
{
    /// <summary>The path in the bundle.</summary>
    public string PathOf(PictureFile file) => file.Named(Stem);
}
