using HarrisTrip.Model.Pictures;
using NetVips;

namespace HarrisTrip.Images;

/// <summary>Makes the files of a site's icon: whole, in the middle of a square.</summary>
static class IconWriter
{
    /// <summary>
    /// Identifies the code below: change it when that changes, and the settings of <see cref="PixelWriter"/>, which
    /// names of files contain.
    /// </summary>
    public const string Settings = "1";

    /// <summary>
    /// Parts of the square's width: of an icon that stands free on rounded ground; of the square in the circle that is
    /// never cut.
    /// </summary>
    const double Free = 0.8,
        Inside = 0.56;

    /// <exception cref="VipsException">It cannot be decoded.</exception>
    public static byte[] Write(byte[] picture, IconFile icon)
    {
        LibVips.EnsureLoaded();
        using var whole = Read(picture, icon.Size);
        var ground = icon.Cut == IconCut.Nothing ? null : GroundOf(whole);
        using var shown = Read(picture, (int)Math.Round(icon.Size * ShareOf(icon.Cut, ground is not null)));
        using var square = shown.Gravity(
            Enums.CompassDirection.Centre,
            icon.Size,
            icon.Size,
            extend: Enums.Extend.Background,
            background: [0, 0, 0, 0]
        );
        using var filled =
            icon.Cut == IconCut.Nothing ? square.Copy() : square.Flatten(background: ground ?? [255, 255, 255]);
        return filled.PngsaveBuffer(compression: 9, keep: Enums.ForeignKeep.None);
    }

    /// <summary>
    /// What of the square the icon takes. One that is filled to its edge goes on in the colour of that edge, so it
    /// loses less.
    /// </summary>
    static double ShareOf(IconCut cut, bool isFilled) =>
        (cut, isFilled) switch
        {
            (IconCut.Nothing, _) or (IconCut.Corners, true) => 1,
            (IconCut.Corners, false) or (IconCut.Edges, true) => Free,
            _ => Inside,
        };

    static Image Read(byte[] picture, int size)
    {
        using var fitted = Image.ThumbnailBuffer(
            picture,
            size,
            height: size,
            size: Enums.Size.Both,
            failOn: Enums.FailOn.Error,
            outputProfile: "srgb"
        );
        using var plain = fitted.Colourspace(Enums.Interpretation.Srgb).Cast(Enums.BandFormat.Uchar);
        using var clear = plain.HasAlpha() ? plain.Copy() : plain.Bandjoin(255);
        return clear.CopyMemory();
    }

    /// <summary>
    /// The colour in the middle of the upper edge of an icon that fills its square, though perhaps not its corners;
    /// null for any other.
    /// </summary>
    static double[]? GroundOf(Image whole)
    {
        int At(int length, int eighths) => Math.Clamp(length * eighths / 8, length / 32, length - 1 - (length / 32));
        bool Opaque(int across, int down) => whole.Getpoint(At(whole.Width, across), At(whole.Height, down))[3] == 255;
        int[] across = [1, 4, 7];
        var isFilled = Array.TrueForAll(across, x => Opaque(x, 0) && Opaque(x, 8));
        return isFilled && whole.Width == whole.Height
            ? whole.Getpoint(At(whole.Width, 4), At(whole.Height, 0))[..3]
            : null;
    }
}
