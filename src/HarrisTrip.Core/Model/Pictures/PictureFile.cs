using HarrisTrip.Values;

namespace HarrisTrip.Model.Pictures;

/// <summary>One of the files that are made of a picture. Sizes are in pixels.</summary>
/// <param name="Mark">What its name says of it, after the picture's own name: "720" for a width, "16x9" for a
/// shape.</param>
/// <param name="Extension">Its format, as an extension with its dot.</param>
/// <param name="Part">The part of the upright picture that it shows; null for the whole.</param>
/// <param name="IsAnimated">True when it keeps the movement of a picture that moves.</param>
public sealed record PictureFile(
    string Mark,
    string Extension,
    int Width,
    int Height,
    PicturePart? Part = null,
    bool IsAnimated = false
)
{
    /// <summary>Its name in the bundle.</summary>
    /// <param name="stem">The name that all files of the picture have in common.</param>
    public string Named(string stem) => $"{stem}-{Mark}{Extension}";

    /// <summary>
    /// The name that all files of a picture have in common, of one of them; a file that stands alone has its own.
    /// </summary>
    public static ReadOnlySpan<char> StemOf(ReadOnlySpan<char> path) =>
        path.LastIndexOf('-') is > 0 and var dash
        && dash > path.LastIndexOf('/')
        && path[(dash + 1)..] is [>= '0' and <= '9', ..]
            ? path[..dash]
            : path;

    /// <summary>What there is to know of it before it is made.</summary>
    public ImageFacts Facts => new(Width, Height, Extension);

    /// <summary>Its media type (IANA).</summary>
    public string Type =>
        Extension switch
        {
            ".avif" => "image/avif",
            ".webp" => "image/webp",
            ".png" => "image/png",
            ".gif" => "image/gif",
            _ => "image/jpeg",
        };
}

/// <summary>A part of a picture, in its own pixels from its left upper corner.</summary>
public sealed record PicturePart(int Left, int Top, int Width, int Height)
{
    /// <summary>The largest part of some proportions, as close around a point as the edges allow.</summary>
    /// <param name="across">Proportion of the width, such as 16.</param>
    /// <param name="down">Proportion of the height, such as 9.</param>
    public static PicturePart Around(PictureFocus focus, int pictureWidth, int pictureHeight, int across, int down)
    {
        var width = (int)Math.Min(pictureWidth, Math.Max(1, (long)pictureHeight * across / down));
        var height = (int)Math.Min(pictureHeight, Math.Max(1, (long)pictureWidth * down / across));
        return new PicturePart(
            Start(pictureWidth, width, focus.Across),
            Start(pictureHeight, height, focus.Down),
            width,
            height
        );
    }

    static int Start(int whole, int part, int percent) =>
        (int)Math.Clamp(((long)whole * percent / 100) - (part / 2), 0, whole - part);
}
