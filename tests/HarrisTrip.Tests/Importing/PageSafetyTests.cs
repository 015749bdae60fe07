using System.Text;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Diagnostics;
using HarrisTrip.Import;
using HarrisTrip.Tests.Outside;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Importing;

/// <summary>Pages that somebody made to do harm.</summary>
public class PageSafetyTests
{
    static readonly byte[] Png = File.ReadAllBytes(
        Repository.Path("tests", "HarrisTrip.Tests", "ImportCases", "page-plain", "source", "bridge.png")
    );

    /// <summary>
    /// What a page opens or repeats, and how often: it is read or refused in time that grows with its length.
    /// </summary>
    public static TheoryData<string, int> Large =>
        new()
        {
            { "<div>", 2_000_000 },
            { "<div></b>", 200_000 },
            { "<div><table></div></table>", 100_000 },
            { "<b><div></b>", 200_000 },
            { "<p.§>", 100_000 },
            { "<!--><div>", 200_000 },
            { "<b id=§>", 80_000 },
            { "<p><b id=§>a", 60_000 },
            { "<p>The quay is open again, after eleven years of work.</p>", 30_000 },
            { "<div><p>The quay is open, again.</p><ul><li><a href=x>a</a></li></ul></div>", 20_000 },
            { "The quay is open. ", 50_000 },
            { "<a href=https://example.org>quay</a> ", 20_000 },
            { "<img src=§.png>", 20_000 },
            { "<figure><img src=a.png><figcaption>Quay</figcaption></figure>", 10_000 },
            { "<ul><li>a", 400 },
            { "<li>a", 60_000 },
            { "<h2>Quay §</h2><p>Open.</p>", 5_000 },
            { "<tr><td>a<td>b", 30_000 },
            { "<td>a", 50_000 },
            { "<b>a</b><i>b</i>", 30_000 },
            { "<br>a", 60_000 },
            { "[<", 100_000 },
            { "<time>3 May 2024</time>", 20_000 },
            { "<meta name=author content=a><title>a</title>", 20_000 },
            { "<script type=application/ld+json>{\"@graph\":[]}</script>", 10_000 },
            { "<blockquote>", 500 },
            { "<table><tr><td>", 500 },
            { "<font>", 500 },
            { "<svg><g>", 250 },
            { "&", 500_000 },
            { "<a class='ad-ad-ad share- §' id=n->", 5_000 },
        };

    [Theory]
    [MemberData(nameof(Large))]
    public void A_page_of_any_size_is_imported_or_refused(string piece, int times)
    {
        var page = new StringBuilder(
            "<!DOCTYPE html><title>Quay</title><article><h1>Quay</h1><p>The quay is open again, "
                + "after eleven years of work on the wall, said the port.</p>"
        );
        for (var i = 0; i < times; i++)
        {
            page.Append(
                piece.Replace(
                    "§",
                    i.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    StringComparison.Ordinal
                )
            );
        }
        var report = new Report();
        var imported = Read(new MemoryFolder().With("a.html", Encoding.UTF8.GetBytes(page.ToString())), report);

        Assert.Equal(imported is null, report.HasErrors);
    }

    [Fact]
    public void Pictures_are_brought_along_only_from_inside_the_folder_of_the_page()
    {
        using var scratch = new ScratchFolder();
        Directory.CreateDirectory(scratch.Path("page", "in"));
        File.WriteAllBytes(scratch.Path("secret.png"), Png);
        File.WriteAllBytes(scratch.Path("page", "in", "quay (1).png"), Png);
        File.CreateSymbolicLink(scratch.Path("page", "link.png"), scratch.Path("secret.png"));
        string[] outside =
        [
            "../secret.png",
            "in/../../secret.png",
            "..%2Fsecret.png",
            scratch.Path("secret.png"),
            $"file://{scratch.Path("secret.png")}",
            "link.png",
            @"..\secret.png",
            "//host/secret.png",
        ];
        var pictures = outside
            .Append("in/quay%20(1).png")
            .Select((src, i) => $"<p><img src='{src}' alt='Picture {i}'></p>");
        File.WriteAllText(
            scratch.Path("page", "a.html"),
            "<title>Quay</title><article><p>The quay is open again.</p>" + $"{string.Concat(pictures)}</article>"
        );
        var imported = Read(new DiskFolder(scratch.Path("page")), new Report());

        Assert.Equal(
            [("quay-1.png", "in/quay (1).png")],
            imported!.Article.Images.Where(i => i.Source is not null).Select(i => (i.File, i.Source!))
        );
    }

    [Fact]
    public void What_is_no_picture_is_not_brought_along()
    {
        var folder = new MemoryFolder()
            .With("quay.png", Encoding.UTF8.GetBytes("<html>Sign in to see this picture</html>"))
            .With(
                "a.html",
                Encoding.UTF8.GetBytes("<title>Quay</title><p>The quay is open.</p><p><img src=quay.png></p>")
            );

        Assert.Null(Assert.Single(Read(folder, new Report())!.Article.Images).Source);
    }

    static Imported? Read(Files.ISourceFolder folder, Report report) =>
        SourceImporter.Read(new ImportSource(folder, "a.html", "a.html"), report);
}
