using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Images;
using NetVips;
using Xunit;

namespace HarrisTrip.Tests.Images;

/// <summary>Every kind of picture that cameras, screens and agencies make comes out as what browsers show.</summary>
public class PictureKindTests
{
    [Theory]
    [InlineData("photo.jpg", "420.jpg")]
    [InlineData("grey.jpg", "420.jpg")]
    [InlineData("print.jpg", "420.jpg")]
    [InlineData("photo.png", "420.jpg")]
    [InlineData("deep.png", "420.jpg")]
    [InlineData("photo.webp", "420.jpg")]
    [InlineData("chart.png", "420.png")]
    [InlineData("cutout.png", "420.png")]
    public void It_is_published_in_eight_bits_of_the_webs_colours(string name, string fallback)
    {
        var (result, bundle) = PictureSite.Build(Make(name), name, lead: false);

        Assert.DoesNotContain(result.Diagnostics, d => d.Severity == Severity.Error);
        var files = PictureSite.Files(bundle);
        Assert.Contains(fallback, files.Keys);
        foreach (var bytes in files.Values)
        {
            using var picture = Image.NewFromBuffer(bytes);
            Assert.Equal(Enums.BandFormat.Uchar, picture.Format);
            Assert.Contains(picture.Interpretation, new[] { Enums.Interpretation.Srgb, Enums.Interpretation.Bw });
            Assert.False(picture.Contains("icc-profile-data"));
        }
    }

