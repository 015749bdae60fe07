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

/// <summary>
/// Whatever a source holds: it becomes an article that builds, and each of its words is on the page or in the report.
/// </summary>
public partial class ImportPropertyTests
{
    static readonly string[] Lines =
    [
        "",
        "",
        "",
        "The quay is open again after eleven years of work on the wall.",
        "Ships pay £310,000 (€350,000) a year, José said.",
        "What it cost",
        "Why now?",
        "Here are three things to know.",
        "image copyrightGetty Images",
        "image captionThe quay",
        "Image source, Reuters",
        "Photo: Ana Ruiz/AFP",
        "The quay at dusk (Photo by Tom Ødegaard)",
        "Getty Images",
        "By Ana Ruiz and Tom Kent in Lima",
        "Environment correspondent",
        "Published 3 May 2024",
        "Updated: 4 May 2024 10:00 GMT",
        "Published 12 October",
        "About sharing",
        "Leave a Reply",
        "Be the first to comment",
        "Advertisement",
        "Related topics",
        "Tags: a, b",
        "LIMA (Reuters) - The port is open.",
        "* one",
        "- two",
        "3. three",
        "• four",
        "image copyright",
        "1. The wall",
        "# 1 in the world",
        "> quoted > words",
        "::: note",
        ":::",
        "---",
        "===",
        "***",
        "| a | b |",
        "|---|---|",
        "[sic] he said",
        "[a](b) [c][d] [e]: f",
        "[^1]: note [^1]",
        "<b>bold</b> & &amp; &copy; 5 < 6",
        "2 * 3 * 4 *five* **six** _seven_ __eight__ ~~nine~~ `ten`",
        "![x](y.png)",
        "back\\slash \\* end\\",
        "snake_case and *",
        "“Quoted,” she said. \"Straight,\" he said.",
        "\tindented",
        "    four spaces",
        "http://example.org/a_b_c",
        "港が開いた。",
        "افتتح الميناء",
        "a\u00a0b",
        "title: x",
        "Question one? Answer two!",
    ];

    [Fact]
    public void No_line_of_a_text_is_lost() =>
        Hostile
            .Pick(Lines)
            .Array[1, 30]
            .Select(lines => string.Join('\n', lines))
            .Sample(KeepsWords, iter: Hostile.Times(150), threads: 2);

    [Fact]
    public void Any_text_is_imported_or_refused() =>
        Gen.OneOf(Hostile.AnyText, Hostile.MarkdownSoup).Sample(KeepsWords, iter: Hostile.Times(100), threads: 2);

    [Fact]
    public void Any_bytes_are_imported_or_refused() =>
        Gen
            .Byte.Array[0, 400]
            .Sample(
                bytes => Read(bytes) is var (imported, faults) && (imported is null) == (faults.Count > 0),
                iter: 300,
                threads: 2
            );

    /// <summary>
    /// An address that is wrong in the source stays as its author wrote it, and the build tells them.
    /// </summary>
    internal static bool IsFaultOfImport(Diagnostic fault) =>
        fault.Severity == Severity.Error
        && fault.Rule.Name
            is not ("mail-address-invalid" or "phone-invalid" or "link-malformed" or "link-preview-host" or "encoding");

    static void KeepsWords(string text)
    {
        var (imported, faults) = Read(Encoding.UTF8.GetBytes(text));
        if (imported is null)
        {
            Assert.NotEmpty(faults);
            return;
        }
        var folder = new MemoryFolder().With(
            "story/index.md",
            ImportMark.Add(ArticleWriter.Write(imported.Article), "a.txt")
        );
        var (result, bundle) = Build.Site(folder, o => o with { Drafts = true });
        Assert.DoesNotContain(result.Diagnostics, IsFaultOfImport);
        var page = new HtmlParser().ParseDocument(bundle.Text("story/index.html")).Body!.TextContent;
        var there = Words(
                page + "\n" + string.Join('\n', imported.Notes) + "\n" + string.Join('\n', imported.Article.Tags)
            )
            .ToLookup(w => w);
        // The numbers of a list are drawn, not written.
        Assert.Empty(
            Words(ItemNumber().Replace(text, ""))
                .GroupBy(w => w)
                .Where(w => w.Count() > there[w.Key].Count())
                .Select(w => w.Key)
        );
    }

