using HarrisTrip.Cli.Publishing;
using HarrisTrip.Files;
using HarrisTrip.Model.Settings;
using HarrisTrip.Tests.Publishing;
using HarrisTrip.Tests.Sites;
using HarrisTrip.Values;
using Xunit;

namespace HarrisTrip.Tests.Safety;

public class PathTests
{
    const string Secret = "outside-secret";

    /// <summary>
    /// Ways out of an article's folder: to another article, above all articles, and to the disk's root.
    /// </summary>
    public static TheoryData<string> WaysOut =>
        [
            "../secret.txt",
            "../other/secret.png",
            "../../secret.txt",
            "a/../../secret.txt",
            "./../secret.txt",
            "../story/../secret.txt",
            "../..",
            "/secret.txt",
            "//secret.txt",
            "/etc/passwd",
            "///etc/passwd",
            "C:/secret.txt",
            "C:\\secret.txt",
            "\\secret.txt",
            "..\\secret.txt",
            "a\\..\\..\\secret.txt",
            "file:///etc/passwd",
            "file:secret.txt",
            "%2e%2e/secret.txt",
            "%2E%2E%2fsecret.txt",
            "..%2fsecret.txt",
            "..%5csecret.txt",
            "%2fetc%2fpasswd",
            "%252e%252e%252fsecret.txt",
            "harbour.png%00.txt",
            "%00",
            "../secret.txt?a",
            "../secret.txt#a",
            "..;/secret.txt",
            "....//secret.txt",
            ". ./secret.txt",
            "~/secret.txt",
        ];

    public static TheoryData<string> BadSlugs =>
        [
            "..",
            ".",
            "../story",
            "a..b",
            "a/b",
            "/a",
            "a/",
            "a\\b",
            "a b",
            "a\tb",
            "a\u00A0b",
            "a\u2028b",
            "a\u0001b",
            "a\u007Fb",
            "a\u0085b",
            "a;b",
            "a{b",
            "a}b",
            "a$b",
            "a?b",
            "a#b",
            "a%2fb",
            "a\"b",
            "a'b",
            "a<b",
            "a>b",
            "a|b",
            "a*b",
            "a:b",
            "a&b",
            ".a",
            "a.",
            "a\u202Eb",
            "a\u200Bb",
            "a\uFEFFb",
            "CON",
            "con",
            "Nul",
            "aux.txt",
            "prn",
            "com1",
            "LPT9.html",
            "COM¹",
            "index.html",
            "-rf",
            "-",
            "--",
            "--help",
            "-o",
            "~",
            "~root",
            "~-",
        ];

