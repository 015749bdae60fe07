using HarrisTrip.Files;
using HarrisTrip.Images;
using HarrisTrip.Images.Metadata;
using HarrisTrip.Tests.Sites;
using NetVips;
using Xunit;

namespace HarrisTrip.Tests.Images;

/// <summary>What libvips makes of pictures that are made here.</summary>
public class PictureMakerTests
{
    [Fact]
    public void A_photograph_is_offered_in_three_formats_and_in_the_widths_that_the_page_says()
    {
        var (result, bundle) = PictureSite.Build(Photographs.Jpeg(1800, 1200), "photo.jpg", lead: true);

        Assert.False(result.Failed, result.Diagnostics.Lines());
        var files = PictureSite.Files(bundle);
        Assert.Equal(
            [
                "1216.avif",
                "1216.jpg",
                "1216.webp",
                "1600.avif",
                "1600.webp",
                "16x9.jpg",
                "1800.avif",
                "1800.webp",
                "1x1.jpg",
                "400.avif",
                "400.webp",
                "4x3.jpg",
                "720.avif",
                "720.jpg",
                "720.webp",
            ],
            files.Keys.Order(StringComparer.Ordinal)
        );
        foreach (var (name, bytes) in files)
        {
            using var picture = Image.NewFromBuffer(bytes);
            Assert.Equal(
                name[..name.IndexOf('.', StringComparison.Ordinal)] switch
                {
                    "16x9" => 1200,
                    "4x3" => 1200,
                    "1x1" => 1200,
                    var width => int.Parse(width, System.Globalization.CultureInfo.InvariantCulture),
                },
                picture.Width
            );
            Assert.Equal(Paths.ExtensionOf(name), ImageProbe.Read(bytes)?.Extension);
        }
    }

    [Fact]
    public void The_settings_name_the_library_that_encodes() =>
        Assert.Equal(
            PictureMaker.Library,
            $"{NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}.{NetVips.NetVips.Version(2)}"
        );
}
