using HarrisTrip.Files;
using HarrisTrip.Tests.Outside;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Images;

/// <summary>
/// What ExifTool finds in the files of a bundle: the rights, and nothing of who took the picture where with what.
/// </summary>
public sealed class PublishedMetadataTests
{
    const string Rights =
        "    creator: Ana Ruiz\n    copyright: © 2026 Port office\n    "
        + "license: https://example.org/terms\n    acquire_license: https://example.org/buy\n    "
        + "digital_source: digitalCapture\n";

    [Theory]
    [InlineData("photo.jpg")]
    [InlineData("cutout.png")]
    [InlineData("spinner.webp")]
    public async Task Every_file_carries_the_rights_and_no_trace_of_the_original(string name)
    {
        var source = await Traced(name);
        var (result, bundle) = PictureSite.Build(source, name, lead: true, Rights);
        Assert.False(result.Failed, result.Diagnostics.Lines());
        using var scratch = new ScratchFolder();

        foreach (var (end, bytes) in PictureSite.Files(bundle).Where(f => Paths.ExtensionOf(f.Key) != ".gif"))
        {
            var file = scratch.Path(end);
            await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
            var read = await ExifTool.ReadAsync(
                file,
                "-XMP:all",
                "-EXIF:all",
                "-GPS:all",
                "-IPTC:all",
                "-ICC_Profile:all",
                "-MakerNotes:all",
                "-Photoshop:all"
            );

            Assert.Equal("Ana Ruiz", read["XMP-dc:Creator"]);
            Assert.Equal("Port office", read["XMP-photoshop:Credit"]);
            Assert.Equal("© 2026 Port office", read["XMP-dc:Rights"]);
            Assert.Equal("https://example.org/terms", read["XMP-xmpRights:WebStatement"]);
            Assert.Equal("https://example.org/buy", read["XMP-plus:LicensorURL"]);
            Assert.Equal(
                "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
                read["XMP-iptcExt:DigitalSourceType"]
            );
            Assert.DoesNotContain(
                read.Keys,
                key => !key.StartsWith("XMP-", StringComparison.Ordinal) && key != "SourceFile"
            );
            Assert.DoesNotContain(
                read.Keys,
                key => key.Contains("GPS", StringComparison.Ordinal) || key.Contains("Serial", StringComparison.Ordinal)
            );
        }
    }

    /// <summary>A picture that says where and with which camera it was taken.</summary>
    static async Task<byte[]> Traced(string name) =>
        name switch
        {
            "photo.jpg" => await ExifTool.WriteAsync(
                Photographs.Jpeg(600, 400),
                "-GPSLatitude=53.5",
                "-GPSLatitudeRef=N",
                "-GPSLongitude=9.9",
                "-GPSLongitudeRef=E",
                "-SerialNumber=12345",
                "-LensSerialNumber=678",
                "-XMP-exif:GPSLatitude=53.5",
                "-IPTC:City=Harbour",
                "-Artist=Ana Ruiz",
                "-XMP-aux:SerialNumber=12345"
            ),
            "cutout.png" => await ExifTool.WriteAsync(
                PictureKindTests.Make(name),
                "-GPSLatitude=53.5",
                "-GPSLatitudeRef=N",
                "-SerialNumber=12345",
                "-XMP-exif:GPSLatitude=53.5"
            ),
            _ => PictureKindTests.Make(name),
        };
}
