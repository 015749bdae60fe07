using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Check;

public class ChartTests
{
    [Theory]
    [InlineData("1500", "1500")]
    [InlineData("1,500", "1500")]
    [InlineData("1.500", "1500")]
    [InlineData("1 500", "1500")]
    [InlineData("1\u00a0500", "1500")]
    [InlineData("1\u202f500", "1500")]
    [InlineData("12'345'678", "12345678")]
    [InlineData("2,5", "2.5")]
    [InlineData("2.5", "2.5")]
    [InlineData("1.234,5", "1234.5")]
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
    [InlineData("−5")]
    [InlineData("2022-2024")]
    [InlineData("10 of 20")]
    [InlineData("about 5")]
    [InlineData("1,50,000")]
    [InlineData("1.2.3")]
    [InlineData("12:30")]
    [InlineData("n/a")]
    public void A_cell_that_is_no_number_is_named_at_its_row(string cell) =>
        Assert.Matches($@"index\.md:11:\d+: error block-content: `{System.Text.RegularExpressions.Regex.Escape(cell)}` cannot be read", Bodies.Faults(Chart(cell)).Lines());

    [Fact]
    public void A_bar_is_called_by_its_label() =>
        Assert.Contains("<meter aria-label=\"2025 &amp; “later”\" min", Bodies.Page("::: chart Ships\n| Year | Ships |\n| --- | --- |\n| **2025** & \"later\" | 1 |\n:::"), StringComparison.Ordinal);

    static string Chart(string cell) => $"::: chart Ships\n| Year | Ships |\n| --- | --- |\n| 2024 | 1 |\n| 2025 | {cell} |\n:::";
}
