using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Images;
using HarrisTrip.Tests.Images;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>What lies in <c>_static</c> goes to the root of the site as it is.</summary>
public sealed class StaticFileTests
{
    const string Page =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>The tide table of the harbour</title>\n"
        + "</head>\n<body>\n<main>\n<h1>The tide table</h1>\n<p>High water at noon.</p>\n</main>\n</body>\n</html>\n";

    public static TheoryData<string, string> Files =>
        new()
        {
            { "ads.txt", "\ufeffgoogle.com, pub-1, DIRECT, f08c47fec0942fa0\r\n" },
            { "google1234.html", "google-site-verification: google1234.html" },
            { ".well-known/apple-app-site-association", "{\"applinks\": {}}" },
            { "CNAME", "news.example.org\n" },
            { "tides/index.html", Page },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_published_byte_for_byte(string path, string content)
    {
        var (result, bundle) = Build.Site(Site().With("_static/" + path, content));

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Equal(Encoding.UTF8.GetBytes(content), bundle.Files[path]);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_published_too()
    {
        byte[] content = [0xff, 0xfe, 0, 1, 2];

        var (result, bundle) = Build.Site(Site().With("_static/table.dat", content));

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Equal(content, bundle.Files["table.dat"]);
    }

    [Fact]
    public void An_article_links_to_it()
    {
        var folder = Site("[Tides](/tides/)\n\n[Key](/key.txt)").With("_static/key.txt", "Key\n");

        Assert.Contains("link-broken", Build.Site(folder).Result.Rules());
        var (result, _) = Build.Site(folder.With("_static/tides/index.html", Page));

        Assert.False(result.Failed, result.Diagnostics.Lines());
    }

    [Theory]
    [InlineData("link-broken", "<p><a href=\"gone/\">The wall</a></p>")]
    [InlineData("element-misplaced", "<ul><p>The wall</p></ul>")]
    public void A_page_is_checked_like_any_other(string rule, string mistake)
    {
        var (result, _) = Build.Site(
            Site()
                .With(
                    "_static/tides.html",
                    Page.Replace(
                        "<h1>The tide table</h1>\n",
                        "<h1>The tide table</h1>" + mistake + "\n",
                        StringComparison.Ordinal
                    )
                )
        );

        var fault = Assert.Single(result.Diagnostics, d => d.Rule.Name == rule);
        Assert.StartsWith("articles/_static/tides.html:10:", fault.At.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keys.txt", "Order\naws: AKIA2E0A8F3B244C9986\n", "secret-leaked", "articles/_static/keys.txt:2")]
    [InlineData("app.mjs", "const key = 'AKIA2E0A8F3B244C9986'\n", "secret-leaked", "articles/_static/app.mjs:1")]
    [InlineData("id_rsa", "key", "private-file", "articles/_static/id_rsa:1")]
    public void What_nobody_may_read_is_an_error(string path, string content, string rule, string place)
    {
        var (result, _) = Build.Site(Site().With("_static/" + path, content));

        var fault = Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(rule, fault.Rule.Name);
        Assert.StartsWith(place, fault.At.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("404.html", "a page of the site itself")]
    [InlineData("Story/Index.html", "articles/story/index.md")]
    [InlineData("story", "articles/story/index.md")]
    public void A_path_that_another_file_has_is_an_error(string path, string taker)
    {
        var (result, _) = Build.Site(Site().With("_static/" + path, Page));

        Assert.Contains(
            result.Diagnostics,
            d =>
                d.Rule.Name == "address-taken"
                && d.At.ToString() == $"articles/_static/{path}:1:1"
                && d.Message == $"`{path}` is also the address of {taker}."
        );
    }

    [Fact]
    public void A_text_in_another_encoding_is_an_error()
    {
        var (result, _) = Build.Site(Site().With("_static/latin.txt", [.. "caf"u8, 0xe9]));

        Assert.Equal("encoding", Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error).Rule.Name);
    }

    [Theory]
    [InlineData("data.json.gz", "address-taken")]
    [InlineData("index.html.br", "address-taken")]
    [InlineData("_hosts/s3.jsonl", "static-file-unfit")]
    [InlineData("search/pagefind/pagefind.js", "static-file-unfit")]
    [InlineData("assets", "static-file-unfit")]
    public void What_the_build_makes_itself_cannot_be_given(string path, string rule)
    {
        var (result, bundle) = Build.Site(Site().With("_static/data.json", "{}").With("_static/" + path, "Words\n"));

        Assert.Equal(rule, Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error).Rule.Name);
        Assert.DoesNotContain(path, bundle.Files.Keys);
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_an_error()
    {
        var (result, _) = Build.Site(Site().With("_static", "Words\n"));

        Assert.Equal(
            "`_static` is no folder among the articles, so nothing of it is published.",
            Assert.Single(result.Diagnostics, d => d.Rule.Name == "static-file-unfit").Message
        );
    }

    [Theory]
    [InlineData("ads file.txt", "`ads file.txt` contains a space, which an address cannot have.")]
    [InlineData(
        ".htaccess",
        "`.htaccess` begins with a full stop: what is hidden is not for readers, except `.well-known`."
    )]
    [InlineData("files/nul.txt", "`files/nul.txt` cannot be `nul.txt`, which is the name of a device on Windows.")]
    public void A_name_that_no_host_can_serve_is_an_error(string path, string message)
    {
        var (result, _) = Build.Site(Site().With("_static/" + path, "Words\n"));

        var fault = Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(("static-file-unfit", message), (fault.Rule.Name, fault.Message));
    }

    [Fact]
    public void A_picture_that_says_where_it_was_taken_is_an_error()
    {
        var (result, _) = Build.Site(
            Site().With("_static/quay.jpg", Located()),
            o => o with { Pictures = new PictureMaker(null, 2) }
        );

        var fault = Assert.Single(result.Diagnostics, d => d.Rule.Name == "image-location");
        Assert.Equal("articles/_static/quay.jpg:1:1", fault.At.ToString());
    }

    [Fact]
    public void What_a_file_manager_leaves_behind_is_left_out()
    {
        var (result, bundle) = Build.Site(Site().With("_static/.DS_Store", "x").With("_static/a/Thumbs.db", "x"));

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.DoesNotContain(bundle.Files.Keys, path => path.EndsWith(".db", StringComparison.Ordinal));
        Assert.DoesNotContain(".DS_Store", bundle.Files.Keys);
    }

    [Fact]
    public void It_may_not_give_away_what_is_embargoed()
    {
        var folder = Site()
            .With(
                "later/index.md",
                "---\ntitle: The ferry company is sold to its captains\npublished: 2027-01-02T09:00:00Z\nstandfirst: "
                    + "After forty years the ferries belong to those who steer them.\n---\n\nWords.\n"
            )
            .With("_static/plan.txt", "January: The ferry company is sold to its captains\n");

        Assert.Contains("embargo-leaked", Build.Site(folder).Result.Rules());
    }

    /// <summary>A photograph with a place (Exif 2.32, 4.6.6).</summary>
    static byte[] Located()
    {
        const int names = 26,
            north = 80,
            east = 104;
        using var exif = new MemoryStream();
        using (var to = new BinaryWriter(exif, Encoding.ASCII, leaveOpen: true))
        {
            to.Write("Exif\0\0II*\0"u8);
            to.Write(8);
            to.Write((short)1);
            Entry(0x8825, 4, 1, names);
            to.Write(0);
            to.Write((short)4);
            Entry(1, 2, 2, 'N');
            Entry(2, 5, 3, north);
            Entry(3, 2, 2, 'E');
            Entry(4, 5, 3, east);
            to.Write(0);
            foreach (var part in new[] { 53, 33, 0, 9, 58, 30 })
            {
                to.Write(part);
                to.Write(1);
            }

            void Entry(int tag, short type, int count, int value)
            {
                to.Write((ushort)tag);
                to.Write(type);
                to.Write(count);
                to.Write(value);
            }
        }
        var picture = Photographs.Jpeg(700, 300);
        var length = (ushort)(exif.Length + 2);
        return [.. picture[..2], 0xff, 0xe1, (byte)(length >> 8), (byte)length, .. exif.ToArray(), .. picture[2..]];
    }

    static MemoryFolder Site(string body = "The first ship came in.") =>
        new MemoryFolder()
            .With("site.yaml", "title: Harbour Post\n")
            .With(
                "story/index.md",
                $"---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\nstandfirst: The new quay takes its first "
                    + $"ship after four years of work on the harbour wall.\n---\n\n{body}\n"
            );
}
