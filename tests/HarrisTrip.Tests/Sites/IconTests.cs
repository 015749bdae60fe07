using System.Text.Json;
using System.Text.RegularExpressions;
using HarrisTrip.Images;
using HarrisTrip.Images.Metadata;
using NetVips;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>The files of a site's icon, as they are really made, and the manifests that name them.</summary>
public class IconTests
{
    const string Article =
        "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n"
        + "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n---\n\n"
        + "Words.\n";

    /// <summary>A green disc that stands free.</summary>
    const string Disc =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\"><circle cx=\"50\" cy=\"50\" r=\"50\" fill=\"#008000\"/></svg>";

    /// <summary>A green square with a white disc in it.</summary>
    const string Square =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">"
        + "<rect width=\"100\" height=\"100\" fill=\"#008000\"/><circle cx=\"50\" cy=\"50\" r=\"40\" fill=\"#fff\"/></svg>";

    static readonly int[] green = [0, 128, 0, 255],
        white = [255, 255, 255, 255],
        nothing = [0, 0, 0, 0];

    [Fact]
    public void A_drawing_is_shown_as_it_is_and_in_each_size_that_is_asked_for()
    {
        var bundle = Publish(Disc);

        Assert.Matches(
            """<link rel="icon" href="\.\./favicon\.ico" sizes="32x32">\n"""
                + """<link rel="icon" href="\.\./assets/mark\.[0-9a-f]{10}\.svg" sizes="any" type="image/svg\+xml">\n"""
                + """<link rel="apple-touch-icon" href="\.\./assets/apple-touch-icon-180\.[0-9a-f]{10}\.png">\n"""
                + """<link rel="manifest" href="\.\./manifest\.webmanifest">""",
            bundle.Text("story/index.html")
        );
        Assert.Equal(
            [(180, "apple-touch-icon-180"), (192, "icon-192"), (512, "icon-512"), (512, "icon-maskable-512")],
            bundle
                .Files.Where(f =>
                    f.Key.StartsWith("assets/", StringComparison.Ordinal)
                    && f.Key.EndsWith(".png", StringComparison.Ordinal)
                )
                .OrderBy(f => f.Key, StringComparer.Ordinal)
                .Select(f =>
                {
                    using var image = Image.NewFromBuffer(f.Value);
                    Assert.Equal(image.Width, image.Height);
                    return (image.Width, f.Key.Split('/', '.')[1]);
                })
        );
        // ICO, as the Windows SDK describes it: one entry, 32 × 32, with the PNG behind it.
        var favicon = bundle.Files["favicon.ico"];
        Assert.Equal([0, 0, 1, 0, 1, 0, 32, 32, 0, 0, 1, 0, 32, 0], favicon[..14]);
        Assert.Equal((favicon.Length - 22, 22), (BitConverter.ToInt32(favicon, 14), BitConverter.ToInt32(favicon, 18)));
        using var png = Image.NewFromBuffer(favicon[22..]);
        Assert.Equal((32, 32), (png.Width, png.Height));
    }

    [Fact]
    public void What_stands_free_is_transparent_around_or_has_a_white_ground_where_corners_are_cut()
    {
        var bundle = Publish(Disc);
        Assert.Equal(nothing, At(bundle, "icon-512", 0.02, 0.02));
        Assert.Equal(green, At(bundle, "icon-512", 0.5, 0.01));
        Assert.Equal(white, At(bundle, "apple-touch-icon-180", 0.5, 0.05));
        Assert.Equal(green, At(bundle, "apple-touch-icon-180", 0.5, 0.15));
        Assert.Equal(white, At(bundle, "icon-maskable-512", 0.5, 0.2));
        Assert.Equal(green, At(bundle, "icon-maskable-512", 0.5, 0.25));
    }

    [Fact]
    public void A_square_goes_on_in_the_colour_of_its_edge_and_a_mask_cuts_nothing_of_its_middle()
    {
        var bundle = Publish(Square);
        Assert.Equal(green, At(bundle, "icon-512", 0, 0));
        Assert.Equal(green, At(bundle, "apple-touch-icon-180", 0, 0));
        Assert.Equal(white, At(bundle, "apple-touch-icon-180", 0.5, 0.15));
        Assert.Equal(green, At(bundle, "icon-maskable-512", 0, 0));
        Assert.Equal(green, At(bundle, "icon-maskable-512", 0.5, 0.15));
        Assert.Equal(white, At(bundle, "icon-maskable-512", 0.5, 0.2));
    }

