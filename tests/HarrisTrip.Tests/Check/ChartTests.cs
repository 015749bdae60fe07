using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Check;

public class ChartTests
{
    [Theory]
    [InlineData("1500", "1500")]
    [InlineData("1,500", "1500")]
    [InlineData("1 500", "1500")]
    [InlineData("1\u00a0500", "1500")]
    [InlineData("1\u202f500", "1500")]
    [InlineData("12'345'678", "12345678")]
    [InlineData("2.5", "2.5")]
    [InlineData(".5", "0.5")]
    [InlineData("1.500", "1.500")]
    [InlineData("1 234 567.8", "1234567.8")]
    [InlineData("1\u2009234", "1234")]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("0.125", "0.125")]
    [InlineData("45 %", "45")]
    [InlineData("3m", "3")]
    [InlineData("€ 2.5 million", "2.5")]
    [InlineData("+7", "7")]
    [InlineData("12 km/h", "12")]
    public void A_number_draws_the_bar_that_it_says(string cell, string value)
    {
        Assert.DoesNotContain("block-content", Bodies.Faults(Chart(cell)).Rules());
        Assert.Contains($"value=\"{value}\"", Bodies.Page(Chart(cell)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("10²")]
    [InlineData("½")]
    [InlineData("1 2345")]
    [InlineData("−5")]
    [InlineData("2022-2024")]
    [InlineData("10 of 20")]
    [InlineData("about 5")]
    [InlineData("1,50,000")]
    [InlineData("1.2.3")]
    [InlineData("12:30")]
    [InlineData("n/a")]
    public void A_cell_that_is_no_number_is_named_at_its_row(string cell) =>
        Assert.Matches(
            $@"index\.md:11:\d+: error block-content: `{System.Text.RegularExpressions.Regex.Escape(cell)}` cannot be read",
            Bodies.Faults(Chart(cell)).Lines()
        );

    [Theory]
    [InlineData("de", "3,125", "3.125")]
    [InlineData("de", "0,125", "0.125")]
    [InlineData("de", "3.125", "3125")]
    [InlineData("de", "12.345.678,9 t", "12345678.9")]
    [InlineData("de", "12 345,6", "12345.6")]
    [InlineData("fr", "3\u202f125,5", "3125.5")]
    [InlineData("fr", "3,125", "3.125")]
    [InlineData("es", "7,25 %", "7.25")]
    [InlineData("es-MX", "3,125", "3125")]
    [InlineData("pt-BR", "1.234.567", "1234567")]
    [InlineData("de-CH", "12'345.50", "12345.50")]
    [InlineData("de-AT", "3,125", "3.125")]
    [InlineData("en-GB", "3,125", "3125")]
    [InlineData("en-IN", "12,34,567", "1234567")]
    [InlineData("en-ZA", "3 125,5", "3125.5")]
    [InlineData("ar", "٣٬١٢٥٫٥", "3125.5")]
    [InlineData("ar", "٤٥٪", "45")]
    [InlineData("ar", "\u200f125", "125")]
    [InlineData("it", "2,5", "2.5")]
    [InlineData("it", "12.345,6", "12345.6")]
    public void The_language_of_the_article_says_what_a_mark_in_a_number_means(string lang, string cell, string value)
    {
        var (result, bundle) = Build.Article(
            $"---\ntitle: Ships\nlang: {lang}\npublished: 2026-01-02T09:00:00Z\n---\n\n{Chart(cell)}\n"
        );
        Assert.DoesNotContain("block-content", result.Rules());
        Assert.Contains($"value=\"{value}\"", bundle.Text("index.html"), StringComparison.Ordinal);
    }

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

    [Fact]
    public void A_bar_is_called_by_its_label() =>
        Assert.Contains(
            "<meter aria-label=\"2025 &amp; “later”\" min",
            Bodies.Page("::: chart Ships\n| Year | Ships |\n| --- | --- |\n| **2025** & \"later\" | 1 |\n:::"),
            StringComparison.Ordinal
        );

    static string Chart(string cell) =>
        $"::: chart Ships\n| Year | Ships |\n| --- | --- |\n| 2024 | 1 |\n| 2025 | {cell} |\n:::";
}
