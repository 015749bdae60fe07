using System.Globalization;
using HarrisTrip.Model.Pictures;

namespace HarrisTrip.Images;

/// <summary>Why bytes are not a picture that can be published, in an editor's words.</summary>
static class PictureLimits
{
    /// <summary>In pixels on a side: no page shows more, and browsers fail on them.</summary>
    const int MaxSide = 40_000;

    /// <summary>In pixels, over all frames: what a small file may claim to hold and no memory has room for.</summary>
    const long MaxPixels = 250_000_000;

    public static PictureFlaw Empty { get; } = new("is an empty file", "Copy it again from its source.");

    public static PictureFlaw Unknown { get; } =
        new("cannot be read as a picture", "Save it again as JPEG, PNG, WebP or GIF.");

    public static PictureFlaw Damaged { get; } =
        new("is damaged or cut short", "Copy it again from its source, or save it again as JPEG, PNG, WebP or GIF.");

    public static PictureFlaw Undrawable { get; } = new("cannot be drawn", "Save it again as plain SVG, or as PNG.");

    /// <summary>What is wrong with the size that a file says it has.</summary>
    public static PictureFlaw? Of(ImageFacts facts) =>
        facts is { Width: < 1 } or { Height: < 1 } ? Unknown
        : facts is { Width: > MaxSide } or { Height: > MaxSide }
            ? new PictureFlaw(
                $"is {Format(facts.Width)} × {Format(facts.Height)} pixels, "
                    + $"but no side may have more than {Format(MaxSide)}",
                "Make it smaller: pages show at most 2,200 pixels of its width."
            )
        : (long)facts.Width * facts.Height * facts.Frames is > MaxPixels and var pixels
            ? new PictureFlaw(
                $"claims to have {Format(pixels / 1_000_000)} million pixels, "
                    + $"but no more than {Format(MaxPixels / 1_000_000)} "
                    + $"million are allowed",
                "Make it smaller: pages show at most 2,200 pixels of its width."
            )
        : null;

    static string Format(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
