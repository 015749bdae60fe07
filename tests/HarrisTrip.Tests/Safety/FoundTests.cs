using HarrisTrip.Check;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Images.Metadata;
using HarrisTrip.Tests.Sites;
using HarrisTrip.Values;
using Xunit;

namespace HarrisTrip.Tests.Safety;

/// <summary>What the random tests have found, so that it stays found whatever they try next.</summary>
public class FoundTests
{
    const string Head = "title: T\npublished: 2026-01-02T09:00:00Z\n";

    [Fact]
    public void Two_first_halves_of_a_character_in_YAML_are_a_fault_and_not_a_crash() =>
        Assert.Contains(
            "yaml-syntax",
            Build.Article($"---\n{Head}standfirst: \"\\uD800\\uD800\"\n---\nWords.\n").Result.Rules()
        );

    [Fact]
    public void A_file_of_words_with_one_key_broken_twice_is_read()
    {
        var theme = new MemoryFolder().With("words/en.yaml", "a: \"x\"y\na: \"x\"y\nby: By\n");

        var (result, _) = Build.Article(
            $"---\n{Head}---\nWords.\n",
            o => o with { Theme = theme, ThemeName = "theme" }
        );

        Assert.Contains("yaml-syntax", result.Rules());
    }

    [Theory]
    [InlineData("""{"\ud800":1,"@type":"A"}""")]
    [InlineData("""[{"\udc00\ud800":1}]""")]
    [InlineData("{\"a\uD800\":1}")]
    public void Half_a_character_in_structured_data_is_a_fault_and_not_a_crash(string json)
    {
        var report = new Report();

        new PageChecker().Check(
            new PageInput(
                "a.html",
                Location.StartOf("a.html"),
                $"<!DOCTYPE html><script type=application/ld+json>{json}</script>",
                SourceMap.Empty
            ),
            new Nothing(),
            report
        );

        Assert.Contains("json-ld-invalid", report.Sorted().Select(d => d.Rule.Name));
    }

    [Fact]
    public void Between_the_halves_of_a_line_break_is_the_end_of_the_line() =>
        Assert.Equal(new Location("a", 1, 4), new SourceText("a", "abc\r\nd").Locate(4));

    [Fact]
    public void A_line_break_in_a_key_does_not_make_a_second_line_of_its_fault() =>
        Assert.All(
            Build.Article($"---\n{Head}\"a\\nerror: b\\u2028c\": 1\n---\nWords.\n").Result.Diagnostics,
            d => Assert.DoesNotContain(d.ToString(), c => c is '\n' or '\u2028')
        );

    [Fact]
    public void A_slug_that_is_the_file_of_the_home_page_is_refused()
    {
        var (result, bundle) = Build.Site(
            new MemoryFolder().With("a.md", $"---\n{Head}slug: index.html\n---\nWords.\n")
        );

        Assert.True(result.Failed);
        Assert.DoesNotContain("index.html/index.html", bundle.Files.Keys);
    }

    [Theory]
    [InlineData("/\t/evil.example")]
    [InlineData("\u0001//evil.example")]
    [InlineData(" \\\n/evil.example")]
    public void White_space_does_not_hide_an_address_of_another_host(string address) =>
        Assert.True(WebAddress.IsHostRelative(address));

    [Theory]
    [InlineData("authors:\n\t- Ann Author\n", 5)]
    [InlineData("authors:\n  - name: Ann Author\n\trole: Writer\n", 6)]
    [InlineData("authors:\n  - Ann Author\n\t- Ben Writer\n", 6)]
    [InlineData("authors:\n\n\t- Ann Author\n", 6)]
    [InlineData("\tdateline: Harbour\n", 4)]
    [InlineData("images:\n  - file: a.png\n    alt: A\n\t  credit: C\n", 7)]
    [InlineData("translations:\n\tes: la-historia\n", 5)]
    public void A_tab_before_a_line_of_YAML_is_told_at_that_line(string yaml, int line)
    {
        var fault = Assert.Single(
            Build.Article($"---\n{Head}{yaml}---\nWords.\n").Result.Diagnostics,
            d => d.Severity == Severity.Error
        );

        Assert.StartsWith($"articles/story/index.md:{line}:", fault.ToString(), StringComparison.Ordinal);
        Assert.Equal("This line begins with a tab.", fault.Message);
    }

    [Theory]
    [InlineData("editor?cc=other@example.org")]
    [InlineData("editor?bcc=other&subject=hello@example.org")]
    [InlineData("editor#desk@example.org")]
    [InlineData("editor%0D%0ACc%3Aother@example.org")]
    public void A_mail_address_adds_nothing_to_the_link_that_is_made_of_it(string address)
    {
        var (result, bundle) = Build.Article($"---\n{Head}authors: [{{name: A, email: \"{address}\"}}]\n---\nWords.\n");

        Assert.True(result.Failed);
        Assert.DoesNotContain("mailto:editor", bundle.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("link-scheme", Build.Article($"---\n{Head}---\nWords to <{address}>.\n").Result.Rules());
        Assert.True(
            Build
                .Site(
                    new MemoryFolder()
                        .With("a.md", $"---\n{Head}comments: open\n---\nWords.\n")
                        .With("site.yaml", $"reply_address: \"{address}\"\n")
                )
                .Result.Failed
        );
    }

    [Fact]
    public void A_mail_address_with_other_signs_is_one() =>
        Assert.True(MailAddress.IsValid("o'brien+news/desk&co=1@example.org"));

    [Theory]
    [InlineData("")]
    [InlineData("<a/>")]
    [InlineData("<?xml version='1.0'?>")]
    [InlineData("words, and no element")]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'><body><p>The quay</p></body></html>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><title>The quay</title></svg>")]
    public void A_page_in_XML_without_a_head_is_checked(string xml)
    {
        var report = new Report();

        SiteChecker.Check(
            [
                new PageChecker().Check(
                    new PageInput("a.xhtml", Location.StartOf("a.xhtml"), xml, SourceMap.Empty),
                    new Nothing(),
                    report
                ),
            ],
            new Nothing(),
            report
        );

        Assert.NotEmpty(report.Sorted());
    }

    [Theory]
    [InlineData(0x68656541, "meta", 0)]
    [InlineData(0x7FFFFFFF, "tEXt", 4)]
    [InlineData(0x49454E52, "IFFM", 3)]
    [InlineData(0x7FFFFFF0, "IDAT", 900)]
    [InlineData(0x40000000, "iCCP", 20)]
    public void A_part_of_a_picture_that_says_it_is_longer_than_the_file_takes_no_memory(
        int length,
        string name,
        int rest
    )
    {
        byte[] said = [(byte)(length >> 24), (byte)(length >> 16), (byte)(length >> 8), (byte)length];
        byte[] picture =
        [
            .. Pictures.Png(8, 8)[..^12],
            .. said,
            .. System.Text.Encoding.ASCII.GetBytes(name),
            .. new byte[rest],
        ];
        var before = GC.GetAllocatedBytesForCurrentThread();

        ImageProbe.Read(picture);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    sealed class Nothing : IPublishedFolder
    {
        public string? Root => null;

        public bool Has(string path) => false;
    }
}
