namespace HarrisTrip.Model.Pictures;

/// <summary>One of the files that are made of a site's icon: a square PNG.</summary>
/// <param name="Name">What its name in the bundle begins with.</param>
/// <param name="Size">In pixels, both ways.</param>
/// <param name="Cut">What of it the system that shows it may cut off.</param>
public sealed record IconFile(string Name, int Size, IconCut Cut)
{
    /// <summary>In favicon.ico, for tabs and bookmarks.</summary>
    public static IconFile Tab { get; } = new("icon", 32, IconCut.Nothing);

    /// <summary>On the home screens of Apple, which make black of what is transparent.</summary>
    public static IconFile Apple { get; } = new("apple-touch-icon", 180, IconCut.Corners);

    /// <summary>What a web app manifest names: two sizes as it is, and one that may be cut to any shape.</summary>
    public static IReadOnlyList<IconFile> OfManifest { get; } =
    [new("icon", 192, IconCut.Nothing), new("icon", 512, IconCut.Nothing), new("icon-maskable", 512, IconCut.Edges)];

    public static IReadOnlyList<IconFile> All { get; } = [Tab, Apple, .. OfManifest];

    /// <summary>
    /// In pixels, both ways: a picture that is not drawn has to have as many as the largest of its files.
    /// </summary>
    public static int Largest => OfManifest.Max(icon => icon.Size);

    public ImageFacts Facts => new(Size, Size, ".png");
}

/// <summary>
/// What the system that shows an icon may cut off. Where that is something, there is no transparency.
/// </summary>
public enum IconCut
{
    Nothing,

    /// <summary>As much as rounds them.</summary>
    Corners,

    /// <summary>
    /// All but the circle in the middle with four fifths of the icon's width (Web Application Manifest, icon masks).
    /// </summary>
    Edges,
}