    static readonly string[] Markdown =
    [
        "",
        "",
        "---",
        "---\ntitle: The quay\n---",
        "+++\ntitle = \"The quay\"\n+++",
        "title: Quay",
        "Title: Quay",
        "date: 2024-05-03",
        "tags: [a, b",
        "tags:\n  - post\n  - quay",
        "author: {name: Ana, x: y}",
        "cover:\n  image: quay.png\n  alt: Quay",
        "image: /quay.png",
        "image_credit: Port",
        "slug: a b",
        "permalink: /a/b/",
        "redirect_from: /x.html",
        "resources:\n- src: quay.png\n  title: Quay",
        "draft: maybe",
        "kind: opinion",
        "sections: [One]",
        "related: [x]",
        "sources:\n  - title: T",
        "[extra]\nx = 1",
        "[[a]]\nb = [1, {c = 2}]",
        "x: &a 1\ny: *a",
        "  bad: : :",
        "# One",
        "## Two {#two}",
        "#### Four",
        "Set\n===",
        "Set\n---",
        "#",
        "* list\n  * inner\n\n    more",
        "> quote\n> more",
        "```\n{{ code }} <b>\n```",
        "    {% indented %} <i>",
        "`{{ x }} <u>`",
        "| a | b |\n|---|---|\n| <b>x</b> | ![p](p.png) |",
        "Words <b>bold</b> and <em>so *on*</em>.",
        "<div class=\"x\">\n\n*md*\n\n</div>",
        "<p>One<p>Two<br>Three</p>",
        "<ul><li>One<li>Two<ul><li>Three</ul></ul>",
        "- item <div>x\n  </div>",
        "> <table><tr><td>cell<td>|</table>",
        "<figure><img src=quay.png alt='The quay'><figcaption>At <b>dawn</b></figcaption></figure>",
        "<!-- remark -->",
        "x <!-- y --> z",
        "<script>alert(1)</script>",
        "a <script>b</script> c",
        "<iframe src='https://example.org/'></iframe>",
        "<a href='/about' class=x>About</a>",
        "<a href=\"javascript:alert(1)\">Click</a>",
        "<sup>1</sup> <span style='x'>span",
        "</b> lone",
        "<b>lone",
        "<details><summary>S</summary>D</details>",
        "<pre><code class=\"language-js\">a < b `` c</code></pre>",
        "{% include a.html %}",
        "{{ page.title }}",
        "{{< youtube id >}}",
        "{{<b>}}",
        "{{% note %}}",
        "{% highlight js %}\nlet <b>\n{% endhighlight %}",
        "{% raw %}{{ x }}",
        "{# remark #}",
        "{: .lead}",
        "{.lead}",
        "[x]({{ site.baseurl }}/y)",
        "[x]({% post_url 2024-01-01-x %})",
        "{{< figure src=\"quay.png\" caption=\"Quay\" >}}",
        "{{",
        "{%",
        "%}",
        "[caption id=\"1\"]<img src=\"quay.png\" /> The quay[/caption]",
        "[gallery ids=\"1\"]",
        "\\[gallery\\]",
        "![alt *em*](quay.png \"Title\")",
        "Text ![in](x.svg) line",
        "[![t](t.png)](t-large.png)",
        "[![t](t.png)](/about)",
        "![](quay.png)\n*Below*",
        "![]()",
        "![ref]\n\n[ref]: quay.png",
        "![d](data:image/png;base64,AAAA)",
        "[a](b) [c](#one) [d](mailto:a@example.org) [e](//example.org)",
        "[](x) [f]()",
        "[g][h]\n\n[h]: /gone 'T'",
        "<https://example.org> <javascript:x>",
        "[i](<a b.html>)",
        "[j [k] l](m_n*o)",
        "Note[^1] and [^2].\n\n[^1]: One.\n[^3]: Three.",
        "::: note\nx\n:::",
        "::: warning\nx\n:::",
        ":::",
        "::: timeline\nx\n:::",
        "~~a~~ \\* &amp; &#x41; &copy;",
        "import X from 'y'",
        "<X a={1} />",
        "<Y>{z}</Y>",
    ];