    [Theory]
    [MemberData(nameof(WaysOut))]
    public void No_way_out_of_an_articles_folder_is_taken(string way)
    {
        foreach (var use in (string[])[$"![](<{way}>)", $"[words](<{way}>)", $"[![](harbour.png)](<{way}>)"])
        {
            foreach (
                var matter in (string[])
                    ["", $"images: [{{file: {Payloads.Quoted(way)}, alt: a, credit: b, lead: true}}]\n"]
            )
            {
                var folder = Folder($"---\ntitle: T\npublished: 2026-01-02T09:00:00Z\n{matter}---\n{use}\n");
                foreach (var single in (string?[])[null, "story/index.md"])
                {
                    var (result, bundle) = Build.Site(folder, o => o with { Single = single });

                    Assert.True(result.Failed, use);
                    AssertInside(bundle);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(BadSlugs))]
    public void A_slug_that_no_host_or_disk_can_take_is_refused_and_makes_no_path(string slug)
    {
        var (result, bundle) = Build.Site(
            Folder($"---\ntitle: T\npublished: 2026-01-02T09:00:00Z\nslug: {Payloads.Quoted(slug)}\n---\nWords.\n")
        );

        Assert.Contains(result.Rules(), rule => rule is "slug-invalid" or "address-taken" or "control-character");
        AssertInside(bundle);
    }

    [Theory]
    [MemberData(nameof(BadSlugs))]
    public void An_alias_holds_to_the_same_grammar_as_a_slug(string slug)
    {
        if (slug is "a/b" or "/a" or "a/" or "index.html")
        {
            return;
        }
        var (result, _) = Build.Site(
            Folder(
                $"---\ntitle: T\npublished: 2026-01-02T09:00:00Z\naliases: [{Payloads.Quoted("old/" + slug)}]\n---\nWords.\n"
            )
        );

        Assert.Contains(result.Rules(), rule => rule is "slug-invalid" or "control-character");
    }

    [Theory]
    [InlineData("-rf/index.md")]
    [InlineData("--all.md")]
    [InlineData("~/index.md")]
    [InlineData("~ole.md")]
    [InlineData("-/index.md")]
    [InlineData("-.md")]
    public void A_name_on_the_disk_that_a_command_line_takes_for_something_else_is_no_address(string file)
    {
        var (result, bundle) = Build.Site(
            new MemoryFolder().With(file, "---\ntitle: T\npublished: 2026-01-02T09:00:00Z\n---\nWords.\n")
        );

        Assert.Contains("slug-invalid", result.Rules());
        AssertInside(bundle);
    }

    [Theory]
    [InlineData("-{slug}/")]
    [InlineData("--/{slug}/")]
    [InlineData("news/-{year}/{slug}/")]
    [InlineData("~{slug}/")]
    [InlineData("{year}/-rf/{slug}/")]
    public void A_pattern_of_addresses_holds_to_the_same_grammar(string pattern)
    {
        var (result, bundle) = Build.Site(
            Folder("---\ntitle: T\npublished: 2026-01-02T09:00:00Z\n---\nWords.\n")
                .With("site.yaml", $"permalink: \"{pattern}\"\n")
        );

        Assert.Contains("permalink-invalid", result.Rules());
        AssertInside(bundle);
    }

    [Theory]
    [InlineData("https://people.example.edu/~ann/")]
    [InlineData("https://people.example.edu/~ann/news/")]
    [InlineData("https://code.example/-/pages/")]
    [InlineData("https://code.example/group/-/jobs/12/")]
    [InlineData("https://www.example.org/--/")]
    public void A_site_may_lie_where_others_have_put_it(string root)
    {
        Assert.Null(SiteSettings.RootFault(root));
    }

    [Theory]
    [InlineData("con.png")]
    [InlineData("Aux.PNG")]
    [InlineData("a b;c$d{e}.png")]
    public void A_picture_gets_a_name_that_every_disk_and_host_takes(string name)
    {
        var folder = new MemoryFolder()
            .With(
                "story/index.md",
                $"---\ntitle: T\npublished: 2026-01-02T09:00:00Z\n"
                    + $"images: [{{file: {Payloads.Quoted(name)}, alt: a, credit: b, lead: true}}]\n---\nWords.\n"
            )
            .With("story/" + name, Pictures.Harbour);

        var (result, bundle) = Build.Site(folder);

        Assert.False(result.Failed, result.Diagnostics.Lines());
        AssertInside(bundle);
        Assert.Contains(
            bundle.Files.Keys,
            file =>
                file.StartsWith("story/", StringComparison.Ordinal)
                && file.EndsWith("-1200.jpg", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_picture_with_the_longest_name_that_a_disk_has_still_fits_with_its_hash()
    {
        var name = new string('a', 251) + ".png";
        var (result, bundle) = Build.Site(
            new MemoryFolder()
                .With("story/" + name, Pictures.Harbour)
                .With(
                    "story/index.md",
                    $"---\ntitle: T\npublished: 2026-01-02T09:00:00Z\n"
                        + $"images: [{{file: {name}, alt: a, credit: b, lead: true}}]\n---\nWords.\n"
                )
        );

        Assert.False(result.Failed, result.Diagnostics.Lines());
        AssertInside(bundle);
    }

    [Fact]
    public void Links_on_disk_lead_nothing_out_into_the_bundle()
    {
        using var disk = new TempFolder();
        disk.Write("outside/secret.txt", Secret);
        disk.Write("outside/index.md", $"---\ntitle: {Secret}\npublished: 2026-01-02T09:00:00Z\n---\nWords.\n");
        disk.Write(
            "articles/story/index.md",
            "---\ntitle: T\npublished: 2026-01-02T09:00:00Z\n---\n[words](far.txt) [words](far/secret.txt)\n"
        );
        disk.Link("articles/story/far.txt", disk["outside/secret.txt"]);
        disk.Link("articles/story/far", disk["outside"]);
        disk.Link("articles/linked", disk["outside"]);
        disk.Link("articles/linked.md", disk["outside/index.md"]);
        disk.Link("articles/site.yaml", disk["outside/secret.txt"]);

        var (result, bundle) = Build.Site(new DiskFolder(disk["articles"]));

        Assert.Equal(2, result.Rules().Count(rule => rule == "link-broken"));
        AssertInside(bundle);
    }

    static MemoryFolder Folder(string article) =>
        new MemoryFolder()
            .With("story/index.md", article)
            .With("story/harbour.png", Pictures.Harbour)
            .With("secret.txt", Secret)
            .With("other/secret.txt", Secret)
            .With("other/secret.png", Secret)
            .With("secret.png", Secret);

    /// <summary>
    /// Every path of a bundle is plain, relative and one that the writer to disk takes; nothing from outside is in a
    /// file.
    /// </summary>
    static void AssertInside(MemoryBundle bundle)
    {
        // Files with names that no author may choose.
        Assert.All(
            bundle.Files.Keys.Except(["404.html", ".nojekyll"]),
            path =>
            {
                Assert.True(BundleMark.CanList(path), path);
                Assert.All(
                    path.Split('/'),
                    part =>
                    {
                        // The file of a page is the one name that no author may choose.
                        Assert.Null(Slug.Fault(part == "index.html" ? "index" : part));
                        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(part), 1, 255);
                    }
                );
                Assert.DoesNotContain(bundle.Files.Keys, other => Paths.IsInside(path, other));
            }
        );
        Assert.DoesNotContain(
            Secret,
            string.Concat(bundle.Files.Values.Select(System.Text.Encoding.UTF8.GetString)),
            StringComparison.Ordinal
        );
    }
}
