using HarrisTrip.Model.Pictures;
using NetVips;

namespace HarrisTrip.Images;

/// <summary>Decodes pictures: upright, in sRGB, eight bits a channel.</summary>
static class PixelReader
{
    /// <summary>Rows that are looked at to tell a chart from a photograph.</summary>
    const int Rows = 64;

    /// <summary>Decodes all of a picture, and measures what its head does not say.</summary>
    /// <exception cref="VipsException">It cannot be decoded.</exception>
    /// <exception cref="PictureException">It holds more than there is room for.</exception>
    public static ImageFacts Inspect(byte[] picture, ImageFacts facts)
    {
        LibVips.EnsureLoaded();
        if (facts.Extension == ".jpg")
        {
            // An eighth of the size is read much faster, and to the end all the same; a thumbnail would pass over what
            // is missing.
            using var small = Image.JpegloadBuffer(
                picture,
                shrink: 8,
                access: Enums.Access.Sequential,
                failOn: Enums.FailOn.Error
            );
            using var colours = Plain(small);
            return facts with { DominantColour = Pixels.DominantColour(colours.WriteToMemory<byte>(), colours.Bands) };
        }
        facts = facts with { Frames = FramesOf(picture) };
        if (PictureLimits.Of(facts) is { } flaw)
        {
            throw new PictureException(flaw);
        }
        bool shines;
        using (var all = Open(picture, facts))
        using (var last = all[all.Bands - 1])
        {
            shines =
                last.Min() is var least
                && all.HasAlpha()
                && least < (all.Format == Enums.BandFormat.Ushort ? 65_535 : 255);
        }
        using var again = Open(picture, facts);
        using var rows = again.Subsample(1, Math.Max(1, again.Height / Rows));
        using var plain = Plain(rows);
        var sample = plain.WriteToMemory<byte>();
        return facts with
        {
            HasAlpha = shines,
            IsFlat = Pixels.AreFlat(sample, plain.Bands),
            DominantColour = shines ? null : Pixels.DominantColour(sample, plain.Bands),
        };
    }

    /// <summary>A drawing in the size that it says it has.</summary>
    public static Image RasterizeSvg(byte[] drawing)
    {
        LibVips.EnsureLoaded();
        return Image.SvgloadBuffer(drawing);
    }

    /// <summary>A picture in memory, made smaller while it is read.</summary>
    /// <param name="width">In pixels: it is not made larger, unless it is drawn.</param>
    public static Image Read(byte[] picture, ImageFacts facts, int width, bool moves)
    {
        LibVips.EnsureLoaded();
        using var small = Image.ThumbnailBuffer(
            picture,
            width,
            optionString: moves ? "n=-1" : "",
            height: 10_000_000,
            size: facts.IsVector ? Enums.Size.Both : Enums.Size.Down,
            failOn: Enums.FailOn.Error,
            outputProfile: "srgb"
        );
        using var plain = Plain(small);
        return plain.CopyMemory();
    }

    static int FramesOf(byte[] picture)
    {
        using var head = Image.NewFromBuffer(picture);
        return head.Contains("n-pages") && head.Get("n-pages") is int frames ? frames : 1;
    }

    static Image Open(byte[] picture, ImageFacts facts) =>
        Image.NewFromBuffer(
            picture,
            facts.Frames > 1 ? "n=-1" : "",
            access: Enums.Access.Sequential,
            failOn: Enums.FailOn.Error
        );

    static Image Plain(Image picture) => picture.Colourspace(Enums.Interpretation.Srgb).Cast(Enums.BandFormat.Uchar);
}
