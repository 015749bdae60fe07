using System.Buffers.Binary;
using System.IO.Compression;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Diagnostics;
using HarrisTrip.Images;
using HarrisTrip.Tests.Publishing;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Images;

/// <summary>
/// Files that are no pictures, or would do harm: one line each, at the record, and nothing is published.
/// </summary>
public sealed class BadPictureTests
{
    const int RecordLine = 6;

    public static TheoryData<string, string> Bad =>
        new()
        {
            { "empty.jpg", "is an empty file" },
            { "text.jpg", "cannot be read as a picture" },
            { "cut.jpg", "is damaged or cut short" },
            { "cut.png", "is damaged or cut short" },
            { "cut.webp", "is damaged or cut short" },
            { "cut-head.jpg", "is damaged or cut short" },
            { "bomb.png", "claims to have 900 million pixels, but no more than 250 million are allowed" },
            { "wide.png", "is 40,001 × 10 pixels, but no side may have more than 40,000" },
            { "really-png.jpg", "is not what its name says: it is a PNG picture" },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_file_is_one_fault_at_its_record_and_nothing_is_published(string name, string expected)
    {
        var (result, _) = PictureSite.Build(Make(name), name, lead: true);

        var fault = Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal("image-unreadable", fault.Rule.Name);
        Assert.Equal(RecordLine, fault.At.Line);
        Assert.Equal($"`{name}` {expected}.", fault.Message);
        Assert.NotEmpty(fault.Help);
    }

    [Theory]
    [InlineData(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script>1</script></svg>",
        "contains <script>"
    )]
    [InlineData(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><foreignObject/></svg>",
        "contains <foreignObject>"
    )]
    [InlineData(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:h='http://www.w3.org/1999/xhtml' viewBox='0 0 9 9'><h:body/></svg>",
        "contains <body>"
    )]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' onload='1'/>", "runs code: `onload`")]
    [InlineData(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><a href='javascript:1'/></svg>",
        "loads something from outside, in `href`"
    )]
    [InlineData(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink' viewBox='0 0 9 "
            + "9'><image x:href='https://example.org/a.png'/></svg>",
        "loads something from outside, in `x:href`"
    )]
    [InlineData(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><image href='data:image/svg+xml,x'/></svg>",
        "loads something from outside, in `href`"
    )]
    [InlineData(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect fill='url(//example.org/a.svg#b)'/></svg>",
        "loads something from outside, in `fill`"
    )]
    [InlineData(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><style>@import 'a.css';</style></svg>",
        "loads something from outside, in its style sheet"
    )]
    [InlineData(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><style>rect { fill: u\\72l(//example.org) }</style></svg>",
        "loads something from outside, in its style sheet"
    )]
    [InlineData(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><set attributeName='href' to='javascript:1'/></svg>",
        "contains <set>"
    )]
    [InlineData(
        "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>",
        "begins with a document type"
    )]
    [InlineData(
        "<?xml-stylesheet href='a.css'?><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>",
        "loads a style sheet"
    )]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "does not say how large it is")]
    [InlineData(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><g>",
        "is not a drawing that browsers can read"
    )]
    public void A_drawing_that_runs_code_or_loads_anything_is_refused(string svg, string expected)
    {
        var (result, _) = PictureSite.Build(System.Text.Encoding.UTF8.GetBytes(svg), "map.svg", lead: false);

        var fault = Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal((RecordLine, "image-unreadable"), (fault.At.Line, fault.Rule.Name));
        Assert.StartsWith($"`map.svg` {expected}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_that_repeats_itself_without_end_is_refused()
    {
        var levels = Enumerable
            .Range(1, 20)
            .Select(n => $"<g id='g{n}'>{string.Concat(Enumerable.Repeat($"<use href='#g{n - 1}'/>", 10))}</g>");
        var svg =
            $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><g id='g0'>"
            + $"<rect width='1' height='1'/></g>{string.Concat(levels)}</svg>";

        var (result, _) = PictureSite.Build(System.Text.Encoding.UTF8.GetBytes(svg), "map.svg", lead: false);

        Assert.Contains(
            "repeats itself",
            Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_packed_text_in_a_picture_is_not_unpacked_past_all_bounds()
    {
        var bomb = WithChunk(Pictures.Png(8, 8), "zTXt", [.. "Comment\0\0"u8, .. Packed(1L << 30)]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.NotNull(new PictureMaker(store: null, jobs: 1).Inspect(bomb));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
    }

    [Theory]
    [InlineData("../outside/harbour.jpg", "path-outside")]
    [InlineData("linked.jpg", "image-file-missing")]
    [InlineData("linked/harbour.jpg", "image-file-missing")]
    public void A_picture_out_of_the_folder_is_not_found_by_any_way(string name, string rule)
    {
        using var disk = new TempFolder();
        disk.Write("outside/harbour.jpg", "not for readers");
        disk.Write("articles/story/index.md", PictureArticle.Text(name, lead: true));
        disk.Link("articles/story/linked.jpg", disk["outside/harbour.jpg"]);
        disk.Link("articles/story/linked", disk["outside"]);

        var (result, _) = Build.Site(
            new DiskFolder(disk["articles"]),
            o => o with { Pictures = new PictureMaker(store: null, jobs: 1) }
        );

        var fault = Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal((RecordLine, rule), (fault.At.Line, fault.Rule.Name));
    }

    [Fact]
    public void Any_part_of_a_picture_is_a_fault_or_a_picture_and_never_a_bug()
    {
        var maker = new PictureMaker(store: null, jobs: 1);
        foreach (var good in new[] { Photographs.Jpeg(60, 40), Photographs.Png(60, 40), Photographs.WebP(60, 40) })
        {
            for (var length = 0; length < good.Length; length += 1 + (good.Length / 60))
            {
                Assert.True(
                    maker.Inspect(good[..length]) is { Facts: null, Flaw: not null } or { Facts: not null, Flaw: null }
                );
            }
        }
    }

    static byte[] Make(string name) =>
        name switch
        {
            "empty.jpg" => [],
            "text.jpg" => "This is no picture."u8.ToArray(),
            "cut.jpg" => Photographs.Jpeg(900, 600)[..20_000],
            "cut.png" => Photographs.Png(900, 600)[..200_000],
            "cut.webp" => Photographs.WebP(900, 600)[..8_000],
            "cut-head.jpg" => Photographs.Jpeg(900, 600)[..40],
            "bomb.png" => Claiming(Pictures.Png(8, 8), 30_000, 30_000),
            "wide.png" => Pictures.Png(40_001, 10),
            "really-png.jpg" => Pictures.Harbour,
            _ => throw new ArgumentException(name),
        };

    /// <summary>A PNG whose head says that it is larger.</summary>
    static byte[] Claiming(byte[] png, int width, int height)
    {
        var claims = png.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(claims.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(claims.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(claims.AsSpan(29), Pictures.Crc(claims.AsSpan(12, 17)));
        return claims;
    }

    static byte[] WithChunk(byte[] png, string name, byte[] data)
    {
        using var file = new MemoryStream();
        file.Write(png.AsSpan(0, 33));
        Pictures.Chunk(file, System.Text.Encoding.ASCII.GetBytes(name), data);
        file.Write(png.AsSpan(33));
        return file.ToArray();
    }

    static byte[] Packed(long zeros)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var block = new byte[1 << 20];
            for (var written = 0L; written < zeros; written += block.Length)
            {
                zlib.Write(block);
            }
        }
        return packed.ToArray();
    }
}
