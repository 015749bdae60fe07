using HarrisTrip.Model.Pictures;

namespace HarrisTrip.Images.Drawings;

/// <summary>Why a drawing is not published, in an editor's words.</summary>
static class DrawingFaults
{
    public static PictureException Broken { get; } =
        Of("is no drawing that browsers can read", "Save it anew as plain SVG.");

    public static PictureException Of(string what, string help) => new(new PictureFlaw(what, help));

    /// <param name="where">In an editor's words, such as "its style sheet".</param>
    public static PictureException Outside(string where) =>
        Of(
            $"asks for something outside of itself, in {where}",
            "Put that into the drawing, or save it anew as plain SVG or PNG."
        );

    public static PictureException TooDeep(string what, int most) =>
        Of(
            $"nests {what} more than {most} levels deep, and browsers stand still",
            "Ungroup what is in it, or save it anew as PNG."
        );

    public static PictureException TooMuch(string what) =>
        Of($"has more than {what}, and browsers stand still", "Save it anew with less detail, or as PNG.");
}
