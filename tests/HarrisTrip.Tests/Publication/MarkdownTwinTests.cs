using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CsCheck;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Body;
using HarrisTrip.Tests.Outside;
using HarrisTrip.Tests.Sites;
using HarrisTrip.Values;
using Xunit;

namespace HarrisTrip.Tests.Publication;

/// <summary>Articles as Markdown beside their pages, and the llms.txt that leads to them.</summary>
public class MarkdownTwinTests
{
    const string Head =
        "published: 2026-01-02T09:00:00Z\nstandfirst: The new quay takes its first ship after four years of work on the harbour wall.\n";

    /// <summary>Every block that an article can have.</summary>
    const string Everything = """
        The *wall* is **new**, ~~old~~ and costs 5*6 = 30 (or [40](https://example.com/a_(b)?x=1&copy=2)).[^one] See [the tests](#tests) & `a ` b`.

        - One
        - Two
          1. Deep

             With a second paragraph.

        ## Tests

        > Said *he*: # not a heading

        | A | B |
        | :-- | --: |
        | x \| y | `1` |

        ::: note The *title*
        A note.
        :::

        ::: pull_quote
        Nothing is lost.
        — From this story
        :::

        ::: timeline
        - **1 May** Begins.
        :::

        ::: qa
        ### Why?
        Because.
        :::

        ::: chart Tons
        | Quay | Tons |
        | --- | --- |
        | East | 5 |
        :::

        [^one]: A note
            in two lines.
        """;

    /// <summary>Words of which Markdown might make something else.</summary>
    static readonly string[] pieces =
    [
        "a",
        "b1",
        "\\*",
        "\\_",
        "\\`",
        "\\[",
        "\\](/x)",
        "(",
        ")",
        "\\<b>",
        "&amp;lt;",
        "!",
        "\\#",
        "-",
        "1\\.",
        "+",
        "=",
        "\\~\\~",
        "\\|",
        "\\\\",
        ":",
        "“",
        "é",
        "&nbsp;",
        "https://example.org",
    ];

    static readonly string[] forms =
    [
        "{0}",
        "{0}",
        "*a{0}z*",
        "**a{0}z**",
        "*a **b{0}y***",
        "_a {0} z_",
        "~~a{0}z~~",
        "`` a{0}z ``",
        "[a{0}z](https://example.org/?a=1&b=(c))",
        "[*a{0}z*](/x 'b{0}')",
        "<https://example.org/>",
        "\n- {0}",
        "\n\n> {0}\n\n",
        "\n## {0}\n",
        "\n1) {0}\n",
        "{0}\\\nx",
        "\n\n| {0} | b |\n| --- | --: |\n| c | {0} |\n\n",
    ];

