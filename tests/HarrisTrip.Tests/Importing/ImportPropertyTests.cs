using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CsCheck;
using HarrisTrip.Diagnostics;
using HarrisTrip.Import;
using HarrisTrip.Tests.Safety;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Importing;

/// <summary>Whatever a source holds: it becomes an article that builds, and each of its words is on the page or in the report.</summary>
public partial class ImportPropertyTests
{
    static readonly string[] Lines =
    [
        "", "", "", "The quay is open again after eleven years of work on the wall.", "Ships pay £310,000 (€350,000) a year, José said.", "What it cost", "Why now?",
        "Here are three things to know.", "image copyrightGetty Images", "image captionThe quay", "Image source, Reuters", "Photo: Ana Ruiz/AFP", "The quay at dusk (Photo by Tom Ødegaard)",
        "Getty Images", "By Ana Ruiz and Tom Kent in Lima", "Environment correspondent", "Published 3 May 2024", "Updated: 4 May 2024 10:00 GMT", "Published 12 October", "About sharing",
        "Leave a Reply", "Be the first to comment", "Advertisement", "Related topics", "Tags: a, b", "LIMA (Reuters) - The port is open.", "* one", "- two", "3. three", "• four",
        "image copyright", "1. The wall", "# 1 in the world", "> quoted > words", "::: note", ":::", "---", "===", "***", "| a | b |", "|---|---|", "[sic] he said", "[a](b) [c][d] [e]: f", "[^1]: note [^1]",
        "<b>bold</b> & &amp; &copy; 5 < 6", "2 * 3 * 4 *five* **six** _seven_ __eight__ ~~nine~~ `ten`", "![x](y.png)", "back\\slash \\* end\\", "snake_case and *", "“Quoted,” she said. \"Straight,\" he said.",
        "\tindented", "    four spaces", "http://example.org/a_b_c", "港が開いた。", "افتتح الميناء", "a\u00a0b", "title: x", "Question one? Answer two!",
    ];

    [Fact]
    public void No_line_of_a_text_is_lost() =>
        Hostile.Pick(Lines).Array[1, 30].Select(lines => string.Join('\n', lines)).Sample(KeepsWords, iter: 300, threads: 2);

    [Fact]
    public void Any_text_is_imported_or_refused() => Gen.OneOf(Hostile.AnyText, Hostile.MarkdownSoup).Sample(KeepsWords, iter: 200, threads: 2);

    [Fact]
    public void Any_bytes_are_imported_or_refused() => Gen.Byte.Array[0, 400].Sample(bytes => Read(bytes) is var (imported, faults) && (imported is null) == (faults.Count > 0), iter: 300, threads: 2);

    static void KeepsWords(string text)
    {
        var (imported, faults) = Read(Encoding.UTF8.GetBytes(text));
        if (imported is null)
        {
            Assert.NotEmpty(faults);
            return;
        }
        var folder = new MemoryFolder().With("story/index.md", ImportMark.Add(ArticleWriter.Write(imported.Article), "a.txt"));
        var (result, bundle) = Build.Site(folder, o => o with { Drafts = true });
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity == Severity.Error);
        var page = new HtmlParser().ParseDocument(bundle.Text("story/index.html")).Body!.TextContent;
        var there = Words(page + "\n" + string.Join('\n', imported.Notes) + "\n" + string.Join('\n', imported.Article.Tags)).ToLookup(w => w);
        // The numbers of a list are drawn, not written.
        Assert.Empty(Words(ItemNumber().Replace(text, "")).GroupBy(w => w).Where(w => w.Count() > there[w.Key].Count()).Select(w => w.Key));
    }

    static (Imported? Imported, IReadOnlyList<Diagnostic> Faults) Read(byte[] bytes)
    {
        var report = new Report();
        return (SourceImporter.Read(new ImportSource(new MemoryFolder().With("a.txt", bytes), "a.txt", "a.txt"), report), report.Sorted());
    }

    static IEnumerable<string> Words(string text) => Word().Matches(text.Normalize()).Select(m => m.Value);

    [GeneratedRegex("""^\s*\d{1,2}[.)](?=\s)""", RegexOptions.Multiline)]
    private static partial Regex ItemNumber();

    [GeneratedRegex("""[\p{L}\p{M}\p{N}]+""")]
    private static partial Regex Word();
}
