using HarrisTrip.Diagnostics;
using HarrisTrip.Render;
using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.Rights;

/// <summary>The packet that goes into published pictures, as another program reads it.</summary>
public class RightsXmpTests
{
    [Fact]
    public async Task Every_field_is_read_by_others_as_it_was_written()
    {
        var read = await ReadAsync(
            Rights(
                "Ann Author; Анна",
                "Port & \"Sons\" <office>",
                "© 2026 Port office",
                "https://example.org/terms?a=1&b=2",
                "mailto:pictures@example.org",
                "trainedAlgorithmicMedia"
            )
        );
        Assert.Equal("Ann Author; Анна", read["XMP-dc:Creator"]);
        Assert.Equal("Port & \"Sons\" <office>", read["XMP-photoshop:Credit"]);
        Assert.Equal("© 2026 Port office", read["XMP-dc:Rights"]);
        Assert.Equal("https://example.org/terms?a=1&b=2", read["XMP-xmpRights:WebStatement"]);
        Assert.Equal("True", read["XMP-xmpRights:Marked"]);
        Assert.Equal("mailto:pictures@example.org", read["XMP-plus:LicensorURL"]);
        Assert.Equal(
            "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
            read["XMP-iptcExt:DigitalSourceType"]
        );
        Assert.DoesNotContain("ExifTool:Warning", read.Keys);
        Assert.DoesNotContain("ExifTool:Error", read.Keys);
    }

    [Fact]
    public async Task What_is_not_known_is_not_said()
    {
        var read = await ReadAsync(Rights(null, "Port office", null, null, null, null));
        Assert.Equal(
            ["XMP-photoshop:Credit"],
            read.Keys.Where(k =>
                k.StartsWith("XMP-", StringComparison.Ordinal) && !k.StartsWith("XMP-x:", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public async Task A_picture_in_the_public_domain_is_marked_as_free_of_rights()
    {
        var read = await ReadAsync(
            Rights(null, "Port office", null, "https://creativecommons.org/publicdomain/zero/1.0/", null, null)
        );
        Assert.Equal("False", read["XMP-xmpRights:Marked"]);
    }

    static Model.Pictures.Rights Rights(
        string? creator,
        string? credit,
        string? copyright,
        string? license,
        string? acquire,
        string? source
    )
    {
        return new Model.Pictures.Rights(
            Text(creator),
            Text(credit),
            Text(copyright),
            Text(license),
            Text(acquire),
            Text(source)
        );

        static Text? Text(string? words) => words is null ? null : new Text(words, Location.StartOf("index.md"));
    }

    static async Task<IReadOnlyDictionary<string, string>> ReadAsync(Model.Pictures.Rights rights)
    {
        using var scratch = new ScratchFolder();
        await File.WriteAllBytesAsync(
            scratch.Path("rights.xmp"),
            RightsXmp.Packet(rights),
            TestContext.Current.CancellationToken
        );
        return await ExifTool.ReadAsync(scratch.Path("rights.xmp"));
    }
}
