using System.Text;
using HarrisTrip.Check;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Tests.Sites;
using HarrisTrip.Values;
using Xunit;

namespace HarrisTrip.Tests.Safety;

/// <summary>
/// Inputs of sizes that nobody writes by hand. What is refused, is refused with one fault; what is read, is read in
/// time that grows with its length: a square would keep these tests from ever ending.
/// </summary>
public class HostileSizeTests
{
    const string Head = "---\ntitle: T\npublished: 2026-01-02T09:00:00Z\n---\n";

    public static TheoryData<string, int> TooDeep =>
        new()
        {
            { "> ", 100_000 },
            { "- ", 20_000 },
            { "* ", 20_000 },
            { "1. ", 20_000 },
            { "![", 900 },
            { "[^a", 1_900 },
            { "::: note\n", 5_000 },
            { "a<![CDATA[", 600 },
            { "> - ", 20_000 },
        };

    public static TheoryData<string, int> TooCrowded =>
        new()
        {
            { "*a **b ", 50_000 },
            { "*a_ ", 50_000 },
            { "~~a ", 50_000 },
            { "a** b** ", 50_000 },
            { "*a* ", 5_000 },
            { "_a_ ~~b~~\n", 2_000 },
            { "- *a **b ", 10_000 },
            { "[a](", 25_000 },
            { "[a](<b", 100_000 },
            { "a<?", 25_000 },
            { "a<!-- a ", 10_000 },
            { "a<!A ", 10_000 },
            { "[a]: /b\n", 100_000 },
            { "[\na\n", 100_000 },
            { "a|", 130_000 },
            { "|", 60_000 },
            { "a|b\n-|-\n", 60_000 },
            { "a\n=\n\n", 30_000 },
            { "a\n---\n", 60_000 },
            { "> a\r\n> -\r\n", 30_000 },
            { "- a\n  ==\n", 30_000 },
            { "[a]: /b\n\n", 30_000 },
        };

    [Theory]
    [MemberData(nameof(TooDeep))]
    public void What_is_nested_too_deep_is_one_fault(string mark, int times)
    {
        var (result, bundle) = Build.Article(Head + Lines(mark, times));

        Assert.Single(result.Rules(), rule => rule is "nesting-too-deep");
        LivePage.AssertHarmless(bundle);
    }

    [Theory]
    [MemberData(nameof(TooCrowded))]
    public void What_no_hand_writes_is_one_fault(string mark, int times)
    {
        var (result, _) = Build.Article(Head + "a\n\n" + Lines(mark, times));

        Assert.Single(result.Rules(), rule => rule is "text-too-crowded");
    }

    [Fact]
    public void A_table_that_would_be_filled_up_to_millions_of_cells_is_refused() =>
        Assert.Single(
            Build
                .Article($"{Head}{Repeat("a|", 5_000)}\n{Repeat("-|", 5_000)}\n{Repeat("a|b\n", 5_000)}")
                .Result.Rules(),
            rule => rule == "text-too-crowded"
        );

    [Theory]
    [InlineData(200_000, 1)]
    [InlineData(10_000_000, 1)]
    [InlineData(30, 90_000)]
    [InlineData(1, 110_000)]
    public void A_line_or_a_text_longer_than_a_book_is_refused(int length, int lines) =>
        Assert.Single(
            Build.Article(Head + Repeat(new string('a', length) + "\n\n", lines)).Result.Rules(),
            rule => rule == "text-too-crowded"
        );

