using System.Text.RegularExpressions;
using CsCheck;
using HarrisTrip.Parse.Code;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>Blocks of code are coloured when the page is made.</summary>
public partial class CodeTests
{
    const string Head = "---\ntitle: T\npublished: 2026-01-02\n---\n";

    /// <summary>What opens, closes or begins something in one of the languages.</summary>
    static readonly string[] pieces =
    [
        "\"",
        "'",
        "`",
        "\"\"\"",
        "\\",
        "/*",
        "*/",
        "//",
        "/",
        "#",
        "--",
        "<!--",
        "<script>",
        "</script>",
        "<a b=",
        ">",
        "&amp;",
        "${",
        "@\"",
        "{",
        "}",
        "[",
        "]",
        ":",
        ": ",
        "=",
        "|\n  ",
        "- ",
        ".",
        "-1.5e3",
        "if",
        "True",
        "a",
        " ",
        "\n",
        "\r",
        "é",
        "\U0001F6A2",
    ];

    [Theory]
    [InlineData(
        "json",
        """{"url": "a//b", "n": [-1.5, true], "k" : null} // end""",
        """{n:"url": t:"a//b", n:"n": [-v:1.5, v:true], n:"k" : v:null} c:// end"""
    )]
    [InlineData(
        "yaml",
        "- title: It's open # now\n  \"a b\": {on: yes, at: 2026-01-02}\n  text: |\n    no: key\n\n    'here\n  n: 12",
        "- n:title: It's open c:# now\n  n:\"a b\": {n:on: v:yes, n:at: v:2026-01-02}\n  n:text: |\nt:    no: key\n\n    'here\n  n:n: v:12"
    )]
    [InlineData(
        "html",
        "<p class=\"a > b\" hidden>5 &lt; 6</p><!-- <b> --><script>let a = '</b>';</script><br/>",
        "k:<p n:class=t:\"a > b\" n:hidden>5 v:&lt; 6k:</p>c:<!-- <b> -->k:<script>k:let a = t:'</b>';k:</script>k:<br/>"
    )]
    [InlineData(
        "css",
        "@media print { a:hover::before { --x: #fff; color : red; inset: -1px 50% } } /* x */",
        "k:@media print { n:a:hover::before { n:--x: v:#fff; n:color : red; n:inset: -v:1px 50% } } c:/* x */"
    )]
    [InlineData(
        "js",
        "const a = b / c / d, e = /[/'\"]+/g; x.class = `\n${a}'`; // it's",
        "k:const a = b / c / d, e = t:/[/'\"]+/g; x.class = t:`\n${a}'`; c:// it's"
    )]
    [InlineData(
        "python",
        "@app.route('/')\ndef f(x=None):\n  '''It's'''\n  return x.import_ + 0xff # 'no",
        "n:@app.route(t:'/')\nk:def f(x=v:None):\n  t:'''It's'''\n  k:return x.import_ + v:0xff c:# 'no"
    )]
    [InlineData(
        "sql",
        "SELECT count(*) from t.select WHERE n = 'it''s' AND b IS NOT NULL -- all",
        "k:SELECT count(*) k:from t.select k:WHERE n = t:'it''s' k:AND b k:IS NOT v:NULL c:-- all"
    )]
    [InlineData(
        "bash",
        "for f in \"$dir\"/*; do echo ${#f} $f 'it'; done # all",
        "k:for f k:in t:\"$dir\"/*; k:do echo ${#f} n:$f t:'it'; k:done c:# all"
    )]
    [InlineData("r", "x.if <- function(a) NA, a... # 'n", "x.if <- k:function(a) v:NA, a... c:# 'n")]
    [InlineData(
        "c#",
        "public static string A(char c) => c == '\"' ? @\"\\\" : $\"{c}\"; // b",
        "k:public static string A(k:char c) => c == t:'\"' ? t:@\"\\\" : t:$\"{c}\"; c:// b"
    )]
    [InlineData("TypeScript", "interface A { b: string }", "k:interface A { b: k:string }")]
    [InlineData("toml", "[a]\nb.c = \"d\" # e = f", "[a]\nn:b.c = t:\"d\" c:# e = f")]
    [InlineData("text", "let a = 1", "let a = 1")]
    public void Each_language_has_its_pieces(string language, string code, string coloured)
    {
        var (result, bundle) = Build.Article($"{Head}```{language}\n{code}\n```\n");

        Assert.DoesNotContain("code-language-unknown", result.Rules());
        Assert.Equal(coloured + "\n", Short(bundle.Text("index.html")));
    }

    [Fact]
    public void Whatever_the_code_is_nothing_of_it_is_lost() =>
        Gen.Int[0, pieces.Length - 1]
            .Select(i => pieces[i])
            .Array[0, 60]
            .Sample(
                parts =>
                {
                    var code = string.Concat(parts);
                    foreach (var language in CodeLanguages.All)
                    {
                        var end = 0;
                        foreach (var piece in language.PiecesOf(code))
                        {
                            Assert.True(piece.Start >= end && piece.End > piece.Start, language.Names[0]);
                            end = piece.End;
                        }
                        Assert.True(end <= code.Length);
                    }
                },
                iter: 3_000
            );

    [Fact]
    public void A_misspelt_language_is_told_with_the_one_that_was_meant()
    {
        var (result, bundle) = Build.Article($"{Head}```pyhton\nprint(1)\n```\n");

        var fault = Assert.Single(result.Diagnostics, d => d.Rule.Name == "code-language-unknown");
        Assert.Equal(5, fault.At.Line);
        Assert.Contains("Did you mean `python`?", fault.Help, StringComparison.Ordinal);
        Assert.False(result.Failed);
        Assert.Contains(
            "<pre><code class=\"language-pyhton\">print(1)",
            bundle.Text("index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_listing_that_would_make_the_page_slow_stays_in_one_colour()
    {
        var code = string.Concat(Enumerable.Repeat("a = 1\n", 900));

        var (result, bundle) = Build.Article($"{Head}```python\n{code}```\n\n```python\nb = 2\n```\n");

        Assert.DoesNotContain("page-too-large", result.Rules());
        Assert.Single(Piece().Matches(bundle.Text("index.html")));
    }

    [Fact]
    public void Feeds_and_Markdown_have_the_code_alone()
    {
        var (result, bundle) = Build.Site(
            new MemoryFolder()
                .With("site.yaml", "title: Port\nmarkdown: true\n")
                .With("story/index.md", $"{Head}```json\n{{\"a\": 1}}\n```\n")
        );

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Contains("<span class=\"code-name\">", bundle.Text("story/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("code-name", bundle.Text("feed.json"), StringComparison.Ordinal);
        Assert.Contains("```json\n{\"a\": 1}\n```", bundle.Text("story/index.md"), StringComparison.Ordinal);
    }

    /// <summary>The code of a page, with the first letter of each piece's class before it.</summary>
    static string Short(string page)
    {
        var start = page.IndexOf("<code", StringComparison.Ordinal);
        start = page.IndexOf('>', start) + 1;
        var html = page[start..page.IndexOf("</code>", start, StringComparison.Ordinal)];
        return System.Net.WebUtility.HtmlDecode(
            Piece().Replace(html, "$1:").Replace("</span>", "", StringComparison.Ordinal)
        );
    }

    [GeneratedRegex("<span class=\"code-(.)[a-z]+\">")]
    private static partial Regex Piece();
}
