using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Import;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Importing;

/// <summary>
/// Markdown of sizes that nobody writes by hand: read or refused in time that grows with its length. A square would
/// keep these tests from ever ending.
/// </summary>
public class ImportSizeTests
{
    [Theory]
    [InlineData("<b>", 30_000)]
    [InlineData("<div>", 100_000)]
    [InlineData("<div>\n\n", 50_000)]
    [InlineData("<b>x</b> ", 900)]
    [InlineData("<b>x</b>\n\n", 20_000)]
    [InlineData("<!-- ", 100_000)]
    [InlineData("{{", 300_000)]
    [InlineData("{% raw %}", 60_000)]
    [InlineData("{% x %}\n\n", 20_000)]
    [InlineData("{{< figure ", 40_000)]
    [InlineData("[caption ", 60_000)]
    [InlineData("[^a]\n\n", 20_000)]
    [InlineData("[a](/b)\n\n", 20_000)]
    [InlineData("![a](b.png)\n\n", 20_000)]
    [InlineData("x ![a](b.png) ", 900)]
    [InlineData("# a\n\n", 20_000)]
    [InlineData("::: x\n", 5_000)]
    [InlineData("> ", 100_000)]
    [InlineData("- ", 20_000)]
    [InlineData("import a\n", 50_000)]
    [InlineData("<A ", 50_000)]
    [InlineData("{:a\n", 50_000)]
    [InlineData("lines and words, and no marks at all.\n", 60_000)]
    public void A_body_is_read_in_linear_time(string mark, int times) =>
        Read("---\ntitle: T\n---\na\n\n" + Repeat(mark, times));

    [Theory]
    [InlineData("---\n", "a: [", "\n---\nx", 100_000)]
    [InlineData("---\n", "k", ": 1\n---\nx", 500_000)]
    [InlineData("---\n", "# c\n", "---\nx", 50_000)]
    [InlineData("---\n", "- ", "\n---\nx", 100_000)]
    [InlineData("+++\n", "a = [", "\n+++\nx", 100_000)]
    [InlineData("+++\n", "[a]\n", "+++\nx", 50_000)]
    [InlineData("+++\n", "[[a]]\n", "+++\nx", 50_000)]
    [InlineData("+++\na", ".a", " = 1\n+++\nx", 20_000)]
    [InlineData("+++\n", "= ", "\n+++\nx", 100_000)]
    [InlineData("Title: x\n", "    y\n", "\nx", 50_000)]
    public void A_head_is_read_in_linear_time(string open, string mark, string close, int times) =>
        Read(open + Repeat(mark, times) + close);

    /// <summary>
    /// A parser opens formatting that is never closed anew in each paragraph: ten kilobytes become a million elements.
    /// </summary>
    [Theory]
    [InlineData("---\ntitle: T\n---\na\n\n<div>", 90, 10_000, "</div>\n")]
    [InlineData("---\ntitle: T\n---\na <object>", 90, 10_000, "</object> b\n")]
    [InlineData("---\ntitle: \"", 400, 1_000, "\"\n---\na\n")]
    [InlineData("---\ntitle: T\nexcerpt: \"", 400, 1_000, "\"\n---\na\n")]
    public void Unclosed_formatting_takes_no_more_memory_than_its_length_allows(
        string open,
        int formatting,
        int paragraphs,
        string close
    )
    {
        var html = string.Concat(Enumerable.Range(0, formatting).Select(i => $"<b id=a{i}>"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(open + "<p>" + html + Repeat("<p>x", paragraphs) + close);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 100_000_000);
    }

    static void Read(string text)
    {
        var report = new Report();
        var imported = SourceImporter.Read(
            new ImportSource(new MemoryFolder().With("a.mdx", Encoding.UTF8.GetBytes(text)), "a.mdx", "a.mdx"),
            report
        );
        Assert.Equal(imported is null, report.HasErrors);
    }

    static string Repeat(string mark, int times) => new StringBuilder().Insert(0, mark, times).ToString();
}
