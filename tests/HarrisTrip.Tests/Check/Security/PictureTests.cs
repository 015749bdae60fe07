using System.Buffers.Binary;
using HarrisTrip.Images.Metadata;
using HarrisTrip.Model.Pictures;
using Xunit;

namespace HarrisTrip.Tests.Check.Security;

/// <summary>Pictures as files: what they weigh and carry, and whether pages describe them rightly.</summary>
public class PictureTests
{
    static readonly ImageFacts photo = new(800, 600, ".jpg") { Bytes = 90_000 };

    [Theory]
    [InlineData("<img alt=\"\" src=\"a.jpg\" width=\"400\" height=\"300\">", "")]
    [InlineData("<img alt=\"\" src=\"a.jpg\" width=\"401\" height=\"300\">", "")]
    [InlineData("<img alt=\"\" src=\"a.jpg\" width=\"300\" height=\"300\">", "image-size-differs")]
    [InlineData("<img alt=\"\" src=\"a.jpg\" width=\"4\" height=\"3\" srcset=\"a.jpg 800w\" sizes=\"100vw\">", "")]
    [InlineData(
        "<img alt=\"\" src=\"a.jpg\" width=\"4\" height=\"3\" srcset=\"a.jpg 1600w\" sizes=\"100vw\">",
        "srcset-width-differs"
    )]
    [InlineData(
        "<picture><source srcset=\"a.jpg 640w\" sizes=\"100vw\"><img alt=\"\" src=\"a.jpg\" width=\"4\" height=\"3\"></picture>",
        "srcset-width-differs"
    )]
    [InlineData("<img alt=\"\" src=\"b.png\" width=\"4\" height=\"3\">", "image-kind-differs")]
    [InlineData("<img alt=\"\" src=\"c.jpg\" width=\"40\" height=\"30\">", "image-oversized image-too-heavy")]
    [InlineData("<img alt=\"\" src=\"d.jpg\" width=\"4\" height=\"3\">", "image-location")]
    [InlineData("<img alt=\"\" src=\"none.jpg\" width=\"4\" height=\"3\">", "")]
    public void A_picture_is_held_against_its_file(string body, string rules)
    {
        var folder = new Folder()
            .With("index.html", body)
            .WithPicture("a.jpg", photo)
            .WithPicture("b.png", photo)
            .WithPicture("c.jpg", photo with { Bytes = 700_000 });
        folder = body.Contains("d.jpg", StringComparison.Ordinal)
            ? folder.WithPicture("d.jpg", photo with { HasGpsPosition = true })
            : folder;
        Assert.Equal(
            rules,
            string.Join(
                ' ',
                folder
                    .All()
                    .Select(d => d.Rule.Name)
                    .Where(r =>
                        r.StartsWith("image-", StringComparison.Ordinal)
                        || r.StartsWith("srcset", StringComparison.Ordinal)
                    )
                    .Where(r => r != "image-credit-missing")
                    .Order(StringComparer.Ordinal)
            )
        );
    }

    [Theory]
    [InlineData("<p>The quay</p>", "d.jpg:1:1")]
    [InlineData("<a href=\"d.jpg\">The quay</a>", "index.html:1:89")]
    [InlineData("<img alt=\"\" src=\"d.jpg\"><video poster=\"d.jpg\"></video>", "index.html:1:89")]
    public void No_picture_of_a_folder_may_say_where_it_was_taken_or_with_which_camera(string body, string place)
    {
        var folder = new Folder()
            .With("index.html", body)
            .WithPicture("d.jpg", photo with { HasGpsPosition = true, HasSerial = true });
        Assert.Equal([place], folder.Faults("image-location").Select(d => d.At.ToString()));
        Assert.Equal([place], folder.Faults("image-serial").Select(d => d.At.ToString()));
    }

    [Fact]
    public void A_heavy_picture_on_many_pages_is_told_once()
    {
        const string logo = "<img alt=\"\" src=\"/logo.jpg\" width=\"4\" height=\"3\">";
        var folder = new Folder("https://example.org/")
            .With("b/index.html", logo)
            .With("a/index.html", logo)
            .With("index.html", logo)
            .WithPicture("logo.jpg", photo with { Bytes = 900_000 });
        Assert.Equal("a/index.html", Assert.Single(folder.Faults("image-too-heavy")).At.Path);
    }