    [Fact]
    public void No_line_of_any_Markdown_is_lost() =>
        Gen.Select(
                Hostile.Pick(["a.md", "_posts/2024-05-03-a.md", "b/index.mdx", "c.es.markdown"]),
                Hostile.Pick(Markdown).Array[1, 30]
            )
            .Sample((path, lines) => KeepsLines(path, string.Join('\n', lines)), iter: Hostile.Times(300), threads: 2);

    [Fact]
    public void Any_text_is_imported_as_Markdown_or_refused() =>
        Gen.OneOf(
                Hostile.AnyText,
                Hostile.MarkdownSoup,
                Hostile.HtmlSoup,
                Gen.Select(Hostile.YamlSoup, Hostile.MarkdownSoup).Select((yaml, body) => $"---\n{yaml}\n---\n{body}"),
                Gen.Select(Hostile.YamlSoup, Hostile.HtmlSoup).Select((toml, body) => $"+++\n{toml}\n+++\n{body}"),
                Hostile.Deep
            )
            .Sample(text => KeepsLines("a.md", text), iter: Hostile.Times(300), threads: 2);

    /// <summary>The article builds, and each word is in its file or in the report.</summary>
    static void KeepsLines(string path, string text)
    {
        var (imported, faults) = Read(Encoding.UTF8.GetBytes(text), path);
        if (imported is null)
        {
            Assert.NotEmpty(faults);
            return;
        }
        var written = ImportMark.Add(ArticleWriter.Write(imported.Article), path);
        var (result, _) = Build.Site(
            new MemoryFolder().With("story/index.md", written).With("story/quay.png", Pictures.Harbour),
            o => o with { Drafts = true }
        );
        Assert.True(!result.Diagnostics.Any(IsFaultOfImport), result.Diagnostics.Lines() + written);
        var there = Words(written + "\n" + string.Join('\n', imported.Notes)).ToHashSet();
        // Names of keys, tags, attributes and characters are no words, nor is what shows that a class is a language; word
        // processors break lines with marks of their own.
        Assert.DoesNotContain(
            Words(NoWords().Replace(text.ReplaceLineEndings("\n"), " ")),
            word => !there.Contains(word)
        );
    }

    static (Imported? Imported, IReadOnlyList<Diagnostic> Faults) Read(byte[] bytes, string path = "a.txt")
    {
        var report = new Report();
        return (
            SourceImporter.Read(
                new ImportSource(new MemoryFolder().With(path, bytes).With("quay.png", Pictures.Harbour), path, path),
                report
            ),
            report.Sorted()
        );
    }

    static IEnumerable<string> Words(string text) => Word().Matches(text.Normalize()).Select(m => m.Value);

    [GeneratedRegex("""^\s*\d{1,2}[.)](?=\s)""", RegexOptions.Multiline)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(
        """</?[A-Za-z][A-Za-z0-9]*(?=[\s/>])|\b[a-z-]+=(?=["'])|(?<=<code class=")language-"""
            + """|&(\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"""
            + """|^\s*(- *)?[A-Za-z_]+\s*[:=]|^\[+[a-z]+\]+$""",
        RegexOptions.Multiline
    )]
    private static partial Regex NoWords();

    [GeneratedRegex("""[\p{L}\p{M}\p{N}]+""")]
    private static partial Regex Word();
}