    [Fact]
    public void A_twin_has_the_words_of_the_page_in_their_order()
    {
        var bundle = Publish("", Everything);
        var page = new HtmlParser().ParseDocument(bundle.Text("story/index.html")).QuerySelector(".text")!;
        foreach (var gone in page.QuerySelectorAll(".plot, .key, .chart summary, .footnote-back"))
        {
            gone.Remove();
        }
        foreach (var note in page.QuerySelectorAll(".footnote-ref"))
        {
            note.TextContent = $"[{note.TextContent}]";
        }
        page.QuerySelector(".footnotes")!.Prepend(page.Owner!.CreateTextNode("Notes"));
        var twin = bundle.Text("story/index.md");
        Assert.Contains(Words(page.InnerHtml), Words(Html(twin)), StringComparison.Ordinal);
        Assert.DoesNotContain(":::", twin, StringComparison.Ordinal);
        Assert.DoesNotContain("[^", twin, StringComparison.Ordinal);
        Assert.Contains("[the tests](https://example.org/news/story/#tests)", twin, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_words_in_any_mark_come_back_as_the_same_HTML() =>
        Gen.Select(Gen.Int[0, forms.Length - 1], Gen.Int[0, pieces.Length - 1].Array[1, 5])
            .Array[1, 8]
            .Sample(
                parts =>
                {
                    var source = string.Join(
                        " ",
                        parts.Select(part =>
                            string.Format(
                                CultureInfo.InvariantCulture,
                                forms[part.Item1],
                                string.Concat(part.Item2.Select(piece => pieces[piece]))
                            )
                        )
                    );
                    var body = Parse(source);
                    var again = body.Write(new MarkdownHooks((url, _) => url, _ => "", "Notes"));
                    Assert.True(
                        SameHtml.Of(Html(body)) == SameHtml.Of(Html(again)),
                        $"{source}\n---\n{again}\n---\n{Html(body)}\n{Html(again)}"
                    );
                },
                iter: 3_000,
                threads: 1
            );

    [Fact]
    public void What_an_article_says_of_itself_is_in_its_twin_as_words()
    {
        var bundle = Publish(
            "authors: [{name: Ana *Ruiz*, role: Port}, Ben]\ndateline: Lima\nkey_points: ['1. "
                + "First', '# Second']\ncorrections: [{date: 2026-01-03, text: 'It is 5_6_7, not [6](x).'}]\n"
                + "sources: [{title: 'Port [office]', url: 'https://example.com/a(b)', publisher: City, date: "
                + "2025-12-01}]\ndisclosure: '> Paid by nobody.'\n",
            "Words.",
            "A *new* quay & [more]"
        );
        Assert.Equal(
            """
            # A \*new\* quay & [more]

            The new quay takes its first ship after four years of work on the harbour wall.

            By Ana \*Ruiz\* (Port), Ben\
            Lima · Published 2 January 2026, 09:00 UTC

            [First published by Harbour Post.](https://example.org/news/story/)

            ## Key points

            - 1\. First
            - \# Second

            Words.

            ## Corrections and updates

            - **Correction** 3 January 2026: It is 5_6_7, not \[6](x).

            ## Sources

            - [Port \[office\]](https://example.com/a%28b%29), City, 1 December 2025

            ## How this story was made

            \> Paid by nobody.

            """,
            bundle.Text("story/index.md")
        );
    }

    [Fact]
    public void Only_pictures_that_may_be_reused_are_in_it_with_their_terms()
    {
        const string images =
            "images:\n  - {file: mine.png, alt: 'The [east] quay', caption: At dawn., credit: "
            + "Ana Ruiz, license: 'https://example.com/terms', republish: true}\n  "
            + "- {file: agency.png, alt: A ship, caption: At dusk., credit: Agency}\n";
        var bundle = Publish(images, "First.\n\n![](mine.png)\n\n![](agency.png)\n\nLast.");
        Assert.Matches(
            @"First\.\n\n"
                + @"!\[The \\\[east\\\] quay\]\(https://example\.org/news/story/mine\.[0-9a-f]{10}-[0-9]+\.[a-z]+\)\n\n"
                + @"At dawn\. Ana Ruiz \[Terms of use\]\(https://example\.com/terms\)\n\nLast\.",
            bundle.Text("story/index.md")
        );
        Assert.DoesNotContain("Agency", bundle.Text("story/index.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("A ship", bundle.Text("story/index.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("markdown: true\n", "", true)]
    [InlineData("markdown: true\n", "markdown: false\n", false)]
    [InlineData("", "markdown: true\n", true)]
    [InlineData("", "", false)]
    public void It_is_there_only_where_it_is_asked_for_and_its_page_leads_to_it(
        string site,
        string matter,
        bool isThere
    )
    {
        var (_, bundle) = Build.Site(
            Site(site).With("story/index.md", $"---\ntitle: Quay\n{Head}{matter}---\n\nWords.\n")
        );
        Assert.Equal(isThere, bundle.Files.ContainsKey("story/index.md"));
        Assert.Equal(
            isThere,
            bundle
                .Text("story/index.html")
                .Contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"index.md\">", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Drafts_what_has_expired_and_what_is_embargoed_have_none_and_neither_has_a_site_without_an_address()
    {
        var folder = Site("markdown: true\nllms: true\n")
            .With("open.md", $"---\ntitle: Open\n{Head}---\n\nWords.\n")
            .With("draft.md", $"---\ntitle: Draft\ndraft: true\n{Head}---\n\nWords.\n")
            .With("gone.md", $"---\ntitle: Gone\nexpires: 2026-02-01T00:00:00Z\n{Head}---\n\nWords.\n")
            .With(
                "soon.md",
                $"---\ntitle: Soon to come\n{Head.Replace("2026", "2027", StringComparison.Ordinal)}---\n\nWords.\n"
            );
        var (_, bundle) = Build.Site(folder, o => o with { Drafts = true });
        Assert.Equal(["open/index.md"], bundle.Files.Keys.Where(f => f.EndsWith(".md", StringComparison.Ordinal)));
        Assert.Equal(
            ["open/index.md"],
            Regex.Matches(bundle.Text("llms.txt"), @"news/([a-z]+/index\.md)").Select(m => m.Groups[1].Value)
        );
        (_, bundle) = Build.Site(folder, o => o with { BaseUrl = null });
        Assert.DoesNotContain(bundle.Files.Keys, f => f.EndsWith(".md", StringComparison.Ordinal) || f == "llms.txt");
        (_, bundle) = Build.Site(folder, o => o with { Single = "open.md" });
        Assert.DoesNotContain(bundle.Files.Keys, f => f.EndsWith(".md", StringComparison.Ordinal) || f == "llms.txt");
    }

    [Fact]
    public void A_link_that_leads_to_nothing_is_told_at_its_line_once()
    {
        var (result, _) = Build.Site(
            Site("markdown: true\n")
                .With(
                    "story/index.md",
                    $"---\ntitle: Quay\n{Head}---\n\nSee [more](https://example.org/news/gone/)\nand [what](../story/#none).\n"
                )
        );
        Assert.Equal(
            ["articles/story/index.md:7:5", "articles/story/index.md:8:5"],
            result.Diagnostics.Where(d => d.Rule.Name == "link-broken").Select(d => d.At.ToString())
        );
    }

    [Theory]
    [InlineData(
        "llms.txt",
        "# Post\n\n- [Gone](gone/)\n- <https://example.org/lost/>\n",
        "llms.txt:3:10 link-broken",
        "llms.txt:4:4 link-broken"
    )]
    [InlineData(
        "llms.txt",
        "# Post\n\n- [Wall](wall.html#no)\n- ![Quay](quay.png)",
        "llms.txt:3:10 link-broken",
        "llms.txt:4:11 asset-missing"
    )]
    [InlineData(
        "a/index.md",
        "[Gone](https://example.org/gone/) [of a source](../gone.md)",
        "a/index.md:1:8 link-broken"
    )]
    [InlineData("notes/README.md", "[Gone](https://example.org/gone/)")]
    [InlineData("words.txt", "[Gone](gone/)")]
    public void Links_are_checked_whoever_wrote_the_file(string file, string text, params string[] faults) =>
        Assert.Equal(
            faults,
            new Check.Folder("https://example.org/")
                .With("index.html", "")
                .With("wall.html", "")
                .With("a/index.html", "")
                .WithFile(file, text)
                .All()
                .Where(d => d.At.Path == file)
                .Select(d => $"{d.At} {d.Rule.Name}")
        );

    [Fact]
    public void The_llms_txt_of_each_edition_has_the_form_of_the_proposal()
    {
        var (result, bundle) = Build.Site(
            Site(
                    "llms: true\nmarkdown: true\neditions:\n  - {lang: es, title: El Puerto, description: "
                        + "Noticias de un pequeño puerto y de su muelle todos los días del año.}\n"
                )
                .With("a.md", $"---\ntitle: The [east] quay\ncategory: Town & Port\n{Head}---\n\nWords.\n")
                .With("b.md", $"---\ntitle: No category\nmarkdown: false\n{Head}---\n\nWords.\n")
                .With("c.md", $"---\ntitle: El muelle\nlang: es\n{Head}---\n\nTexto.\n")
        );
        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.StartsWith(
            "# Harbour Post\n\n> Reports from a small harbour town and its quay, every day of the year.\n\n"
                + "## Town & Port\n\n- [The \\[east\\] quay](https://example.org/news/a/index.md): "
                + "The new quay takes its first ship after four years of work on the harbour wall.\n\n"
                + "## More stories\n\n- [No category](https://example.org/news/b/): ",
            bundle.Text("llms.txt"),
            StringComparison.Ordinal
        );
        Assert.Contains("\n## Optional\n\n", bundle.Text("llms.txt"), StringComparison.Ordinal);
        Assert.Contains(
            "- [El Puerto (Español)](https://example.org/news/es/llms.txt)\n",
            bundle.Text("llms.txt"),
            StringComparison.Ordinal
        );
        Assert.StartsWith("# El Puerto\n\n> Noticias", bundle.Text("es/llms.txt"), StringComparison.Ordinal);
        Assert.All(
            ["llms.txt", "es/llms.txt"],
            file =>
                Assert.Matches(
                    @"\A# [^\n]+\n\n> [^\n]+\n(\n## [^\n]+\n\n(- \[[^\n]+\]\(https://[^\s)]+\)(: [^\n]+)?\n)+)+\z",
                    bundle.Text(file)
                )
        );
    }

    static MemoryFolder Site(string settings) =>
        new MemoryFolder().With(
            "site.yaml",
            $"title: Harbour Post\ndescription: Reports from a small harbour town and its quay, every day of the year.\n{settings}"
        );

    static MemoryBundle Publish(string matter, string body, string title = "Quay")
    {
        var (result, bundle) = Build.Site(
            Site("markdown: true\n")
                .With("story/index.md", $"---\ntitle: '{title}'\n{Head}{matter}---\n\n{body}\n")
                .With("story/mine.png", Pictures.Png(1300, 700))
                .With("story/agency.png", Pictures.Harbour)
        );
        Assert.False(result.Failed, result.Diagnostics.Lines());
        return bundle;
    }

    static MarkdownBody Parse(string markdown) =>
        MarkdownBody.Parse(
            new SourceText("story.md", markdown),
            0,
            QuoteMarks.English,
            NumberMarks.English,
            Severity.Error,
            new Report()
        );

    static string Html(string markdown) => Html(Parse(markdown));

    static string Html(MarkdownBody body) =>
        body.Render(
            [.. body.Headings.Select((_, number) => $"id-{number}")],
            new BodyHooks(
                (url, _) => url,
                _ => SafeHtml.Empty,
                "Table",
                "Table {number}",
                "Notes",
                "Back to {number}",
                "Back to {number}, place {place}",
                Enumerable.Empty<Section>().ToLookup(_ => 0),
                ""
            )
        ).Html;

    /// <summary>What is read, with each break and run of blanks as one.</summary>
    static string Words(string html) =>
        Regex
            .Replace(
                new HtmlParser()
                    .ParseDocument(
                        "<body>"
                            + Regex.Replace(
                                html,
                                "<(?=/?(p|h\\d|[uo]l|li|blockquote|t[a-z]+|pre|div|section|aside|fig[a-z]+|br|hr)\\b)",
                                " <"
                            )
                    )
                    .Body!.TextContent,
                @"\s+",
                " "
            )
            .Trim();
}
