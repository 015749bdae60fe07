using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.Check;

public sealed class CheckCommandTests : IDisposable
{
    readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_folder_without_a_web_page_is_a_slip_of_the_command()
    {
        Directory.CreateDirectory(scratch.Path("empty"));
        var ran = await RealProgram.RunAsync(["check", scratch.Path("empty")]);
        Assert.Equal(2, ran.Code);
        Assert.Contains("There is no web page in the folder", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_page_is_not_one_pages()
    {
        Directory.CreateDirectory(scratch.Path("one"));
        File.WriteAllText(
            scratch.Path("one", "index.html"),
            "<!DOCTYPE html><html lang=\"en\"><head><title>Home</title></head><body><h1>Home</h1>"
                + "<a href=\"none.html\">None</a></body></html>"
        );
        var ran = await RealProgram.RunAsync(["check", scratch.Path("one"), "--only", "links,metadata"]);
        Assert.EndsWith("1 page checked: 1 error, 4 warnings.\n", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_alone_is_looked_at_with_what_lies_beside_and_above_it()
    {
        scratch.Write("site/style.css", "");
        scratch.Write("site/a/b.html", "<p id=\"tea\">Tea</p>");
        var page = scratch.Write(
            "site/a/page.html",
            """
            <!DOCTYPE html><html lang="en"><head><title>Page</title><link rel="icon" href="data:,"></head><body>
            <a href="../style.css">1</a> <a href="/style.css">2</a> <a href="b.html#tea">3</a> <a href="../a/b.html">4</a>
            <a href="../none.css">1</a>
            <a href="/no-such-file.css">2</a>
            <a href="b.html#coffee">3</a>
            <a href="B.html">4</a>
            <a href="../A/b.html">5</a>
            </body></html>
            """
        );
        var ran = await RealProgram.RunAsync(["check", page, "--only", "links", "--format", "short"]);
        Assert.Equal(
            [
                "3:1: error link-broken",
                "4:1: warning link-root-unknown",
                "5:1: error link-broken",
                "6:1: error link-case",
                "7:1: error link-case",
            ],
            ran.Out.Split('\n')
                .SkipLast(2)
                .Select(line =>
                    string.Join(
                        ':',
                        line.Replace(page.Replace('\\', '/') + ":", "", StringComparison.Ordinal).Split(':').Take(3)
                    )
                )
        );
    }

    [Fact]
    public async Task A_file_that_is_no_text_is_one_fault_and_breaks_no_link()
    {
        Directory.CreateDirectory(scratch.Path("mixed"));
        File.WriteAllBytes(
            scratch.Path("mixed", "picture.html"),
            [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0xFF, (byte)'<', (byte)'p', (byte)'>', 0xD8, 1, 2]
        );
        File.WriteAllText(
            scratch.Path("mixed", "index.html"),
            "<!DOCTYPE html><html lang=\"en\"><head><title>Home</title></head><body><h1>Home</h1>"
                + "<a href=\"picture.html#a\">Picture</a></body></html>"
        );
        var ran = await RealProgram.RunAsync(["check", scratch.Path("mixed"), "--only", "html,metadata"]);
        Assert.Contains(
            "mixed/picture.html:1:1: error encoding: This file is not a web page: it contains bytes that no text has.",
            ran.Out,
            StringComparison.Ordinal
        );
        Assert.EndsWith("2 pages checked: 1 error, 3 warnings.\n", ran.Out, StringComparison.Ordinal);
    }
}