    [Fact]
    public void What_shines_through_goes_on_to_shine_through_where_the_format_lets_it()
    {
        var (_, bundle) = PictureSite.Build(Make("cutout.png"), "cutout.png", lead: true);

        Assert.All(
            PictureSite.Files(bundle),
            file =>
            {
                using var picture = Image.NewFromBuffer(file.Value);
                Assert.Equal(Paths.ExtensionOf(file.Key) != ".jpg", picture.HasAlpha());
            }
        );
        Assert.DoesNotContain("class=\"tone\"", bundle.Text("story/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_photograph_that_was_taken_upright_stands_upright()
    {
        // Red above blue; the camera was turned, and says so.
        using var scene = Bars(600, 400).Rot90().Mutate(image => image.Set(GValue.GIntType, "orientation", 8));

        var (_, bundle) = PictureSite.Build(scene.JpegsaveBuffer(q: 95), "turned.jpg", lead: false);

        Assert.All(
            PictureSite
                .Files(bundle)
                .Where(f =>
                    !f.Key.Contains('x', StringComparison.Ordinal)
                    && !Paths.NameOf(f.Key).StartsWith("card.", StringComparison.Ordinal)
                ),
            file =>
            {
                using var picture = Image.NewFromBuffer(file.Value);
                Assert.False(picture.Contains("orientation"));
                Assert.InRange(picture.Width / (double)picture.Height, 1.49, 1.51);
                Assert.True(picture.Getpoint(picture.Width / 2, 10)[0] > 200);
                Assert.True(picture.Getpoint(picture.Width / 2, picture.Height - 10)[2] > 200);
            }
        );
    }

    [Fact]
    public void Wide_colours_are_brought_into_those_of_the_web()
    {
        // The same numbers mean a stronger red in P3 than in sRGB.
        using var scene = ((Image.Black(400, 300) + new[] { 200, 80, 60 }).Cast(Enums.BandFormat.Uchar)).Copy(
            interpretation: Enums.Interpretation.Srgb
        );
        using var wide = scene.IccTransform("p3", inputProfile: "srgb");

        var (_, bundle) = PictureSite.Build(wide.JpegsaveBuffer(q: 100), "p3.jpg", lead: false);

        using var picture = Image.NewFromBuffer(PictureSite.Files(bundle)["400.webp"]);
        var shown = picture.Getpoint(200, 150);
        Assert.InRange(shown[0], 195, 205);
        Assert.InRange(shown[1], 75, 85);
    }

    [Fact]
    public void No_file_is_larger_than_the_picture()
    {
        var (_, bundle) = PictureSite.Build(Photographs.Jpeg(300, 200), "small.jpg", lead: true);

        Assert.Equal(
            ["16x9.jpg", "1x1.jpg", "300.avif", "300.jpg", "300.webp", "4x3.jpg"],
            PictureSite.Files(bundle).Keys.Order(StringComparer.Ordinal)
        );
        Assert.All(
            PictureSite.Files(bundle).Values,
            bytes =>
            {
                using var picture = Image.NewFromBuffer(bytes);
                Assert.True(picture is { Width: <= 300, Height: <= 200 });
            }
        );
    }

    [Theory]
    [InlineData("", 600)]
    [InlineData("    focus: 0% 50%\n", 0)]
    [InlineData("    focus: 100% 50%\n", 1200)]
    public void A_square_for_previews_is_cut_around_the_focus(string focus, int start)
    {
        // Each column has the shade of its place.
        using var scene = (Image.Xyz(1800, 1)[0] / 1800 * 255)
            .Cast(Enums.BandFormat.Uchar)
            .Embed(0, 0, 1800, 600, extend: Enums.Extend.Copy);
        using var colours = scene.Bandjoin(scene, scene).Copy(interpretation: Enums.Interpretation.Srgb);

        var (_, bundle) = PictureSite.Build(colours.PngsaveBuffer(), "scale.png", lead: true, focus);

        using var square = Image.NewFromBuffer(PictureSite.Files(bundle)["1x1.jpg"]);
        Assert.Equal((600, 600), (square.Width, square.Height));
        Assert.InRange(
            square.Getpoint(300, 300)[0],
            ((start + 300) / 1800.0 * 255) - 4,
            ((start + 300) / 1800.0 * 255) + 4
        );
    }

    [Theory]
    [InlineData("spinner.gif")]
    [InlineData("spinner.webp")]
    public void What_moves_goes_on_moving_and_stands_still_for_those_who_ask_for_that(string name)
    {
        var (result, bundle) = PictureSite.Build(Make(name), name, lead: false);

        Assert.DoesNotContain(result.Diagnostics, d => d.Severity == Severity.Error);
        var files = PictureSite.Files(bundle);
        Assert.All(
            files.Where(f => Paths.ExtensionOf(f.Key) is ".gif" or ".webp"),
            file =>
            {
                using var picture = Image.NewFromBuffer(file.Value, "n=-1");
                Assert.Equal(5, picture.Get("n-pages"));
                Assert.Equal([100, 100, 100, 100, 100], (int[])picture.Get("delay"));
            }
        );
        Assert.Contains(files.Keys, f => f.StartsWith("still", StringComparison.Ordinal));
        Assert.Contains(
            "<source media=\"(prefers-reduced-motion: reduce)\"",
            bundle.Text("story/index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_drawing_is_published_as_a_drawing_and_drawn_for_previews()
    {
        var svg = (
            """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180">"""u8
            + """<rect width="320" height="180" fill="#0a0"/>"""u8
            + """<text x="10" y="60" font-family="Noto Sans">Harbour</text></svg>"""u8
        ).ToArray();

        var (result, bundle) = PictureSite.Build(svg, "map.svg", lead: true);

        Assert.DoesNotContain(result.Diagnostics, d => d.Severity == Severity.Error);
        var published = Assert.Single(
            bundle.Files.Keys,
            f => f.EndsWith(".svg", StringComparison.Ordinal) && f.StartsWith("story/", StringComparison.Ordinal)
        );
        Assert.Equal(svg, bundle.Files[published]);
        using var preview = Image.NewFromBuffer(PictureSite.Files(bundle)["16x9.jpg"]);
        Assert.Equal((1200, 675), (preview.Width, preview.Height));
    }

    [Theory]
    [InlineData("Harbour opens – après quatre années, łódź")]
    [InlineData("Порт открывается")]
    [InlineData("Το λιμάνι ανοίγει")]
    [InlineData("الميناء يفتح أبوابه")]
    [InlineData("הנמל נפתח")]
    [InlineData("बंदरगाह खुलता है")]
    [InlineData("ท่าเรือเปิด")]
    public void Text_is_drawn_with_fonts_of_our_own(string text)
    {
        var maker = new PictureMaker(store: null, jobs: 1);
        byte[] Draw(string words) =>
            maker.RasterizeSvg(
                Encoding.UTF8.GetBytes(
                    $"<svg xmlns='http://www.w3.org/2000/svg' width='1200' height='675'>"
                        + $"<rect width='1200' height='675' fill='#fff'/>"
                        + $"<text x='60' y='300' font-size='60' font-family='Noto Sans'>{words}</text></svg>"
                ),
                packet: []
            );

        using var card = Image.NewFromBuffer(Draw(text));
        // A sign that no font of ours has: what is drawn for that is no text.
        using var unknown = Image.NewFromBuffer(Draw(string.Concat(text.Select(c => c == ' ' ? ' ' : '港'))));

        Assert.Equal((1200, 675), (card.Width, card.Height));
        Assert.True(card.Avg() < 255 && card.Avg() != unknown.Avg());
        Assert.Equal(Draw(text), Draw(text));
    }

    internal static byte[] Make(string name)
    {
        using var scene = Photographs.Scene(420, 280);
        return name switch
        {
            "photo.jpg" => scene.JpegsaveBuffer(q: 90),
            "grey.jpg" => scene.Colourspace(Enums.Interpretation.Bw).JpegsaveBuffer(q: 90),
            "print.jpg" => scene.IccTransform("cmyk", inputProfile: "srgb").JpegsaveBuffer(q: 90),
            "photo.png" => scene.PngsaveBuffer(),
            "deep.png" => scene.Colourspace(Enums.Interpretation.Rgb16).PngsaveBuffer(bitdepth: 16),
            "photo.webp" => scene.WebpsaveBuffer(q: 90),
            "chart.png" => Bars(420, 280).PngsaveBuffer(),
            "cutout.png" => scene.Bandjoin((Image.Xyz(420, 280)[0] > 210).Cast(Enums.BandFormat.Uchar)).PngsaveBuffer(),
            "spinner.gif" => Moving().GifsaveBuffer(),
            "spinner.webp" => Moving().WebpsaveBuffer(q: 90),
            _ => throw new ArgumentException(name),
        };
    }

    /// <summary>Red above blue.</summary>
    static Image Bars(int width, int height)
    {
        using var red = (Image.Black(width, height / 2) + new[] { 250, 10, 10 }).Cast(Enums.BandFormat.Uchar);
        using var blue = (Image.Black(width, height / 2) + new[] { 10, 10, 250 }).Cast(Enums.BandFormat.Uchar);
        return red.Join(blue, Enums.Direction.Vertical).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    /// <summary>Five frames of a tenth of a second each.</summary>
    static Image Moving()
    {
        var frames = Enumerable
            .Range(0, 5)
            .Select(n =>
                (Image.Black(480, 320) + new[] { n * 50, 100, 200 - (n * 30) })
                    .Cast(Enums.BandFormat.Uchar)
                    .Copy(interpretation: Enums.Interpretation.Srgb)
            )
            .ToArray();
        return Image
            .Arrayjoin(frames, across: 1)
            .Mutate(image =>
            {
                image.Set(GValue.GIntType, "page-height", 320);
                image.Set(GValue.ArrayIntType, "delay", new[] { 100, 100, 100, 100, 100 });
            });
    }
}
