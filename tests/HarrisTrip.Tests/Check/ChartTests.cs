using System.Text.RegularExpressions;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Check;

public partial class ChartTests
{
    [Theory]
    [InlineData("1,500", "1500")]
    [InlineData("1 500", "1500")]
    [InlineData("1\u00a0500", "1500")]
    [InlineData("1\u202f500", "1500")]
    [InlineData("12'345'678", "12345678")]
    [InlineData(".5", "0.5")]
    [InlineData("1.500", "1.5")]
    [InlineData("1 234 567.8", "1234567.8")]
    [InlineData("1\u2009234", "1234")]
    [InlineData("1,234.50", "1234.5")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("4,5.00 %", null)]
    [InlineData("45 %", "45.0%")]
    [InlineData("€ 2.5 million", "€2.50 million")]
    [InlineData("+7", "7")]
    [InlineData("12 km/h", "12.0 km/h")]
    public void A_number_draws_the_bar_that_it_says(string cell, string? same) => AssertSameBar("en", cell, same);

    [Theory]
    [InlineData("10²")]
    [InlineData("½")]
    [InlineData("1 2345")]
    [InlineData("2022-2024")]
    [InlineData("10 of 20")]
    [InlineData("about 5")]
    [InlineData("1,50,000")]
    [InlineData("1.2.3")]
    [InlineData("12:30")]
    [InlineData("n/a")]
    public void A_cell_that_is_no_number_is_named_at_its_place(string cell) =>
        Assert.Matches(
            $@"index\.md:11:9: error block-content: `{Regex.Escape(cell)}` cannot be read",
            Bodies.Faults(Chart(cell)).Lines()
        );

    [Theory]
    [InlineData("de", "0,1250", "0,125")]
    [InlineData("de", "3.125", "3125")]
    [InlineData("de", "12.345.678,9 t", "12345678,9 t")]
    [InlineData("de", "12 345,6", "12345,6")]
    [InlineData("fr", "3\u202f125,5", "3125,5")]
    [InlineData("fr", "1 234,5", "1234,5")]
    [InlineData("es-MX", "3,125", "3125")]
    [InlineData("pt-BR", "1.234.567", "1234567")]
    [InlineData("de-CH", "12'345.50", "12345.5")]
    [InlineData("de-AT", "3,1250", "3,125")]
    [InlineData("en-GB", "3,125", "3125")]
    [InlineData("en-IN", "12,34,567", "1234567")]
    [InlineData("en-ZA", "3 125,5", "3125,5")]
    [InlineData("ar", "٣٬١٢٥٫٥", "3125.5")]
    [InlineData("ar", "٤٥٪", "45٪")]
    [InlineData("ar", "\u200f125", "125")]
    [InlineData("it", "12.345,6", "12345,6")]
    public void The_language_of_the_article_says_what_a_mark_in_a_number_means(string lang, string cell, string same) =>
        AssertSameBar(lang, cell, same);

    [Fact]
    public void Three_numbers_that_a_reader_of_English_misread_are_drawn_as_their_language_means_them() =>
        Assert.Equal(
            ["49.36%", "100%", "30%"],
            Widths(
                Article(
                    "de",
                    "::: chart\n| Item | Wert |\n| --- | --- |\n| A | 1,234 |\n| B | 2,5 |\n| C | 0,750 |\n:::"
                )
            )
        );

    [Theory]
    [InlineData("en", "2,5", "2.5,")]
    [InlineData("en", "0,125", "2.5,")]
    [InlineData("en", "12.345,6", "2.5,")]
    [InlineData("de", "2.5", "2,5,")]
    [InlineData("de", "1,234,567", "2,5,")]
    [InlineData("fr", "3.125", "2,5,")]
    [InlineData("es", "3.125", "2,5,")]
    [InlineData("de-CH", "3,125", "2.5,")]
    [InlineData("it", "3,125", "without a mark")]
    [InlineData("sv", "3.125", "without a mark")]
    public void A_number_that_could_be_another_one_is_refused_with_what_to_write(string lang, string cell, string help)
    {
        var fault = Build
            .Article($"---\ntitle: Ships\nlang: {lang}\npublished: 2026-01-02T09:00:00Z\n---\n\n{Chart(cell)}\n")
            .Result.Diagnostics.Single(d => d.Rule.Name == "block-content");
        Assert.Equal(
            (11, true, true),
            (
                fault.At.Line,
                fault.Message.StartsWith($"`{cell}` ", StringComparison.Ordinal),
                fault.Help.Contains(help, StringComparison.Ordinal)
            )
        );
    }