    [Fact]
    public void A_long_article_with_a_table_of_a_thousand_rows_and_a_paragraph_of_a_thousand_links_is_not() =>
        Assert.False(
            Build
                .Article(
                    $"{Head}| a | b |\n|---|---|\n{Repeat("| [a](https://example.org/) | 3 |\n", 1_000)}\n"
                        + $"{Repeat("[a](https://example.org/) ", 1_000)}\n\n{Repeat("Words and words. ", 5_000)}\n"
                )
                .Result.Failed
        );

    public static TheoryData<string, string> Long =>
        new()
        {
            { "prose of two megabytes", Repeat("The quay *is* open, **again**, after `eleven` years. ", 20) + "\n\n" },
            { "short lists", "- one\n  - two\n    - three\n      1. four\n\nWords.\n\n" },
            { "quotes", "> The quay is open.\n> > It was shut.\n\nWords.\n\n" },
            {
                "code that looks like quotes and lists",
                $"```\n{Repeat(">", 300)}\n{Repeat("- ", 300)}x\n{Repeat("*a ", 900)}\n```\n\n"
            },
            { "breaks of a page", Repeat("- ", 150) + "\n\nWords.\n\n" },
            { "names with low lines", Repeat("snake_case_name and 2 * 3 \\* ", 20) + "\n\n" },
            { "tables with bold cells", $"| a | b |\n|---|---|\n{Repeat("| **a** | 3 |\n", 400)}\n" },
        };

    [Theory]
    [MemberData(nameof(Long))]
    public void What_a_long_article_holds_is_read(string what, string piece)
    {
        var times = Math.Min(
            2_000,
            (what.Contains("megabytes", StringComparison.Ordinal) ? 2_000_000 : 100_000) / piece.Length + 1
        );

        Assert.DoesNotContain(
            Build.Article(Head + Repeat(piece, times)).Result.Rules(),
            rule => rule is "nesting-too-deep" or "text-too-crowded" or "raw-html"
        );
    }

    [Fact]
    public void Lists_are_nested_as_deep_as_was_always_allowed() =>
        Assert.False(
            Build
                .Article(
                    $"{Head}{string.Concat(Enumerable.Range(0, 45).Select(i => $"{new string(' ', 2 * i)}- a\n"))}"
                )
                .Result.Failed
        );

    [Theory]
    [InlineData("  ", "- a\n", 400)]
    [InlineData("   ", "1. a\n", 400)]
    [InlineData("  ", "- a\n\n", 300)]
    [InlineData("> ", "a\n", 400)]
    [InlineData("\t", "* a\n", 300)]
    [InlineData("> - ", "a\n", 300)]
    public void Lists_that_go_deeper_with_each_line_are_one_fault_where_they_are_too_deep(
        string step,
        string line,
        int levels
    )
    {
        var (result, _) = Build.Article(
            Head + string.Concat(Enumerable.Range(0, levels).Select(i => Repeat(step, i) + line))
        );

        var fault = Assert.Single(result.Diagnostics, d => d.Rule.Name == "nesting-too-deep");
        Assert.InRange(fault.At.Line, 20, 220);
    }

    [Fact]
    public void Ten_thousand_underlined_headings_and_as_many_definitions_are_not() =>
        Assert.False(
            Build
                .Article(
                    $"{Head}{Repeat("The wall\n---\n\n", 10_000)}{Repeat("[a]: https://example.org/\n\n", 10_000)}"
                )
                .Result.Failed
        );

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("[\n  ")]
    [InlineData("[{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void A_quarter_of_a_megabyte_of_nested_YAML_is_a_fault_and_does_not_hide_the_next_key(string mark)
    {
        var (result, _) = Build.Article(
            $"---\ntitle: T\npublished: 2026-01-02T09:00:00Z\ntags: {Repeat(mark, 240_000 / mark.Length)}\nnonsense: 1\n---\nWords.\n"
        );

        Assert.Contains(result.Rules(), rule => rule is "yaml-unsupported" or "yaml-syntax");
        Assert.Contains("key-unknown", result.Rules());
    }

    [Fact]
    public void Of_ten_thousand_equal_faults_a_hundred_are_told_and_how_many_more_there_are()
    {
        var faults = Build
            .Article($"---\ntitle: T\npublished: 2026-01-02T09:00:00Z\n{Repeat("x: 1\n", 10_001)}---\nWords.\n")
            .Result.Diagnostics.Where(d => d.Rule.Name == "key-duplicate")
            .ToList();

        Assert.Equal(101, faults.Count);
        Assert.Equal(Enumerable.Range(5, 101), faults.Select(d => d.At.Line));
        Assert.Equal("9,900 more of these are in this file.", faults[^1].Message);
    }

    [Fact]
    public void Front_matter_longer_than_any_that_is_written_by_hand_is_read_no_further()
    {
        var (result, _) = Build.Article(
            $"---\ntitle: T\npublished: 2026-01-02T09:00:00Z\ntags:\n{Repeat("  - a\n", 500_000)}nonsense: 1\n---\nWords.\n"
        );

        var fault = Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(
            "articles/story/index.md:4:1: error yaml-too-long: "
                + "These keys and values have 3,000,059 characters, but no more than 250,000 are read. "
                + "Shorten what begins here, or split it into several articles.",
            fault.ToString()
        );
    }

    [Fact]
    public void Fifty_thousand_equal_headings_get_as_many_anchors()
    {
        var (result, bundle) = Build.Article(Head + Repeat("## Same\n\n", 50_000));

        Assert.False(result.Failed, result.Diagnostics.Take(3).Lines());
        Assert.Contains("<h2 id=\"same-50000\">", bundle.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_beyond_all_measure_are_not_compared()
    {
        var titles = Enumerable.Range(0, 4_000).Select(i => $"Part {i} of very many parts of this article").ToList();

        var (result, _) = Build.Article(
            $"---\ntitle: T\npublished: 2026-01-02T09:00:00Z\nsections:\n"
                + $"{string.Concat(titles.Select(t => $"  - {t}\n"))}---\n"
                + $"{string.Concat(titles.Select(t => $"## {t}s\n\n"))}"
        );

        Assert.Contains(result.Diagnostics, d => d.Message.StartsWith("Only the first 500", StringComparison.Ordinal));
    }

    [Fact]
    public void Five_thousand_pictures_with_their_records_find_each_other()
    {
        var numbers = Enumerable.Range(0, 5_000).ToList();

        var (result, _) = Build.Article(
            $"---\ntitle: T\npublished: 2026-01-02T09:00:00Z\nimages:\n"
                + $"{string.Concat(numbers.Select(i => $"  - {{file: p{i}.png, alt: a, credit: c}}\n"))}---\n"
                + $"{string.Concat(numbers.Select(i => $"![](p{i}.png)\n\n"))}"
        );

        Assert.Contains(
            result.Diagnostics,
            d => d.Rule.Name == "image-file-missing" && d.Message.StartsWith("4,900 more", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("image-credit-missing", result.Rules());
    }

    [Fact]
    public void A_long_list_of_words_is_compared_only_so_far()
    {
        var calls = 0;

        Assert.Null(Suggestion.For("harbour", Words()));
        Assert.InRange(calls, 1, 20_000);

        IEnumerable<string> Words()
        {
            while (true)
            {
                calls++;
                yield return "zzzzzzz";
            }
        }
    }

    [Fact]
    public void A_suggestion_is_the_nearest_word_also_among_long_and_short_ones()
    {
        Assert.Equal(
            "published",
            Suggestion.Nearest("publsihed", ["public", "publish", "published", "pulled", "a", new string('b', 200)])
        );
        Assert.Null(Suggestion.Nearest("published", ["expires", "x", "un"]));
    }

    [Fact]
    public void Anchors_of_another_page_are_unpacked_once_for_all_links_to_it()
    {
        var report = new Report();
        var ids = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<i id=a{i}></i>"));
        var links = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<a href=b.html#a{i}>x</a>"));
        var folder = new Pages(["a.html", "b.html"]);

        SiteChecker.Check(
            [Check("a.html", links + "<a href=b.html#no>x</a>", folder, report), Check("b.html", ids, folder, report)],
            folder,
            report
        );

        Assert.Single(report.Sorted(), d => d.Rule.Name == "link-broken");
    }

    [Fact]
    public void A_page_with_two_hundred_thousand_elements_beside_each_other_is_walked_once()
    {
        var report = new Report();

        Check("a.html", Repeat("<p><a href=#no>a</a></p>", 100_000), new Pages(["a.html"]), report);

        Assert.Equal(100_000, report.Sorted().Count(d => d.Rule.Name == "link-broken"));
        Assert.Equal(
            "99,900 more of these are in this file.",
            report.Summary().Where(d => d.Rule.Name == "link-broken").Last().Message
        );
    }

    [Theory]
    [InlineData("url(", 2_000_000, 0)]
    [InlineData("url(a", 1_000_000, 0)]
    [InlineData("url(\"", 100_000, 50_000)]
    [InlineData("url(a) ", 100_000, 100_000)]
    [InlineData("image-set(", 500_000, 0)]
    [InlineData("image-set('a' ", 100_000, 100_000)]
    [InlineData("@import 'a';", 100_000, 100_000)]
    // One rule without an end, of which only the first address counts.
    [InlineData("@import '", 100_000, 1)]
    [InlineData("/*", 2_000_000, 0)]
    [InlineData("\\", 5_000_000, 0)]
    [InlineData("\\75", 2_000_000, 0)]
    [InlineData("(", 5_000_000, 0)]
    [InlineData("'\n", 2_000_000, 0)]
    public void A_style_sheet_is_read_once(string mark, int times, int addresses)
    {
        var report = new Report();

        FileChecker.Check(
            new FileInput("a.css", Location.StartOf("a.css"), Repeat(mark, times)),
            new Pages(["a.css"]),
            report
        );

        Assert.Equal(addresses, report.Sorted().Count(d => d.Rule.Name == "asset-missing"));
    }

    [Theory]
    [InlineData("<style>url(a)\r\n</style>", 50_000, 50_000)]
    [InlineData("<p style=\"a:url(b)\">", 400, 400)]
    [InlineData("<script type=application/ld+json>[\"https://example.org/a\"]\r\n</script>", 50_000, 0)]
    [InlineData("<img alt='' src=b>", 100_000, 100_000)]
    public void A_page_of_nothing_but_addresses_is_read_once(string mark, int times, int missing)
    {
        var report = new Report();

        Check("a.html", Repeat(mark, times), new Pages(["a.html"]), report);

        Assert.Equal(missing, report.Sorted().Count(d => d.Rule.Name == "asset-missing"));
    }

    [Theory]
    [InlineData(",")]
    [InlineData("a(")]
    [InlineData(" ,a ")]
    [InlineData("(,")]
    public void A_srcset_of_megabytes_is_read_once(string mark)
    {
        var report = new Report();

        Check(
            "a.html",
            $"<img alt='' srcset='{Repeat(mark, 500_000)}'><a href=none.html>x</a>",
            new Pages(["a.html"]),
            report
        );

        Assert.Single(report.Sorted(), d => d.Rule.Name == "link-broken");
    }

    [Theory]
    [InlineData("<loc>", 500_000)]
    [InlineData("<loc>/a</loc>", 200_000)]
    [InlineData("&a;", 1_000_000)]
    [InlineData("<a b='", 500_000)]
    public void A_sitemap_of_megabytes_is_read_once(string mark, int times)
    {
        var report = new Report();

        FileChecker.Check(
            new FileInput("a.xml", Location.StartOf("a.xml"), $"<urlset><loc>/none</loc>{Repeat(mark, times)}"),
            new Pages(["a.xml"]),
            report
        );

        Assert.NotEmpty(report.Sorted());
    }

    [Theory]
    [InlineData("<div>", 2_000_000)]
    [InlineData("<div></x>", 2_000)]
    [InlineData("<optgroup>", 5_000)]
    [InlineData("<svg><td>", 5_000)]
    public void A_page_of_nested_elements_is_checked_as_far_as_it_can_be(string mark, int times)
    {
        var report = new Report();

        Check("a.html", Repeat(mark, times), new Pages(["a.html"]), report);

        // Some is refused before it is parsed; of the rest the library makes a tree that is no deeper than it can bear.
        Assert.Contains(report.Sorted(), d => d.Rule.Name is "html-parse-error" or "heading-single-h1");
    }

    [Fact]
    public void A_page_that_the_parser_would_blow_up_is_given_up()
    {
        var report = new Report();
        var unclosed = string.Concat(Enumerable.Range(0, 400).Select(i => $"<b id={i}>"));

        Check("a.html", $"<p>{unclosed}{Repeat("<p>x", 50_000)}", new Pages(["a.html"]), report);

        Assert.Contains("without end", Assert.Single(report.Sorted()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_page_with_a_few_unclosed_elements_is_not()
    {
        var report = new Report();

        Check(
            "a.html",
            $"<p><b><i>a{Repeat("<p>words and words", 200)}<a href=#no>x</a>",
            new Pages(["a.html"]),
            report
        );

        Assert.Contains("link-broken", report.Sorted().Select(d => d.Rule.Name));
    }

    [Fact]
    public void A_report_takes_hundreds_of_thousands_of_faults_and_sorts_them()
    {
        var report = new Report();
        for (var i = 0; i < 300_000; i++)
        {
            // Of one rule in one file no more are kept than 100,000.
            report.Add(
                FieldRules.KeyUnknown,
                new Location(new[] { "a", "b", "c" }[i % 3], 100_000 - i / 3, 1),
                "M.",
                "H."
            );
        }
        var sorted = report.Sorted();

        Assert.Equal(
            (300_000, new Location("a", 1, 1), new Location("c", 100_000, 1)),
            (sorted.Count, sorted[0].At, sorted[^1].At)
        );
    }

    [Fact]
    public void Patterns_answer_for_texts_that_make_bad_patterns_go_back_for_ever()
    {
        Assert.False(MailAddress.IsValid($"{new string('a', 100)}@{Repeat("a-", 60)}!"));
        Assert.False(LanguageTag.IsValid($"en{Repeat("-aaaaa", 9)}!"));
        Assert.Null(Moment.ParseInstant($"2026-01-02T09:00:00.{new string('9', 5_000_000)}").Moment);
        Assert.Null(Moment.ParseInstant(new string('2', 5_000_000)).Moment);
    }

    static FileFacts Check(string file, string body, IPublishedFolder folder, Report report) =>
        new PageChecker().Check(
            new PageInput(
                file,
                Location.StartOf(file),
                $"<!DOCTYPE html><html lang=en><head><title>a</title></head><body>{body}",
                SourceMap.Empty
            ),
            folder,
            report
        );

    /// <summary>A mark over and over, in lines that are not refused for their length alone.</summary>
    static string Lines(string mark, int times)
    {
        var perLine = Math.Min(times, 90_000 / mark.Length);
        return mark.Contains('\n', StringComparison.Ordinal)
            ? Repeat(mark, times)
            : Repeat(Repeat(mark, perLine) + "a\n", Math.Max(1, times / perLine));
    }

    static string Repeat(string text, int times) =>
        new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    sealed class Pages(string[] files) : IPublishedFolder
    {
        public string? Root => null;

        public bool Has(string path) => files.Contains(path);
    }
}
