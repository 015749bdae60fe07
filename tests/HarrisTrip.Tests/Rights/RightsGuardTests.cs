using HarrisTrip.Diagnostics;
using HarrisTrip.Tests.Outside;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Rights;

/// <summary>No picture without its rights: what a site's owner is told before anything is published.</summary>
public class RightsGuardTests
{
    static readonly byte[] photo = Pictures.Jpeg(1200, 800);

    [Fact]
    public async Task What_a_record_leaves_out_is_taken_from_the_file()
    {
        var (result, bundle) = await BuildAsync(
            "",
            "-XMP-photoshop:Credit=Port office & Sons",
            "-XMP-dc:Creator=Ann Author",
            "-XMP-dc:Rights=© 2026 Port office",
            "-XMP-xmpRights:WebStatement=https://example.org/terms"
        );
        Assert.DoesNotContain("image-credit-missing", result.Rules());
        var page = bundle.Text("story/index.html");
        Assert.Contains("<span class=\"credit\">Port office &amp; Sons</span>", page, StringComparison.Ordinal);
        Assert.Contains(
            "\"creditText\":\"Port office \\u0026 Sons\",\"copyrightNotice\":\"© 2026 Port "
                + "office\",\"license\":\"https://example.org/terms\"",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("\"creator\":[{\"@type\":\"Person\",\"name\":\"Ann Author\"}]", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "credit: Getty Images",
        "-IPTC:Credit=Port office",
        "`credit` is “Getty Images” here, but “Port office” in `photo.jpg` itself."
    )]
    [InlineData(
        "creator: Ann Author",
        "-EXIF:Artist=Ben Byline",
        "`creator` is “Ann Author” here, but “Ben Byline” in `photo.jpg` itself."
    )]
    [InlineData(
        "copyright: © 2025 Port office",
        "-XMP-dc:Rights=© 2026 Port office",
        "`copyright` is “© 2025 Port office” here, but “© 2026 Port office” in `photo.jpg` itself."
    )]
    [InlineData(
        "license: https://example.org/a",
        "-XMP-xmpRights:WebStatement=https://example.org/b",
        "`license` is “https://example.org/a” here, but “https://example.org/b” in `photo.jpg` itself."
    )]
    [InlineData(
        "digital_source: digitalCapture",
        "-XMP-iptcExt:DigitalSourceType=http://cv.iptc.org/newscodes/digitalsourcetype/screenCapture",
        "`digital_source` is “digitalCapture” here, but “screenCapture” in `photo.jpg` itself."
    )]
    public async Task A_contradiction_between_file_and_front_matter_shows_both_at_its_line(
        string line,
        string argument,
        string message
    )
    {
        var (result, _) = await BuildAsync(line, argument, "-XMP-plus:LicensorURL=https://example.org/buy");
        var fault = Assert.Single(result.Diagnostics, d => d.Rule.Name == "rights-differ");
        Assert.Equal(("articles/story/index.md", 8, message), (fault.At.Path, fault.At.Line, fault.Message));
        Assert.Equal(Severity.Warning, fault.Severity);
    }

    [Theory]
    [InlineData("credit: Photo by Ann Author", "-IPTC:Credit=Ann Author")]
    [InlineData("copyright: © 2026 Port office", "-EXIF:Copyright=(c) 2026 PORT OFFICE. All rights reserved.")]
    [InlineData("license: https://example.org/terms/", "-XMP-xmpRights:WebStatement=http://example.org/terms")]
    [InlineData("creator: Ben Byline; Ann Author", "-EXIF:Artist=Ann Author; Ben Byline")]
    public async Task The_same_in_other_marks_is_no_contradiction(string line, string argument)
    {
        var (result, _) = await BuildAsync(line, argument);
        Assert.DoesNotContain("rights-differ", result.Rules());
    }

    [Fact]
    public async Task A_file_that_contradicts_itself_is_told_unless_the_record_settles_it()
    {
        string[] arguments = ["-EXIF:Artist=Ann Author", "-XMP-dc:Creator=Ben Byline"];
        var (open, _) = await BuildAsync("credit: Port office", arguments);
        Assert.Equal(
            ["`photo.jpg` contradicts itself: its creator is “Ann Author” in EXIF, and “Ben Byline” in XMP."],
            open.Diagnostics.Where(d => d.Rule.Name == "rights-differ").Select(d => d.Message)
        );
        var (settled, _) = await BuildAsync("creator: Ann Author", arguments);
        Assert.DoesNotContain("rights-differ", settled.Rules());
    }

    [Theory]
    [InlineData("caption: The quay", "-IPTC:Credit=OLYMPUS DIGITAL CAMERA")]
    [InlineData("credit: OLYMPUS DIGITAL CAMERA", "-EXIF:Model=E-M1")]
    [InlineData("caption: The quay", "-EXIF:Artist=Ann Author")]
    public async Task A_picture_without_a_credit_stops_the_build(string line, string argument)
    {
        var (result, _) = await BuildAsync(line, argument);
        Assert.Contains("image-credit-missing", result.Rules());
        Assert.True(result.Failed);
    }

    [Fact]
    public async Task A_generated_picture_may_not_be_called_a_photograph()
    {
        var (result, _) = await BuildAsync(
            "digital_source: digitalCapture",
            "-IPTC:Credit=Port office",
            "-XMP-iptcExt:DigitalSourceType=http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
        );
        Assert.Contains(
            "ai-source-denied",
            result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Rule.Name)
        );
    }

