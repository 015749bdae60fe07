using System.IO.Compression;
using System.Text;
using HarrisTrip.Media;
using Xunit;

namespace HarrisTrip.Tests.Media;

public class MediaFileTests
{
    [Theory]
    [InlineData("crossing.mp4", "MP4", 3, 160, 90, true)]
    [InlineData("silent.mp4", "MP4", 3, 160, 90, false)]
    [InlineData("crossing.webm", "WebM", 2, 160, 90, true)]
    [InlineData("interview.mp3", "MP3", 5, 0, 0, true)]
    [InlineData("interview.m4a", "M4A", 5, 0, 0, true)]
    [InlineData("interview.opus", "Ogg", 5, 0, 0, true)]
    public void A_file_is_known_by_its_content(
        string name,
        string format,
        int seconds,
        int width,
        int height,
        bool hasSound
    )
    {
        var facts = Look(MediaSite.File(name)).Facts!;

        Assert.Equal((format, width, height, hasSound), (facts.Format.Name, facts.Width, facts.Height, facts.HasSound));
        Assert.InRange(facts.Duration!.Value.TotalSeconds, seconds - 0.2, seconds + 0.2);
        Assert.False(facts.HasPosition);
    }

    [Fact]
    public void A_film_that_says_where_it_was_taken_is_known() =>
        Assert.True(Look(MediaSite.File("located.mp4")).Facts!.HasPosition);

    [Theory]
    [InlineData("hevc.mp4", "is in HEVC (H.265), which many browsers cannot play")]
    public void What_browsers_cannot_play_is_told(string name, string what) =>
        Assert.Equal(what, Look(MediaSite.File(name)).Flaw?.What);

    [Theory]
    [InlineData("crossing.mp4", 9_000)]
    [InlineData("crossing.webm", 5_000)]
    public void What_is_cut_short_is_told(string name, int length) =>
        Assert.Equal("is cut short", Look(MediaSite.File(name)[..length]).Flaw?.What);

    [Theory]
    [InlineData("crossing.mp4")]
    [InlineData("crossing.webm")]
    [InlineData("interview.mp3")]
    [InlineData("interview.m4a")]
    [InlineData("interview.opus")]
    public void Broken_bytes_end_in_an_answer(string name)
    {
        var whole = MediaSite.File(name);
        var random = new Random(17);
        for (var round = 0; round < 300; round++)
        {
            var bytes = whole[..random.Next(1, whole.Length)];
            for (var i = 0; i < 8; i++)
            {
                bytes[random.Next(Math.Min(bytes.Length, 600))] = (byte)random.Next(256);
            }
            var look = Look(bytes);
            Assert.True(look.Facts is null != look.Flaw is null);
        }
    }

    [Fact]
    public void A_document_tells_its_pages_and_tags()
    {
        var facts = Look(MediaSite.Pdf()).Facts!;

        Assert.Equal((12, true), (facts.Pages, facts.IsTagged));
        Assert.False(Look(MediaSite.Pdf("")).Facts!.IsTagged);
    }

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "holds a program")]
    [InlineData("/OpenAction << /S /J#61vaScript /JS (1) >>", "holds a program")]
    [InlineData("/OpenAction << /S /Launch /F (calc.exe) >>", "can start other programs")]
    [InlineData("/Names << /EmbeddedFiles 5 0 R >>", "brings other files along")]
    [InlineData("/AcroForm << /XFA 5 0 R >>", "holds a form")]
    public void A_document_that_could_run_something_is_refused(string catalogue, string what) =>
        Assert.StartsWith(what, Look(MediaSite.Pdf(catalogue)).Flaw?.What, StringComparison.Ordinal);

    [Theory]
    [InlineData("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", "holds a program")]
    [InlineData("/N 1 /First 4 /Filter [/FlateDecode]", "holds a program")]
    [InlineData("/Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]", "has parts packed")]
    [InlineData("/Type /ObjStm /N 1 /First 4 /Filter 9 0 R", "has parts packed")]
    public void So_is_one_that_hides_it_in_a_packed_stream(string dictionary, string what)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write("9 0 << /S /JavaScript /JS (1) >>"u8);
        }
        var stream =
            $"7 0 obj\n<< {dictionary} >>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream\nendobj\n";

        Assert.StartsWith(what, Look(MediaSite.Pdf(objects: stream)).Flaw?.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_locked_document_and_one_cut_short_are_refused()
    {
        Assert.StartsWith(
            "is locked",
            Look(MediaSite.Pdf(objects: "<< /Encrypt 8 0 R >>")).Flaw?.What,
            StringComparison.Ordinal
        );
        Assert.Equal("is cut short", Look(MediaSite.Pdf()[..60]).Flaw?.What);
    }

    static MediaLook Look(byte[] bytes) => MediaProbe.Look(new MemoryStream(bytes));
}
