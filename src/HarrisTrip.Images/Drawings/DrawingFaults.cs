using HarrisTrip.Model.Pictures;

namespace HarrisTrip.Images.Drawings;

/// <summary>Why a drawing is not published, in an editor's words.</summary>
static class DrawingFaults
{
    public static PictureException Broken { get; } =
        Of("is not a drawing that browsers can read", "Save it again as plain SVG.");

    public static PictureException Of(string what, string help) => new(new PictureFlaw(what, help));

    /// <param name="where">In an editor's words, such as "its style sheet".</param>
    public static PictureException Outside(string where) =>
        Of(
            $"loads something from outside, in {where}",
            "Put that into the drawing, or save it again as plain SVG or PNG."
        );

    public static PictureException TooDeep(string what, int max) =>
        Of(
            $"nests {what} more than {max} levels deep, so browsers hang",
            "Ungroup what is in it, or save it again as PNG."
        );

    public static PictureException TooMuch(string what) =>
        Of($"has more than {what}, so browsers hang", "Save it again with less detail, or as PNG.");
}