    [Theory]
    [InlineData("trainedAlgorithmicMedia", true)]
    [InlineData("compositeWithTrainedAlgorithmicMedia", true)]
    [InlineData("algorithmicMedia", true)]
    [InlineData("compositeSynthetic", true)]
    [InlineData("algorithmicallyEnhanced", false)]
    [InlineData("digitalCapture", false)]
    public async Task A_generated_picture_is_labelled_and_without_its_label_the_build_stops(
        string source,
        bool labelled
    )
    {
        var (result, bundle) = await BuildAsync(
            "credit: Port office",
            "-XMP-iptcExt:DigitalSourceType=http://cv.iptc.org/newscodes/digitalsourcetype/" + source
        );
        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Equal(
            labelled,
            bundle.Text("story/index.html").Contains("class=\"ai-label\"", StringComparison.Ordinal)
        );

        var theme = new MemoryFolder().With(
            "partials/figure.html",
            "<figure><img src=\"{{ figure.src }}\" width=\"{{ figure.width }}\" height=\"{{ figure.height "
                + "}}\" alt=\"{{ figure.alt }}\"><figcaption><span class=\"credit\">{{ figure.credit }}</span>"
                + "<span class=\"ai-label\" hidden>AI</span></figcaption></figure>"
        );
        var (unlabelled, _) = await BuildAsync(
            "credit: Port office",
            o => o with { Theme = theme, ThemeName = "templates" },
            "-XMP-iptcExt:DigitalSourceType=http://cv.iptc.org/newscodes/digitalsourcetype/" + source
        );
        Assert.Equal(labelled, unlabelled.Rules().Contains("ai-label-missing"));
        Assert.Equal(labelled, unlabelled.Failed);
    }

    [Fact]
    public async Task A_theme_that_prints_another_credit_is_found_out()
    {
        var theme = new MemoryFolder().With(
            "partials/figure.html",
            "<figure><img src=\"{{ figure.src }}\" width=\"{{ figure.width }}\" height=\"{{ figure.height "
                + "}}\" alt=\"{{ figure.alt }}\"><figcaption><span class=\"credit\">Our own "
                + "photo</span></figcaption></figure>"
        );
        var (result, _) = await BuildAsync(
            "credit: Port office",
            o => o with { Theme = theme, ThemeName = "templates" },
            "-IPTC:Credit=Port office"
        );
        Assert.Contains("rights-mismatch", result.Rules());
        Assert.True(result.Failed);
    }

    static Task<(BuildResult Result, MemoryBundle Bundle)> BuildAsync(string line, params string[] arguments) =>
        BuildAsync(line, o => o, arguments);

    static async Task<(BuildResult Result, MemoryBundle Bundle)> BuildAsync(
        string line,
        Func<BuildOptions, BuildOptions> options,
        params string[] arguments
    )
    {
        var article =
            $"---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n"
            + $"standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n"
            + $"images:\n  - file: photo.jpg\n    alt: A ship at the quay\n    "
            + $"{(line.Length > 0 ? line : "lead: true")}\n---\n\nThe quay is open.\n\n![](photo.jpg)\n";
        return Build.Site(
            new MemoryFolder()
                .With("story/index.md", article)
                .With("story/photo.jpg", await ExifTool.WriteAsync(photo, arguments)),
            options
        );
    }
}
