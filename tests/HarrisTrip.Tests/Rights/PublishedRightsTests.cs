using HarrisTrip.Tests.Outside;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Rights;

/// <summary>The rights in a finished bundle, read by another program, and held together by our own rules.</summary>
public class PublishedRightsTests
{
    static readonly string[] traces =
    [
        "-EXIF:GPSLatitude=53.5",
        "-EXIF:GPSLatitudeRef=N",
        "-EXIF:GPSLongitude=9.9",
        "-EXIF:GPSLongitudeRef=E",
        "-XMP-exif:GPSLatitude=53.5",
        "-EXIF:SerialNumber=4012345",
        "-EXIF:LensSerialNumber=77",
        "-XMP-aux:SerialNumber=4012345",
        "-EXIF:OwnerName=Ann Author",
        "-IPTC:City=Hamburg",
        "-XMP-photoshop:City=Hamburg",
        "-EXIF:UserComment=off the record",
    ];

    [Theory]
    [InlineData("jpeg")]
    [InlineData("png")]
    public async Task Every_file_of_a_picture_carries_its_rights_and_nothing_that_betrays_anybody(string kind)
    {
        using var scratch = new ScratchFolder();
        var folder = await PublishAsync(scratch, kind, traces);
        var files = PicturesIn(folder);
        Assert.True(files.Count > 8, string.Join(' ', files));
        Assert.Equal(
            kind == "jpeg" ? [".avif", ".jpg", ".webp"] : [".avif", ".jpg", ".png", ".webp"],
            files.Select(f => Path.GetExtension(f)).Distinct().Order(StringComparer.Ordinal)
        );
        foreach (var file in files)
        {
            var read = await ExifTool.ReadAsync(file);
            Assert.Equal("Ann Author; Анна", read["XMP-dc:Creator"]);
            Assert.Equal("Port & Sons", read["XMP-photoshop:Credit"]);
            Assert.Equal("© 2026 Port office", read["XMP-dc:Rights"]);
            Assert.Equal("https://example.org/terms", read["XMP-xmpRights:WebStatement"]);
            Assert.Equal("https://example.org/buy", read["XMP-plus:LicensorURL"]);
            Assert.Equal(
                "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
                read["XMP-iptcExt:DigitalSourceType"]
            );
            Assert.DoesNotContain(
                read,
                p =>
                    p.Key.Contains("GPS", StringComparison.OrdinalIgnoreCase)
                    || p.Key.Contains("Serial", StringComparison.OrdinalIgnoreCase)
                    || p.Key.Contains("Owner", StringComparison.OrdinalIgnoreCase)
                    || p.Key.Contains("City", StringComparison.Ordinal)
                    || p.Value.Contains("off the record", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task A_finished_bundle_is_checked_against_its_own_files()
    {
        using var scratch = new ScratchFolder();
        var folder = await PublishAsync(scratch, "jpeg", []);
        var sound = await RealProgram.RunAsync([
            "check",
            folder,
            "--only",
            "rights",
            "--base-url",
            "https://example.org/news/",
        ]);
        Assert.True(sound.Code == 0, sound.ToString());

        var spoilt = PicturesIn(folder)
            .First(f =>
                f.EndsWith("-1200.jpg", StringComparison.Ordinal) || f.EndsWith("-1216.jpg", StringComparison.Ordinal)
            );
        await File.WriteAllBytesAsync(
            spoilt,
            await ExifTool.WriteAsync(
                await File.ReadAllBytesAsync(spoilt, TestContext.Current.CancellationToken),
                "-XMP-photoshop:Credit=Somebody else",
                "-EXIF:SerialNumber=4711",
                "-XMP-iptcExt:DigitalSourceType="
            ),
            TestContext.Current.CancellationToken
        );
        var found = await RealProgram.RunAsync([
            "check",
            folder,
            "--only",
            "rights",
            "--base-url",
            "https://example.org/news/",
        ]);
        Assert.Equal(1, found.Code);
        Assert.Contains("rights-mismatch: The credit of", found.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "“Port & Sons” in the page, but “Somebody else” in the file itself",
            found.ToString(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "in the list of credits, but “Somebody else” in the file itself",
            found.ToString(),
            StringComparison.Ordinal
        );
        Assert.Contains("image-serial", found.ToString(), StringComparison.Ordinal);
    }

    static List<string> PicturesIn(string folder) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(folder, "quay"), "*", SearchOption.AllDirectories)
                .Where(f => Path.GetExtension(f) is ".jpg" or ".png" or ".webp" or ".avif")
                .Order(StringComparer.Ordinal),
        ];

    static async Task<string> PublishAsync(ScratchFolder scratch, string kind, string[] arguments)
    {
        var name = kind == "jpeg" ? "photo.jpg" : "photo.png";
        scratch.Write(
            "articles/site.yaml",
            "title: The Harbour Post\nbase_url: https://example.org/news/\n"
                + "description: News of the harbour, of the ships that call there, and of those who work on them.\n"
        );
        scratch.Write(
            "articles/quay/index.md",
            $"---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n"
                + $"standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n"
                + $"images:\n  - file: {name}\n    alt: A ship at the quay\n    lead: true\n---\n\n"
                + $"The quay is open.\n"
        );
        var picture = await ExifTool.WriteAsync(
            kind == "jpeg" ? Pictures.Jpeg(1600, 1000) : Pictures.Png(1600, 1000),
            [
                "-XMP-dc:Creator=Ann Author",
                "-XMP-dc:Creator=Анна",
                "-XMP-photoshop:Credit=Port & Sons",
                "-XMP-dc:Rights=© 2026 Port office",
                "-XMP-xmpRights:WebStatement=https://example.org/terms",
                "-XMP-plus:LicensorURL=https://example.org/buy",
                "-XMP-iptcExt:DigitalSourceType=http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
                .. arguments,
            ]
        );
        await File.WriteAllBytesAsync(
            scratch.Path("articles", "quay", name),
            picture,
            TestContext.Current.CancellationToken
        );
        await RealProgram.BuildAsync(scratch.Path("articles"), scratch.Path("dist"));
        return scratch.Path("dist");
    }
}