    [Fact]
    public void The_place_where_a_photograph_was_taken_is_read_from_it()
    {
        Assert.True(ImageProbe.Read(Jpeg(53))!.HasGpsPosition);
        // A camera without reception.
        Assert.False(ImageProbe.Read(Jpeg(0))!.HasGpsPosition);
    }

    [Theory]
    [InlineData("<main><img alt=\"\" src=\"a.jpg\" loading=\"lazy\"></main>", 1)]
    [InlineData(
        "<main><img alt=\"\" src=\"face.jpg\" width=\"48\" height=\"48\" loading=\"lazy\">"
            + "<img alt=\"\" src=\"a.jpg\"><img alt=\"\" src=\"a.jpg\" loading=\"lazy\"></main>",
        0
    )]
    [InlineData("<main><aside><img alt=\"\" src=\"a.jpg\" loading=\"lazy\"></aside></main>", 0)]
    [InlineData("<img alt=\"\" src=\"a.jpg\" loading=\"lazy\">", 0)]
    public void The_first_picture_of_the_text_is_not_lazy(string body, int faults) =>
        Assert.Equal(faults, new Folder().With("index.html", body).Faults("lead-image-lazy").Count);

    [Fact]
    public void A_picture_below_much_text_may_be_lazy() =>
        Assert.Empty(
            new Folder()
                .With(
                    "index.html",
                    $"<main><p>{new string('a', 401)}</p><img alt=\"\" src=\"a.jpg\" loading=\"lazy\"></main>"
                )
                .Faults("lead-image-lazy")
        );

    [Fact]
    public void The_weight_of_a_page_counts_what_it_loads_at_once()
    {
        var heavy = photo with { Bytes = 1_500_000 };
        const string pictures =
            "<img alt=\"\" src=\"a.jpg\"><img alt=\"\" src=\"a.jpg\">"
            + "<img alt=\"\" src=\"b.jpg\" loading=\"lazy\"><img alt=\"\" src=\"c.jpg\" srcset=\"b.jpg 2x\">";
        var folder = new Folder()
            .With("index.html", pictures)
            .WithPicture("a.jpg", heavy)
            .WithPicture("b.jpg", heavy)
            .WithPicture("c.jpg", photo);
        Assert.Empty(folder.Faults("page-too-heavy"));
        folder.With("index.html", pictures + "<img alt=\"\" src=\"b.jpg\">");
        Assert.Equal(
            ["The pictures of the page weigh 3.1 MB, more than 2.0 MB."],
            folder
                .Faults("page-too-heavy")
                .Select(d => d.Message)
                .Where(m => !m.StartsWith("The page", StringComparison.Ordinal))
        );
    }

    /// <summary>
    /// A JPEG without a picture in it, whose EXIF names a latitude and a longitude of as many degrees.
    /// </summary>
    static byte[] Jpeg(uint degrees)
    {
        var tiff = new byte[26 + 54 + 48];
        "II*\0"u8.CopyTo(tiff);
        Write32(4, 8);
        Write16(8, 1);
        Entry(10, 0x8825, 4, 1, 26);
        Write16(26, 4);
        Entry(28, 1, 2, 2, 'N');
        Entry(40, 2, 5, 3, 80);
        Entry(52, 3, 2, 2, 'E');
        Entry(64, 4, 5, 3, 104);
        foreach (var at in (int[])[80, 104])
        {
            Write32(at, degrees);
            Write32(at + 4, 1);
            Write32(at + 12, 1);
            Write32(at + 20, 1);
        }
        byte[] exif = [.. "Exif\0\0"u8, .. tiff];
        return
        [
            0xFF,
            0xD8,
            0xFF,
            0xE1,
            (byte)((exif.Length + 2) >> 8),
            (byte)(exif.Length + 2),
            .. exif,
            0xFF,
            0xC0,
            0,
            11,
            8,
            0,
            3,
            0,
            4,
            1,
            1,
            0x11,
            0,
            0xFF,
            0xD9,
        ];

        void Write16(int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at), value);

        void Write32(int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(tiff.AsSpan(at), value);

        void Entry(int at, ushort tag, ushort type, uint count, uint value)
        {
            Write16(at, tag);
            Write16(at + 2, type);
            Write32(at + 4, count);
            Write32(at + 8, value);
        }
    }
}
