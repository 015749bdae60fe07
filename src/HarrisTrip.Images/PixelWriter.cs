using HarrisTrip.Model.Pictures;
using NetVips;

namespace HarrisTrip.Images;

/// <summary>Encodes pictures, without metadata.</summary>
static class PixelWriter
{
    /// <summary>Identifies the code below: change it when that changes.</summary>
    public const string Settings =
        "avif 54 1 large 52 0 flat 68, webp 70 2 flat near-lossless, jpeg 80 progressive, png 9, gif 7, drawn 1, packets put in";

    /// <summary>
    /// In pixels: larger files are encoded as AVIF with the least effort, which takes a fifth of the time of the next
    /// one and gives a tenth more bytes.
    /// </summary>
    const long Large = 1_500_000;

    /// <param name="picture">All of the picture, at least as large as the file is to be.</param>
    /// <param name="facts">What is known of the source.</param>
    public static byte[] Write(Image picture, PictureFile file, ImageFacts facts, CancellationToken stop)
    {
        using var sized = file.IsAnimated ? picture.Copy() : Sized(picture, file, facts);
        // Some files take a minute: nobody who stops the program waits for that.
        using var killed = stop.Register(static image => ((Image)image!).SetKill(true), sized);
        var isLarge = (long)file.Width * file.Height > Large;
        // What looks the same takes these bytes and this time with other effort (SSIMULACRA, photographs): AVIF a sixth
        // less in ten times as long, WebP a tenth less in twice as long, JPEG nothing less in twice as long.
        return file.Extension switch
        {
            ".avif" => sized.HeifsaveBuffer(
                facts.IsFlat ? 68
                    : isLarge ? 52
                    : 54,
                compression: Enums.ForeignHeifCompression.Av1,
                effort: isLarge ? 0 : 1,
                subsampleMode: facts.IsFlat ? Enums.ForeignSubsample.Off : Enums.ForeignSubsample.On,
                keep: Enums.ForeignKeep.None
            ),
            ".webp" when file.IsAnimated => sized.WebpsaveBuffer(
                q: 75,
                effort: 3,
                mixed: true,
                keep: Enums.ForeignKeep.None
            ),
            ".webp" => facts.IsFlat
                ? sized.WebpsaveBuffer(q: 60, nearLossless: true, effort: 4, keep: Enums.ForeignKeep.None)
                : sized.WebpsaveBuffer(q: 70, effort: 2, keep: Enums.ForeignKeep.None),
            ".png" => sized.PngsaveBuffer(
                compression: 9,
                palette: facts.IsFlat,
                q: 100,
                dither: 0.5,
                keep: Enums.ForeignKeep.None
            ),
            ".gif" => sized.GifsaveBuffer(effort: 7, keep: Enums.ForeignKeep.None),
            _ => Opaque(
                sized,
                facts,
                image =>
                    image.JpegsaveBuffer(
                        q: 80,
                        optimizeCoding: true,
                        interlace: true,
                        trellisQuant: true,
                        overshootDeringing: true,
                        quantTable: 3,
                        keep: Enums.ForeignKeep.None
                    )
            ),
        };
    }

    /// <summary>A drawing: of few colours, as a rule.</summary>
    public static byte[] Png(Image drawing)
    {
        using var picture = drawing.HasAlpha() ? drawing.Copy() : drawing.Bandjoin(255);
        if (IndexedPng.Write(picture.WriteToMemory<byte>(), picture.Width, picture.Height) is { } indexed)
        {
            return indexed;
        }
        using var flat = picture.Flatten(background: [255, 255, 255]);
        return flat.PngsaveBuffer(compression: 9, palette: true, q: 100, dither: 0, keep: Enums.ForeignKeep.None);
    }

    /// <summary>A picture for within a drawing, in the format that it had.</summary>
    public static byte[] WriteBare(Image picture, ImageFacts facts) =>
        facts.Extension switch
        {
            ".jpg" => picture.JpegsaveBuffer(q: 90, optimizeCoding: true, keep: Enums.ForeignKeep.None),
            ".png" => picture.PngsaveBuffer(compression: 9, keep: Enums.ForeignKeep.None),
            ".gif" => picture.GifsaveBuffer(effort: 7, keep: Enums.ForeignKeep.None),
            _ => picture.WebpsaveBuffer(q: 90, lossless: facts.IsFlat, effort: 4, keep: Enums.ForeignKeep.None),
        };

    static Image Sized(Image picture, PictureFile file, ImageFacts facts)
    {
        if (file.Part is not { } part)
        {
            return picture.ThumbnailImage(file.Width, height: file.Height, size: Enums.Size.Force, noRotate: true);
        }
        var scale = (double)picture.Width / facts.Width;
        int At(int pixels, int max) => Math.Clamp((int)Math.Round(pixels * scale), 0, max);
        var (left, top) = (At(part.Left, picture.Width - 1), At(part.Top, picture.Height - 1));
        using var cut = picture.Crop(
            left,
            top,
            Math.Max(1, At(part.Width, picture.Width - left)),
            Math.Max(1, At(part.Height, picture.Height - top))
        );
        return cut.ThumbnailImage(file.Width, height: file.Height, size: Enums.Size.Force, noRotate: true);
    }

    /// <summary>JPEG knows no transparency: white shines through.</summary>
    static byte[] Opaque(Image picture, ImageFacts facts, Func<Image, byte[]> write)
    {
        if (!picture.HasAlpha())
        {
            return write(picture);
        }
        using var flat = picture.Flatten(background: [255, 255, 255]);
        return write(flat);
    }
}