    [Theory]
    [InlineData("kind: lines", "8:7: error block-content: There is no kind of chart called `lines`")]
    [InlineData("sauce: Port office", "8:1: error block-content: There is no `sauce` in this block")]
    [InlineData("kind: line\nPort office", "9:1: error block-content: This line of the block has no key")]
    [InlineData("source:", "8:8: error block-content: `source` is empty")]
    [InlineData("kind: bar\nkind: bar", "9:1: error block-content: `kind` stands twice")]
    [InlineData("kind: slope", "10:2: error block-content: A chart of the kind `slope` has 2 columns")]
    public void What_a_chart_says_of_itself_wrongly_is_told_at_its_line(string field, string fault)
    {
        var lines = Bodies
            .Faults($"::: chart Ships\n{field}\n\n| Year | Ships |\n| --- | --- |\n| 2024 | 1 |\n:::")
            .Lines();
        Assert.Contains(fault, lines, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_chart_says_of_itself_may_stand_directly_above_its_table_and_below_it()
    {
        var text =
            "::: chart Ships\nkind: line\n| Year | Ships |\n| --- | --- |\n| 2024 | 1 |\n| 2025 | 2 |\n\n"
            + "source: [Port *office*](https://example.com/)\ncredit: Ann Author\n:::";
        Assert.Empty(Bodies.Faults(text).Lines());
        Assert.Contains(
            "<p class=\"source\"><span>Source: <a href=\"https://example.com/\">Port <em>office</em></a></span> "
                + "<span class=\"credit\">Ann Author</span></p>",
            Bodies.Page(text),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "| a | 2.5 million |\n| b | 800 |",
        "13:6: error block-content: `800` and `2.5 million` do not have the same unit"
    )]
    [InlineData("| a | 45 % |\n| b | 3m |", "13:6: error block-content: `3m` and `45 %` do not have the same unit")]
    [InlineData("| a | 1 |\n| b | |", "13:2: error block-content: A number is missing")]
    [InlineData("| a | 1 |\n| | 2 |", "13:4: error block-content: This row of the chart has no label")]
    [InlineData(
        "| A label of a length that no phone has any room for | 1 |",
        "12:2: error block-content: This label is "
    )]
    public void What_would_draw_a_false_picture_is_told_at_its_cell(string rows, string fault) =>
        Assert.Contains(fault, Bodies.Faults(Of("bar", rows)).Lines(), StringComparison.Ordinal);

    [Theory]
    [InlineData("| 2024 | 1 |\n| 2022 | 2 |", "13:2: error block-content: `2022` does not come after `2024`")]
    [InlineData("| 2024 | 1 |\n| later | 2 |", "13:2: error block-content: `later` is not a date as `2024` is")]
    [InlineData("| 2024 | 1 |\n| 2025-01 | 2 |", "13:2: error block-content: `2025-01` is not a date as `2024` is")]
    [InlineData("| 2024 | 1 |", "10:1: error block-content: A chart of the kind `line` needs 2 rows")]
    public void Time_goes_forward(string rows, string fault) =>
        Assert.Contains(fault, Bodies.Faults(Of("line", rows)).Lines(), StringComparison.Ordinal);

    [Fact]
    public void A_bar_below_zero_is_drawn_from_zero_to_the_other_side()
    {
        var page = Bodies.Page(Of("bar", "| up | 3 |\n| down | -1 |"));
        Assert.Equal(["75%", "25%"], Widths(page));
        Assert.Matches("<rect class=\"s1\" x=\"25%\".*<rect class=\"s1\" x=\"0%\"", page);
        Assert.Contains(">−1</text>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stacked_bar_has_nothing_below_zero() =>
        Assert.Contains(
            "`-1` is below zero",
            Bodies
                .Faults("::: chart\nkind: stacked\n\n| a | b | c |\n| --- | --- | --- |\n| d | 1 | -1 |\n:::")
                .Lines(),
            StringComparison.Ordinal
        );

    [Fact]
    public void Time_is_drawn_to_scale_and_a_gap_stays_a_gap()
    {
        var page = Bodies.Page(Of("line", "| 2000 | 0 |\n| 2005 | 5 |\n| 2006 | |\n| 2010 | 10 |"));
        Assert.Contains(" d=\"M0 164L500.14 ", page, StringComparison.Ordinal);
        Assert.Contains("M1000 14\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void From_the_right_all_is_mirrored()
    {
        var page = Article("ar", Of("bar", "| أ | 4 |\n| ب | -1 |"));
        Assert.Matches("<rect class=\"s1\" x=\"0%\".*<rect class=\"s1\" x=\"80%\"", page);
        Assert.Contains(">\u200e−1</text>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Those_who_cannot_see_it_are_told_what_it_shows() =>
        Assert.Contains(
            "role=\"img\" aria-label=\"Line chart: Ships. Tons: from 1,000 (2000) to 2,000 (2010)\"",
            Bodies.Page(Of("line", "| 2000 | 1,000 |\n| 2010 | 2,000 |")),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_chart_without_a_source_is_told() =>
        Assert.Contains(
            "7:1: warning chart-source-missing",
            Bodies.Faults("::: chart Ships\n| Year | Ships |\n| --- | --- |\n| 2024 | 1 |\n:::").Lines(),
            StringComparison.Ordinal
        );

    static void AssertSameBar(string lang, string cell, string? same)
    {
        var page = Article(
            lang,
            $"::: chart Ships\n| Year | Ships |\n| --- | --- |\n| 2024 | {same ?? "1"} |\n| 2025 | {cell} |\n:::"
        );
        if (same is null)
        {
            Assert.Equal("", page);
            return;
        }
        Assert.Equal(["100%", "100%"], Widths(page));
    }

    static string[] Widths(string page) => [.. Bar().Matches(page).Select(bar => bar.Groups["width"].Value)];

    /// <summary>The page of an article; empty when it is at fault.</summary>
    static string Article(string lang, string text)
    {
        var (result, bundle) = Build.Article(
            $"---\ntitle: Ships\nlang: {lang}\npublished: 2026-01-02T09:00:00Z\n---\n\n{text}\n"
        );
        return result.Rules().Contains("block-content") ? "" : bundle.Text("index.html");
    }

    static string Of(string kind, string rows) =>
        $"::: chart Ships\nkind: {kind}\n\n| Year | Tons |\n| --- | --- |\n{rows}\n:::";

    static string Chart(string cell) =>
        $"::: chart Ships\n| Year | Ships |\n| --- | --- |\n| 2024 | 1 |\n| 2025 | {cell} |\n:::";

    [GeneratedRegex("<rect class=\"s1\"[^>]* width=\"(?<width>[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Bar();
}
