using System.Text;
using System.Xml.Linq;
using HarrisTrip.Diagnostics;
using HarrisTrip.Images;
using HarrisTrip.Images.Metadata;
using HarrisTrip.Tests.Sites;
using NetVips;
using Xunit;

namespace HarrisTrip.Tests.Images;

/// <summary>Drawings are written anew from what may stay in them; what is left out is told once.</summary>
public sealed class DrawingTests
{
    const string Head =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 40 30'";

    /// <summary>Ways of writing a style that loads something, which a reader of text does not see.</summary>
    public static TheoryData<string> Disguises =>
        [
            "<style><![CDATA[@impor\\t 'http://other.example/a.css']]></style>",
            "<style>@\\49 mport url(http://other.example/a.css);</style>",
            "<style>@\\00006D\\70 ort 'a.css'</style>".Replace("@", "@i", StringComparison.Ordinal),
            "<style>@i<![CDATA[mpor]]>t '//other.example/a.css';</style>",
            "<style>@import<?pi?> '//other.example/a.css';</style>",
            "<style>@imp<!-- the harbour -->ort '//other.example/a.css';</style>",
            "<style>@im<title>x</title>port '//other.example/a.css';</style>",
            "<style>&#64;&#105;mport '//other.example/a.css';</style>",
            "<style>rect{}/**/@IMPORT\n'//other.example/a.css';</style>",
            "<style>@media print{@\\69\\6d\\70\\6f\\72\\74 '//other.example/a.css';}</style>",
            "<style>rect{fill:\\75\\72\\6c(//other.example/a.svg#b)}</style>",
            "<style>rect{fill:ur\\6C( '//other.example/a.svg#b')}</style>",
            "<style>rect{background:-webkit-image-set('//other.example/a.png' 1x)}</style>",
            "<style>rect{background:im\\61ge('//other.example/a.png')}</style>",
            "<style>rect{mask:src('//other.example/a.svg')}</style>",
            "<style>rect{--a:url(//other.example/a.svg)}</style>",
            "<style>@font-face{font-family:a;src:url(//other.example/a.woff2)}</style>",
            "<style>svg|rect{cursor:url('https://other.example/a.cur'),auto}</style>",
            "<rect style='fill:url(&quot;//other.example/a.svg#b&quot;)'/>",
            "<rect style='f\\69ll:u\\rl(//other.example/a.svg#b)'/>".Replace(
                "u\\rl",
                "u\\72l",
                StringComparison.Ordinal
            ),
            "<rect filter='URL(//other.example/a.svg#b)'/>",
            "<rect mask='u\\000072 l(//other.example/a.svg#b)'/>",
            "<rect marker-start='url(data:text/html,x)'/>",
            "<image xlink:href=' &#9;https://other.example/a.png'/>",
            "<image href='data:text/html;base64,PHA+'/>",
            "<feImage href='a.png'/>",
            "<use href='other.svg#a'/>",
            "<use xlink:href='data:image/svg+xml,&lt;svg/>#a'/>",
            "<linearGradient href='//other.example/a.svg#b'/>",
            "<a xlink:href='java&#10;script:alert(1)'><rect/></a>",
            "<g xml:base='//other.example/'><use href='#a'/></g>",
        ];

