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
/// Whatever a page holds: it becomes an article that builds, and each word of its article is on the page we make or in
/// the report.
/// </summary>
public partial class PagePropertyTests
{
    /// <summary>Each § becomes a word of its own.</summary>
    static readonly string[] Pieces =
    [
        "<p>§ § § § § § § § § § § §, § § § § § § § § § § § § § § §.</p>",
        "<p>§ § § § § § § § § § § §, § § § § § § § § § § § § § § §.</p>",
        "<h1>§ §</h1>",
        "<h2>§ <em>§</em></h2>",
        "<h3>§</h3>",
        "<h6>§</h6>",
        "<p>By § §</p>",
        "<p class=byline>§ §</p>",
        "<time datetime=2024-05-03>§</time>",
        "<p class=standfirst>§ §</p>",
        "<ul><li>§</li><li>§ <ul><li>§</li></ul></li>§</ul>",
        "<ol start=7><li>§<p>§</p></li></ol>",
        "<ol><li><h2>§</h2><pre>§\n  §</pre></li></ol>",
        "<blockquote>§<p>§</p><ul><li>§</li></ul></blockquote>",
        "<table><tr><th>§</th><td>§ | §</td></tr><tr><td colspan=2>§</td></tr></table>",
        "<table><tr><td><p>§</p><p>§</p></td></tr></table>",
        "<table>§<tr><td>§</td><td rowspan=9>§</td></tr><tr><td>§</td></tr></table>",
        "<pre>§ ``` §</pre>",
        "<code>§ ` §</code>",
        "<hr>",
        "<br><br>",
        "<br>§",
        "<figure><img src=a.png alt='x'><figcaption>§ <span class=credit>§</span></figcaption></figure>",
        "<figure><blockquote>§</blockquote><figcaption>§</figcaption></figure>",
        "<figure><img src=a.png><img src=b.png><p>§</p>§</figure>",
        "<p><a href=b.jpg><img src=c.png></a>§</p>",
        "<p>Photo: § §</p>",
        "<b>§</b><i>§</i><b><i>§</i> §</b>",
        "<b>§ <a href='https://example.org/(a)_b*'>[§]</a></b>",
        "<a href='javascript:x()'>§</a>",
        "<a href='#x'>§ <img src=d.png></a>",
        "<a href='x y'>§</a>",
        "<a href='mailto:port@example.org'>§</a>",
        "<s>§</s>~~§~~",
        "<q>§</q>",
        "H<sub>2</sub>§<sup>12</sup>",
        "<sup>§</sup>",
        "<aside>§</aside>",
        "<nav>§</nav>",
        "<div class=related>§ §</div>",
        "<div class=share>§</div>",
        "<form>§<input value=x><button>§</button></form>",
        "<div hidden>§</div>",
        "<p>§ <span class=sr-only>§</span> §</p>",
        "<iframe src=https://example.org/>§</iframe>",
        "<video src=a.mp4>§</video>",
        "<noscript>§</noscript>",
        "<details><summary>§</summary>§</details>",
        "<dl><dt>§</dt><dd>§</dd></dl>",
        "<section><h2>§</h2><p>§ § § § § § § § § §, § § § § § § § § § § § § § §.</p></section>",
        "<div>§<p>§</p>§</div>",
        "<p class=tags>§, §</p>",
        "<p>Share</p>",
        "<p>Advertisement</p>",
        "<p>* §</p>",
        "<p>1. §</p>",
        "<p># §</p>",
        "<p>&gt; §</p>",
        "<p>- §<br>--- §<br>=</p>",
        "<p>::: note</p>",
        "<p>[§]: §</p>",
        "<p>[^1] §</p>",
        "<p>![§](x.png)</p>",
        "<p>&lt;b&gt;§&lt;/b&gt; &amp;amp; \\* §\\</p>",
        "<p>_§_ __§__ `§` *§*</p>",
        "<p>| § | § |<br>|---|---|</p>",
        "<p>!<a href=https://example.org>§</a></p>",
        "<p>港 § が</p>",
        "<p>افتتح § الميناء</p>",
        "&nbsp;§&#8232;§&#1;§",
        "§",
        "<div role=navigation>§</div>",
        "<ruby>§<rp>(</rp><rt>§</rt></ruby>",
        "<math><mi>§</mi></math>",
        "<center><font>§<br><br>§</font></center>",
        "<div class='wp-caption'><img src=e.png><p class='wp-caption-text'>§</p></div>",
    ];

    [Fact]
    public void No_word_of_an_article_is_lost() =>
        Hostile
            .Pick(Pieces)
            .Array[1, 25]
            .Select(pieces => $"<title>T</title><article>\n{string.Join('\n', pieces)}\n</article>")
            .Sample(KeepsWords, iter: Hostile.Times(150), threads: 2);

    [Fact]
    public void No_word_of_a_page_without_a_frame_is_lost() =>
        Hostile
            .Pick([.. Pieces.Where(p => !Around().IsMatch(p))])
            .Array[1, 25]
            .Select(pieces => $"<body><div>{string.Concat(pieces)}</div>")
            .Sample(KeepsWords, iter: 100, threads: 2);

    [Fact]
    public void Any_page_is_imported_or_refused() =>
        Gen.OneOf(Hostile.AnyText, Hostile.HtmlSoup, Hostile.Mutated(Pieces, Hostile.HtmlSoup))
            .Sample(text => Read(text), iter: 400, threads: 2);

    static void KeepsWords(string pattern)
    {
        var count = 0;
        var page = Placeholder().Replace(pattern, _ => $"q{count++}z");
        if (Read(page) is var (shown, imported))
        {
            var there = Glyphs(
                shown + "\n" + string.Join('\n', imported.Notes) + "\n" + ArticleWriter.Write(imported.Article)
            );
            Assert.All(
                Enumerable.Range(0, count),
                n => Assert.Contains($"q{n}z", there, StringComparison.OrdinalIgnoreCase)
            );
        }
    }

    /// <summary>The text of the page that an import leads to, and the import; null when it was refused.</summary>
    static (string, Imported)? Read(string html)
    {
        var report = new Report();
        var source = new MemoryFolder().With("a.html", Encoding.UTF8.GetBytes(html));
        if (SourceImporter.Read(new ImportSource(source, "a.html", "a.html"), report) is not { } imported)
        {
            Assert.NotEmpty(report.Sorted());
            return null;
        }
        var folder = new MemoryFolder().With(
            "story/index.md",
            ImportMark.Add(ArticleWriter.Write(imported.Article), "a.html")
        );
        var (result, bundle) = Build.Site(folder, o => o with { Drafts = true });
        Assert.DoesNotContain(result.Diagnostics, ImportPropertyTests.IsFaultOfImport);
        return (new HtmlParser().ParseDocument(bundle.Text("story/index.html")).Body!.TextContent, imported);
    }

    static string Glyphs(string text) => text.Normalize(NormalizationForm.FormKC);

    /// <summary>Parts of a page around its article, which are only counted.</summary>
    [GeneratedRegex("<(nav|aside|form|div hidden|div role|div class=(related|share))")]
    private static partial Regex Around();

    [GeneratedRegex("§")]
    private static partial Regex Placeholder();
}