    [Fact]
    public void The_same_icon_gives_the_same_bytes_and_another_one_other_names()
    {
        Assert.Equal(Publish(Square).Files.Where(IsIcon), Publish(Square).Files.Where(IsIcon));
        Assert.Empty(
            Publish(Square)
                .Files.Keys.Where(k => k.StartsWith("assets/icon", StringComparison.Ordinal))
                .Intersect(Publish(Disc).Files.Keys)
        );
    }

    [Fact]
    public void A_picture_that_is_no_square_is_shown_whole_and_keeps_its_rights()
    {
        using var wide = Image.Black(600, 300, 3);
        using var blue = wide.Linear([1.0, 1, 1], [0.0, 0, 255], uchar: true)
            .Copy(interpretation: Enums.Interpretation.Srgb);
        using var marked = blue.Mutate(image =>
            image.Set(
                GValue.BlobType,
                "xmp-data",
                Render.RightsXmp.Packet(
                    new Model.Pictures.Rights(
                        null,
                        new Diagnostics.Text("Port office", Diagnostics.Location.StartOf("a")),
                        null,
                        null,
                        null,
                        null
                    )
                )
            )
        );
        var (result, bundle) = Build.Site(
            Site("icon: mark.png\n").With("mark.png", Publishable(marked)),
            o => o with { Pictures = new PictureMaker(null, 2) }
        );

        Assert.Contains(
            result.Diagnostics,
            d => d.Rule.Name == "icon-unfit" && d.Message.Contains("600 × 300", StringComparison.Ordinal)
        );

        using var large = marked.Resize(2);
        (result, bundle) = Build.Site(
            Site("icon: mark.png\n").With("mark.png", Publishable(large)),
            o => o with { Pictures = new PictureMaker(null, 2) }
        );
        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Equal(nothing, At(bundle, "icon-512", 0.5, 0.2));
        Assert.Equal([0, 0, 255, 255], At(bundle, "icon-512", 0.5, 0.3));
        Assert.Equal(
            "Port office",
            ImageProbe
                .Read(bundle.Files.Single(f => f.Key.StartsWith("assets/icon-512", StringComparison.Ordinal)).Value)!
                .Embedded.Credit
        );
        Assert.Contains("sizes=\"192x192\" type=\"image/png\"", bundle.Text("index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("icon: gone.svg\n", "There is no file `gone.svg` beside site.yaml.")]
    [InlineData("icon: ../site.svg\n", "There is no file `../site.svg` beside site.yaml.")]
    [InlineData(
        "icon: https://example.com/icon.svg\n",
        "There is no file `https://example.com/icon.svg` beside site.yaml."
    )]
    [InlineData("icon: story.md\n", "`story.md` cannot be read as a picture.")]
    [InlineData("icon: small.png\n", "`small.png` is 4 × 3 pixels, too small for an icon on a home screen.")]
    [InlineData("icon: alive.svg\n", "`alive.svg` runs code: `onload`.")]
    [InlineData("icon: broken.svg\n", "`broken.svg` is not a drawing that browsers can read.")]
    public void An_icon_that_cannot_be_shown_is_told_once_at_its_line(string setting, string message)
    {
        var (result, bundle) = Build.Site(
            Site(setting)
                .With("small.png", Pictures.Png(4, 3))
                .With("alive.svg", Disc.Replace(" viewBox", " onload=\"alert(1)\" viewBox", StringComparison.Ordinal))
                .With("broken.svg", "<svg"),
            o => o with { Pictures = new PictureMaker(null, 2) }
        );
        var fault = Assert.Single(result.Diagnostics, d => d.Rule.Name == "icon-unfit");
        Assert.Equal(("articles/site.yaml:3:7", message), (fault.At.ToString(), fault.Message));
        Assert.DoesNotContain("rel=\"icon\"", bundle.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_edition_is_called_by_its_own_name_on_a_home_screen()
    {
        var (result, bundle) = Build.Site(
            new MemoryFolder()
                .With(
                    "site.yaml",
                    "title: The \"Harbour\" Post\nshort_title: Harbour\neditions:\n  - lang: ar\n    title: بريد المرفأ\n"
                )
                .With("story.md", Article)
                .With("خبر.md", Article.Replace("title:", "lang: ar\ntitle:", StringComparison.Ordinal))
        );
        Assert.False(result.Failed, result.Diagnostics.Lines());
        var (first, other) = (Manifest(bundle, "manifest.webmanifest"), Manifest(bundle, "ar/manifest.webmanifest"));
        Assert.Equal(
            ("The “Harbour” Post", "Harbour", "en", "ltr"),
            (Text(first, "name"), Text(first, "short_name"), Text(first, "lang"), Text(first, "dir"))
        );
        Assert.Equal(("بريد المرفأ", "ar", "rtl"), (Text(other, "name"), Text(other, "lang"), Text(other, "dir")));
        Assert.False(other.TryGetProperty("short_name", out _));
        Assert.Contains(
            "<link rel=\"manifest\" href=\"manifest.webmanifest\">",
            bundle.Text("ar/index.html"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<link rel=\"manifest\" href=\"/news/manifest.webmanifest\">",
            bundle.Text("404.html"),
            StringComparison.Ordinal
        );
        Assert.All(
            other.GetProperty("icons").EnumerateArray(),
            icon => Assert.StartsWith("../assets/icon-", Text(icon, "src"), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Colours_of_the_browser_are_those_of_the_paper()
    {
        var tokens = Regex
            .Matches(
                File.ReadAllText(Outside.Repository.Path("templates", "assets", "style.css")),
                "--paper: (#[0-9a-f]{6});"
            )
            .Select(m => m.Groups[1].Value)
            .ToList();
        var page = Publish(Disc).Text("index.html");
        Assert.Equal(
            tokens,
            Regex
                .Matches(
                    page,
                    "<meta name=\"theme-color\" content=\"(#[0-9a-f]{6})\" media=\"\\(prefers-color-scheme: (light|dark)\\)\">"
                )
                .Select(m => m.Groups[1].Value)
        );
    }

    [Fact]
    public void A_bundle_of_one_article_has_the_icon_and_no_more()
    {
        var (_, bundle) = Build.Article(Article);
        Assert.Matches("<link rel=\"icon\" href=\"assets/icon\\.[0-9a-f]{10}\\.svg\"", bundle.Text("index.html"));
        Assert.DoesNotContain(
            bundle.Files.Keys,
            f =>
                f.EndsWith(".ico", StringComparison.Ordinal)
                || f.EndsWith(".webmanifest", StringComparison.Ordinal)
                || f.StartsWith("assets/icon-", StringComparison.Ordinal)
        );
    }

    static MemoryFolder Site(string setting) =>
        new MemoryFolder()
            .With(
                "site.yaml",
                $"title: Harbour Post\ndescription: Reports from a small harbour town and its quay, every day of the year.\n{setting}"
            )
            .With("story.md", Article);

    static MemoryBundle Publish(string drawing)
    {
        var (result, bundle) = Build.Site(
            Site("icon: mark.svg\n").With("mark.svg", drawing),
            o => o with { Pictures = new PictureMaker(null, 2) }
        );
        Assert.Empty(result.Diagnostics.Lines());
        return bundle;
    }

    static byte[] Publishable(Image image) => image.PngsaveBuffer(keep: Enums.ForeignKeep.Xmp);

    /// <summary>The colour at a part of the width and of the height, with how opaque it is.</summary>
    static int[] At(MemoryBundle bundle, string icon, double across, double down)
    {
        using var image = Image.NewFromBuffer(
            bundle.Files.Single(f => f.Key.StartsWith($"assets/{icon}.", StringComparison.Ordinal)).Value
        );
        int[] point =
        [
            .. image.Getpoint((int)(image.Width * across), (int)(image.Height * down)).Select(v => (int)Math.Round(v)),
        ];
        return point is [_, _, _] ? [.. point, 255] : point;
    }

    static bool IsIcon(KeyValuePair<string, byte[]> file) =>
        file.Key.StartsWith("assets/", StringComparison.Ordinal) || file.Key == "favicon.ico";

    static JsonElement Manifest(MemoryBundle bundle, string file)
    {
        using var document = JsonDocument.Parse(bundle.Text(file));
        return document.RootElement.Clone();
    }

    static string? Text(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var value) ? value.GetString() : null;
}