    [Theory]
    [MemberData(nameof(Disguises))]
    public void What_asks_for_something_outside_of_itself_is_refused_in_every_disguise(string content)
    {
        var fault = Assert.Single(
            Published($"{Head}><rect id='a'/>{content}</svg>").Result.Diagnostics,
            d => d.Severity == Severity.Error
        );

        Assert.Equal("image-unreadable", fault.Rule.Name);
        Assert.StartsWith("`map.svg` loads something from outside, in ", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<SCRIPT/>", "contains <SCRIPT>")]
    [InlineData("<metadata><script>1</script></metadata>", "contains <script>")]
    [InlineData("<g><animate attributeName='href' values='javascript:1'/></g>", "contains <animate>")]
    [InlineData("<x:foreignObject xmlns:x='http://www.w3.org/2000/svg'/>", "contains <foreignObject>")]
    [InlineData("<rect ONclick='1'/>", "runs code: `ONclick`")]
    [InlineData("<?xml-stylesheet href='//other.example/a.css'?><rect/>", "loads a style sheet")]
    public void What_runs_code_or_moves_is_refused(string content, string expected)
    {
        var fault = Assert.Single(
            Published($"{Head}>{content}</svg>").Result.Diagnostics,
            d => d.Severity == Severity.Error
        );

        Assert.StartsWith($"`map.svg` {expected}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_in_another_encoding_is_read_as_browsers_read_it()
    {
        var hidden = Encoding
            .Unicode.GetPreamble()
            .Concat(
                Encoding.Unicode.GetBytes(
                    $"<?xml version='1.0' encoding='UTF-16'?>{Head}><style>@import 'a.css';</style></svg>"
                )
            )
            .ToArray();
        Assert.Contains(
            "loads something from outside",
            Assert
                .Single(
                    PictureSite.Build(hidden, "map.svg", lead: false).Result.Diagnostics,
                    d => d.Severity == Severity.Error
                )
                .Message,
            StringComparison.Ordinal
        );

        var plain = Encoding
            .BigEndianUnicode.GetPreamble()
            .Concat(Encoding.BigEndianUnicode.GetBytes($"{Head}><title>Molen bij Veere – één</title></svg>"))
            .ToArray();
        Assert.Contains(
            "Molen bij Veere – één",
            Text(PictureSite.Build(plain, "map.svg", lead: false).Bundle),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("<!-- drawn by k.visser -->", "comments", "visser")]
    [InlineData(
        "<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><a>k.visser</a></rdf:RDF></metadata>",
        "`<metadata>`",
        "visser"
    )]
    [InlineData("<?xpacket id='visser'?>", "`<?xpacket?>`", "visser")]
    [InlineData(
        "<i:namedview xmlns:i='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd' name='visser'/>",
        "`<i:namedview>`",
        "visser"
    )]
    [InlineData(
        "<g xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape' inkscape:export-filename='/home/visser/harbour.png'/>",
        "`inkscape:export-filename`",
        "visser"
    )]
    [InlineData("<g xmlns:s='http://www.bohemiancoding.com/sketch/ns' s:type='VisserGroup'/>", "`s:type`", "Visser")]
    [InlineData("<g data-name='visser sketch 3'/>", "`data-name`", "visser")]
    [InlineData(
        "<g style='-inkscape-font-specification:Visser;fill:red'/>",
        "`-inkscape-font-specification`",
        "Visser"
    )]
    [InlineData("<title>C:\\Users\\visser\\harbour.ai</title>", "a path on a disk in `<title>`", "visser")]
    [InlineData(
        "<desc>Created with Visser Draw 3.1</desc>",
        "what a program writes about itself in `<desc>`",
        "Visser"
    )]
    [InlineData("<g aria-label='see /Users/visser/harbour'/>", "`aria-label`", "visser")]
    [InlineData(
        "<style>@font-face{font-family:Visser;src:url(data:font/woff2;base64,AAAA)}</style>",
        "`@font-face`",
        "Visser"
    )]
    [InlineData("<style>rect{--from:'/home/visser/a.ai'}</style>", "`--from`", "visser")]
    [InlineData("<style type='text/x-visser'>a</style>", "a style sheet that is not CSS", "visser")]
    [InlineData("<x xmlns='urn:visser'>secret</x>", "`<x>`", "secret")]
    public void What_readers_do_not_see_is_left_out_and_told_once(string content, string expected, string secret)
    {
        var (result, bundle) = Published($"{Head}><rect width='40' height='30' fill='red'/>{content}{content}</svg>");

        Assert.DoesNotContain(secret, Text(bundle), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("fill=\"red\"", Text(bundle), StringComparison.Ordinal);
        var fault = Assert.Single(result.Diagnostics, d => d.Rule.Name != "description-missing");
        Assert.Equal(("drawing-stripped", Severity.Warning, 6), (fault.Rule.Name, fault.Severity, fault.At.Line));
        Assert.Equal(
            $"`map.svg` is published without parts that readers do not see, or that are not safe to show: {expected}.",
            fault.Message
        );
    }

    [Theory]
    [InlineData(
        "<defs><linearGradient id='a'><stop offset='0' stop-color='#fa0'/></linearGradient></defs><rect fill='url(#a)'/>"
    )]
    [InlineData(
        "<style>.quay>rect:nth-child(2n+1){fill:rgb(1 2 3/50%);transform:rotate(4deg)}@media "
            + "(prefers-color-scheme:dark){rect{fill:#fff}}</style><g class='quay'><rect/></g>"
    )]
    [InlineData(
        "<style>@keyframes tide{from{opacity:0}50%{opacity:.5}to{opacity:1}}rect{animation:tide 2s infinite}</style><rect/>"
    )]
    [InlineData(
        "<g style='--tide:#08f;color:var(--tide)'><path d='M1 2l3-4z' stroke='currentColor' marker-end='url(#m)'/></g>"
    )]
    [InlineData(
        "<title>The quay at 1/2 past 9, and/or later</title><desc>A: the wall; B: the lighthouse (https://example.org/)</desc>"
    )]
    [InlineData(
        "<text x='1' font-family='Noto Sans, sans-serif' xml:space='preserve'>A  &lt;B&gt; &amp; C<tspan dy='2'>d</tspan></text>"
    )]
    [InlineData(
        "<symbol id='s'><circle r='2'/></symbol><use xlink:href='#s' x='4'/><use href='#s' transform='translate(1,2)scale(.5)'/>"
    )]
    public void What_is_drawn_stays_as_it_was(string content)
    {
        var svg = $"{Head}>{content}</svg>";
        var (result, bundle) = Published(svg);

        Assert.DoesNotContain(result.Diagnostics, d => d.Rule.Name != "description-missing");
        Assert.True(XNode.DeepEquals(Plain(svg), Plain(Text(bundle))), Text(bundle));
    }

    [Fact]
    public void A_comment_that_keeps_two_words_apart_keeps_them_apart()
    {
        var (result, bundle) = Published(
            $"{Head}><style>rect{{fill:ur/**/l(//other.example/a)}}a/**/b{{fill:red}}</style></svg>"
        );

        Assert.DoesNotContain("url(", Text(bundle), StringComparison.Ordinal);
        Assert.False(result.Failed);
    }

    [Fact]
    public void A_unit_that_begins_like_a_power_of_ten_stays_one()
    {
        var (_, bundle) = Published($"{Head}><style>rect{{--wall:1\\65 3;stroke-width:2e3}}</style></svg>");

        Assert.Contains("--wall:1\\65 \\33 ;stroke-width:2e3;", Text(bundle), StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> Held =>
        new()
        {
            { "jpeg", WithPlace(Photographs.Jpeg(60, 40)) },
            { "png", WithComment(Photographs.Png(60, 40)) },
            { "webp", Photographs.WebP(60, 40) },
            { "gif", Moving() },
            {
                "svg+xml",
                Encoding.UTF8.GetBytes(
                    $"{Head}><!-- K. Visser, Veere -->"
                        + $"<image href='data:image/jpeg;base64,{Convert.ToBase64String(WithPlace(Photographs.Jpeg(60, 40)))}'/></svg>"
                )
            },
        };

    [Theory]
    [MemberData(nameof(Held))]
    public void Of_pictures_in_a_drawing_only_the_pixels_are_published(string type, byte[] picture)
    {
        foreach (
            var content in new[]
            {
                $"<image href='data:image/{type};base64,{Convert.ToBase64String(picture)}'/>",
                $"<style>rect{{mask-image:url(data:image/{type};base64,{Convert.ToBase64String(picture)})}}</style>",
            }
        )
        {
            var (result, bundle) = Published($"{Head}>{content}</svg>");

            Assert.False(result.Failed, result.Diagnostics.Lines());
            var inner = Inner(Text(bundle));
            inner = type == "svg+xml" ? Inner(Encoding.UTF8.GetString(inner)) : inner;
            Assert.DoesNotContain("Visser", Encoding.Latin1.GetString(inner), StringComparison.Ordinal);
            var facts = ImageProbe.Read(inner)!;
            Assert.Equal((60, 40, false, false), (facts.Width, facts.Height, facts.HasGpsPosition, facts.HasSerial));
            Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(inner), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void It_is_told_that_a_picture_in_a_drawing_said_where_it_was_taken()
    {
        var (result, _) = Published(
            $"{Head}><image href='data:image/jpeg;base64,{Convert.ToBase64String(WithPlace(Photographs.Jpeg(60, 40)))}'/></svg>"
        );

        Assert.Contains(
            "where a picture in it was taken",
            Assert.Single(result.Diagnostics, d => d.Rule.Name != "description-missing").Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("data:image/jpeg;base64,/9j/4AAQ", "contains a picture, in `href`, that is damaged or cut short")]
    [InlineData("data:image/png;base64,!!!", "loads something from outside, in `href`")]
    [InlineData(
        "data:image/svg+xml,&lt;svg xmlns='http://www.w3.org/2000/svg'>&lt;script/>&lt;/svg>",
        "contains a drawing, in `href`, that contains <script>"
    )]
    [InlineData(
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Cuse href='//other.example/%23a'/%3E%3C/svg%3E",
        "contains a drawing, in `href`, that loads something from outside"
    )]
    [InlineData("data:image/bmp;base64,Qk0AAAAA", "loads something from outside, in `href`")]
    public void A_bad_picture_in_a_drawing_is_told(string address, string expected)
    {
        var fault = Assert.Single(
            Published($"{Head}><image href=\"{address}\"/></svg>").Result.Diagnostics,
            d => d.Severity == Severity.Error
        );

        Assert.StartsWith($"`map.svg` {expected}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Drawings_in_drawings_are_read_to_a_depth_and_no_further()
    {
        Assert.False(Published(Nested(3)).Result.Failed);
        Assert.Contains(
            "nests drawings in drawings more than 3 levels deep",
            Assert.Single(Published(Nested(4)).Result.Diagnostics, d => d.Severity == Severity.Error).Message,
            StringComparison.Ordinal
        );

        static string Nested(int levels) =>
            levels == 0
                ? $"{Head}><rect width='4' height='3'/></svg>"
                : $"{Head}><image "
                    + $"href='data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(Nested(levels - 1)))}'/></svg>";
    }

    /// <summary>What grows without bounds is refused before it is walked, with its true reason.</summary>
    [Theory]
    [InlineData("g in g", "nests its elements more than 200 levels deep")]
    [InlineData("svg in svg", "nests its elements more than 200 levels deep")]
    [InlineData("text in text", "nests its elements more than 200 levels deep")]
    [InlineData("metadata in metadata", "nests its elements more than 200 levels deep")]
    [InlineData("siblings", "has more than 100,000 elements")]
    [InlineData("chain of uses", "nests parts that it repeats more than 400 levels deep")]
    [InlineData("rules in rules", "nests rules of its style sheet more than 32 levels deep")]
    [InlineData("style sheet", "has more than two million characters of style sheets")]
    public void What_is_too_deep_or_too_much_is_refused_with_its_true_reason(string kind, string expected)
    {
        const int many = 150_000;
        var content = kind switch
        {
            "siblings" => Repeated("<rect/>", many),
            "chain of uses" => string.Concat(
                Enumerable.Range(0, 40_000).Select(n => $"<g id='p{n}'><use href='#p{n + 1}'/></g>")
            ),
            "rules in rules" => $"<style>{Repeated("@media all{", many)}</style>",
            "style sheet" => $"<style>{Repeated("rect{fill:red}", many)}</style>",
            _ => Repeated($"<{kind.Split(' ')[0]}>", many) + Repeated($"</{kind.Split(' ')[0]}>", many),
        };
        var fault = Assert.Single(
            Published($"{Head}>{content}</svg>").Result.Diagnostics,
            d => d.Severity == Severity.Error
        );

        Assert.StartsWith($"`map.svg` {expected}", fault.Message, StringComparison.Ordinal);
        static string Repeated(string text, int times) =>
            new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
    }

    [Theory]
    [InlineData("0 0 1000000 1000000", "is 1,000,000 × 1,000,000 units large, but no side may have more than 40,000")]
    [InlineData("0 0 40001 10", "is 40,001 × 10 units large, but no side may have more than 40,000")]
    [InlineData("0 0 1e30 9", "is 1E+30 × 9 units large, but no side may have more than 40,000")]
    [InlineData("0 0 0.25 4", "is 0.25 × 4 units large, but each side has to have at least 1")]
    [InlineData("0 0 0 9", "does not say how large it is")]
    [InlineData("0 0 9", "does not say how large it is")]
    public void A_drawing_of_a_size_that_nobody_shows_is_told_what_is_wrong_with_it(string viewBox, string expected)
    {
        var (result, _) = Published($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='{viewBox}'/>");

        Assert.Equal(
            $"`map.svg` {expected}.",
            Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error).Message
        );
    }

    [Theory]
    [InlineData("icon: mark.svg\n", "articles/site.yaml:3:7")]
    [InlineData(
        "publisher:\n  name: Harbour Post\n  logo: mark.svg\nbase_url: https://example.org/\n",
        "articles/site.yaml:5:9"
    )]
    public void Icons_and_logos_are_written_anew_as_well(string setting, string at)
    {
        var folder = new MemoryFolder()
            .With(
                "site.yaml",
                $"title: Harbour Post\ndescription: Reports from a small harbour town and its quay, every day of the year.\n{setting}"
            )
            .With(
                "story.md",
                "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n"
                    + "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n"
                    + "---\n\nThe first ship came in.\n"
            )
            .With("mark.svg", $"{Head} data-name='visser'><!-- k.visser --><rect width='40' height='30'/></svg>");
        var (result, bundle) = Build.Site(folder, o => o with { Pictures = new PictureMaker(null, 2) });

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Equal(at, Assert.Single(result.Diagnostics, d => d.Rule.Name == "drawing-stripped").At.ToString());
        Assert.DoesNotContain(
            bundle.Files.Values,
            content => Encoding.UTF8.GetString(content).Contains("visser", StringComparison.Ordinal)
        );
        Assert.Contains(
            bundle.Files.Keys,
            f => f.Contains("mark.", StringComparison.Ordinal) && f.EndsWith(".svg", StringComparison.Ordinal)
        );
    }

    static (BuildResult Result, MemoryBundle Bundle) Published(string svg) =>
        Build.Site(
            new MemoryFolder()
                .With("story/map.svg", Encoding.UTF8.GetBytes(svg))
                .With("story/index.md", PictureArticle.Text("map.svg", lead: false))
        );

    static string Text(MemoryBundle bundle) =>
        Encoding.UTF8.GetString(
            Assert
                .Single(
                    bundle.Files,
                    f =>
                        f.Key.StartsWith("story/", StringComparison.Ordinal)
                        && f.Key.EndsWith(".svg", StringComparison.Ordinal)
                )
                .Value
        );

    static byte[] Inner(string svg)
    {
        var start = svg.IndexOf(";base64,", StringComparison.Ordinal) + ";base64,".Length;
        return Convert.FromBase64String(svg[start..svg.IndexOfAny(['"', '\'', ')'], start)]);
    }

    /// <summary>Without the declarations of prefixes, and with styles as they are written here.</summary>
    static XElement Plain(string svg)
    {
        var root = XElement.Parse(svg, LoadOptions.PreserveWhitespace);
        root.DescendantsAndSelf().Attributes().Where(a => a.IsNamespaceDeclaration).Remove();
        foreach (var style in root.DescendantsAndSelf().Where(e => e.Name.LocalName == "style"))
        {
            style.Value = style.Value.Replace(";}", "}", StringComparison.Ordinal);
        }
        return root;
    }

    static byte[] WithPlace(byte[] jpeg)
    {
        using var image = Image.NewFromBuffer(jpeg);
        using var marked = image.Mutate(m =>
        {
            m.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "51/1 32/1 55/1");
            m.Set(GValue.GStrType, "exif-ifd3-GPSLatitudeRef", "N");
            m.Set(GValue.GStrType, "exif-ifd3-GPSLongitude", "3/1 39/1 40/1");
            m.Set(GValue.GStrType, "exif-ifd3-GPSLongitudeRef", "E");
            m.Set(GValue.GStrType, "exif-ifd0-Artist", "K. Visser");
        });
        return marked.JpegsaveBuffer();
    }

    static byte[] WithComment(byte[] png)
    {
        using var file = new MemoryStream();
        file.Write(png.AsSpan(0, 33));
        Pictures.Chunk(file, "tEXt"u8, Encoding.Latin1.GetBytes("Comment\0K. Visser, Veere"));
        file.Write(png.AsSpan(33));
        return file.ToArray();
    }

    static byte[] Moving()
    {
        using var red = Image
            .Black(60, 40)
            .NewFromImage(255, 0, 0)
            .Copy(interpretation: Enums.Interpretation.Srgb)
            .Cast(Enums.BandFormat.Uchar);
        using var blue = Image
            .Black(60, 40)
            .NewFromImage(0, 0, 255)
            .Copy(interpretation: Enums.Interpretation.Srgb)
            .Cast(Enums.BandFormat.Uchar);
        using var both = red.Join(blue, Enums.Direction.Vertical)
            .Mutate(m => m.Set(GValue.GIntType, "page-height", 40));
        return both.GifsaveBuffer();
    }
}
