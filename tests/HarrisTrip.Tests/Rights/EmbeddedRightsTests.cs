using System.Text;
using HarrisTrip.Images.Metadata;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Tests.Outside;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Rights;

/// <summary>What pictures say of their rights, as programs of newsrooms and cameras write it.</summary>
public class EmbeddedRightsTests
{
    static readonly byte[] photo = Pictures.Jpeg(1200, 800);

    [Fact]
    public async Task Rights_are_read_from_IPTC_alone()
    {
        var facts = await FactsAsync(
            "-IPTC:By-line=Ann Author",
            "-IPTC:By-line=Ben Byline",
            "-IPTC:Credit=Port office",
            "-IPTC:CopyrightNotice=© 2026 Port office"
        );
        Assert.Equal(
            new EmbeddedRights("Ann Author; Ben Byline", "Port office", "© 2026 Port office", null, null, null),
            facts.Embedded
        );
        Assert.Empty(facts.Disputes);
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("png")]
    public async Task Rights_are_read_from_XMP_alone(string kind)
    {
        var facts = await FactsAsync(
            kind == "png" ? Pictures.Harbour : photo,
            "-XMP-dc:Creator=Ann Author",
            "-XMP-dc:Creator=Ben Byline",
            "-XMP-photoshop:Credit=Port office",
            "-XMP-dc:Rights=© 2026 Port office",
            "-XMP-xmpRights:WebStatement=https://example.org/terms",
            "-XMP-plus:LicensorURL=https://example.org/buy",
            "-XMP-iptcExt:DigitalSourceType=http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
        );
        Assert.Equal(
            new EmbeddedRights(
                "Ann Author; Ben Byline",
                "Port office",
                "© 2026 Port office",
                "https://example.org/terms",
                "https://example.org/buy",
                "trainedAlgorithmicMedia"
            ),
            facts.Embedded
        );
    }

    [Fact]
    public async Task Rights_are_read_from_EXIF_alone()
    {
        var facts = await FactsAsync("-EXIF:Artist=Ann Author; Ben Byline", "-EXIF:Copyright=(c) 2026 Port office");
        Assert.Equal(
            new EmbeddedRights("Ann Author; Ben Byline", null, "(c) 2026 Port office", null, null, null),
            facts.Embedded
        );
    }

    [Theory]
    [InlineData("EXIF, XMP and IPTC", "-EXIF:Artist=Exif", "-XMP-dc:Creator=Xmp", "-IPTC:By-line=Iptc")]
    [InlineData("XMP and IPTC", "-XMP-dc:Creator=Xmp", "-IPTC:By-line=Iptc")]
    [InlineData(
        "XMP and IPTC that were brought into line",
        "-XMP-dc:Creator=Xmp",
        "-IPTC:By-line=Iptc",
        "-Photoshop:IPTCDigest=new"
    )]
    [InlineData(
        "XMP, and IPTC that was changed since",
        "-XMP-dc:Creator=Xmp",
        "-IPTC:By-line=Iptc",
        "-Photoshop:IPTCDigest=00000000000000000000000000000001"
    )]
    [InlineData("a blank EXIF, XMP", "-EXIF:Artist=   ", "-XMP-dc:Creator=Xmp")]
    public async Task Of_several_sources_the_one_is_believed_that_the_Metadata_Working_Group_names(
        string sources,
        params string[] arguments
    )
    {
        var picture = await ExifTool.WriteAsync(photo, arguments);
        using var scratch = new ScratchFolder();
        await File.WriteAllBytesAsync(scratch.Path("photo.jpg"), picture, TestContext.Current.CancellationToken);
        var judged = await ExifTool.ReadAsync(scratch.Path("photo.jpg"), "-use", "MWG", "-MWG:Creator");

        var facts = ImageProbe.Read(picture)!;

        Assert.Equal(judged["MWG:Creator"], facts.Embedded.Creator);
        var dispute = Assert.Single(facts.Disputes.DefaultIfEmpty());
        Assert.Equal(sources.Contains("blank", StringComparison.Ordinal), dispute is null);
    }

    [Fact]
    public async Task A_notice_in_several_languages_is_read_in_the_default_one()
    {
        var facts = await FactsAsync(
            "-XMP-dc:Rights-de=© 2026 Hafenamt",
            "-XMP-dc:Rights=© 2026 Port office",
            "-XMP-dc:Rights-es=© 2026 Oficina del puerto"
        );
        Assert.Equal("© 2026 Port office", facts.Embedded.Copyright);
    }

