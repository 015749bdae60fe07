using System.Globalization;
using HarrisTrip.Model.Pictures;

namespace HarrisTrip.Images;

/// <summary>Why bytes are no picture that can be published, in an editor's words.</summary>
static class PictureLimits
{
    /// <summary>In pixels on a side: no page shows more, and browsers fail on them.</summary>
    const int Longest = 40_000;

    /// <summary>In pixels, over all frames: what a small file may claim to hold and no memory has room for.</summary>
    const long Most = 250_000_000;

    public static PictureFlaw Empty { get; } = new("is an empty file", "Copy it anew from where it came.");

    public static PictureFlaw Unknown { get; } =
        new("cannot be read as a picture", "Save it anew as JPEG, PNG, WebP or GIF.");

    public static PictureFlaw Damaged { get; } =
        new("is damaged or cut short", "Copy it anew from where it came, or save it anew as JPEG, PNG, WebP or GIF.");

    public static PictureFlaw Undrawable { get; } = new("cannot be drawn", "Save it anew as plain SVG, or as PNG.");

    /// <summary>What is wrong with the size that a file says it has.</summary>
    public static PictureFlaw? Of(ImageFacts facts) =>
        facts is { Width: < 1 } or { Height: < 1 } ? Unknown
        : facts is { Width: > Longest } or { Height: > Longest }
            ? new PictureFlaw(
                $"is {Said(facts.Width)} × {Said(facts.Height)} pixels, and {Said(Longest)} are the most on a side",
                "Make it smaller: pages show at most 2,200 pixels of its width."
            )
        : (long)facts.Width * facts.Height * facts.Frames is > Most and var pixels
            ? new PictureFlaw(
                $"claims to hold {Said(pixels / 1_000_000)} million pixels, and {Said(Most / 1_000_000)} "
                    + $"million are the most",
                "Make it smaller: pages show at most 2,200 pixels of its width."
            )
        : null;

    static string Said(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