    [Theory]
    [InlineData("Анна Автор")]
    [InlineData("آن الكاتب")]
    [InlineData("新华社 张三")]
    [InlineData("Ján Kováč")]
    public async Task Names_of_any_script_are_read(string name)
    {
        var facts = await FactsAsync(
            "-XMP-dc:Creator=" + name,
            "-codedcharacterset=utf8",
            "-IPTC:By-line=" + name,
            "-charset",
            "exif=utf8",
            "-EXIF:Artist=" + name
        );
        Assert.Equal(name, facts.Embedded.Creator);
        Assert.Empty(facts.Disputes);
    }

    [Theory]
    [InlineData("-codedcharacterset=utf8", "utf8")]
    [InlineData("-codedcharacterset=", "latin")]
    public async Task Names_in_a_legacy_encoding_are_read(string marker, string encoding)
    {
        var facts = await FactsAsync(marker, "-charset", "iptc=" + encoding, "-IPTC:By-line=José “Pepe” Muñoz");
        Assert.Equal("José “Pepe” Muñoz", facts.Embedded.Creator);
    }

    [Theory]
    [InlineData("OLYMPUS DIGITAL CAMERA")]
    [InlineData("unknown")]
    [InlineData(" - ")]
    [InlineData("Picasa")]
    public async Task What_a_camera_writes_by_itself_is_no_credit(string text)
    {
        var facts = await FactsAsync("-IPTC:Credit=" + text, "-EXIF:Artist=" + text, "-XMP-dc:Rights=" + text);
        Assert.Equal(EmbeddedRights.None, facts.Embedded);
    }

    [Fact]
    public async Task A_credit_of_a_million_letters_is_none()
    {
        using var scratch = new ScratchFolder();
        await File.WriteAllTextAsync(
            scratch.Path("credit.txt"),
            new string('a', 1_000_000),
            TestContext.Current.CancellationToken
        );
        var facts = await FactsAsync(
            "-XMP-photoshop:Credit<=" + scratch.Path("credit.txt"),
            "-XMP-dc:Creator=Ann Author"
        );
        Assert.Equal(EmbeddedRights.None with { Creator = "Ann Author" }, facts.Embedded);
    }

    [Fact]
    public async Task Control_characters_are_taken_out_and_markup_is_text()
    {
        var facts = await FactsAsync(
            "-codedcharacterset=utf8",
            "-IPTC:Credit=Port\u0007 office\n\n\u202Eeciffo\u202C",
            "-XMP-dc:Creator=<script>alert(1)</script>"
        );
        Assert.Equal("Port office eciffo", facts.Embedded.Credit);
        Assert.Equal("<script>alert(1)</script>", facts.Embedded.Creator);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("www.example.org/terms")]
    [InlineData("see our terms")]
    public async Task What_is_no_web_address_is_left_out(string address)
    {
        var facts = await FactsAsync(
            "-XMP-xmpRights:WebStatement=" + address,
            "-XMP-plus:LicensorURL=" + address,
            "-XMP-iptcExt:DigitalSourceType=" + address
        );
        Assert.Equal(EmbeddedRights.None, facts.Embedded);
    }

    [Theory]
    [InlineData("-EXIF:SerialNumber=4012345", true)]
    [InlineData("-EXIF:LensSerialNumber=00A17", true)]
    [InlineData("-XMP-aux:SerialNumber=4012345", true)]
    [InlineData("-XMP-exifEX:LensSerialNumber=4012345", true)]
    [InlineData("-EXIF:SerialNumber=0000000", false)]
    [InlineData("-EXIF:Model=D850", false)]
    public async Task Serial_numbers_of_devices_are_seen(string argument, bool seen) =>
        Assert.Equal(seen, (await FactsAsync(argument)).HasSerial);

    [Fact]
    public void A_packet_that_grows_without_end_does_no_harm()
    {
        const string bomb =
            "<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><!DOCTYPE x [<!ENTITY a "
            + "\"aaaaaaaaaaaaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
            + "\"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e "
            + "\"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g "
            + "\"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">]><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
            + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
            + "xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\"><photoshop:Credit>&g;</photoshop:Credit>"
            + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket "
            + "end=\"r\"?>";
        byte[] packet = [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(bomb)];
        byte[] picture =
        [
            .. photo[..2],
            0xFF,
            0xE1,
            (byte)((packet.Length + 2) >> 8),
            (byte)(packet.Length + 2),
            .. packet,
            .. photo[2..],
        ];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(EmbeddedRights.None, ImageProbe.Read(picture)?.Embedded ?? EmbeddedRights.None);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 20_000_000);
    }

    static Task<ImageFacts> FactsAsync(params string[] arguments) => FactsAsync(photo, arguments);

    static async Task<ImageFacts> FactsAsync(byte[] picture, params string[] arguments) =>
        ImageProbe.Read(await ExifTool.WriteAsync(picture, arguments))!;
}
