using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Check;

public class BlockTests
{
    [Theory]
    [InlineData("::: timeline\n- **2022** Begun.\n- 2024 Opened.\n:::", "9:1: error block-content")]
    [InlineData("::: timeline\n- **2022** Begun.\n-\n:::", "9:1: error block-content")]
    [InlineData("::: qa\n## Who pays?\n\nThe town.\n:::", "7:1: error block-content")]
    [InlineData("::: qa\n### Who pays?\n\nThe town.\n\n#### When?\n\nNow.\n:::", "12:1: error block-content")]
    [InlineData("##\n\nText.", "7:1: error heading-empty")]
    public void A_block_or_heading_that_says_nothing_is_told_at_its_line(string text, string fault) =>
        Assert.Contains(fault, Bodies.Faults(text).Lines(), StringComparison.Ordinal);

    [Fact]
    public void A_link_without_words_is_told_at_its_line() =>
        Assert.Contains("7:5: error link-name-missing", Bodies.Faults("See [](https://example.org/).").Lines(), StringComparison.Ordinal);

    [Theory]
    [InlineData("The quay is open.\n— Ann Author")]
    [InlineData("The quay is open.\n\n– Ann Author")]
    [InlineData("The quay\n— at last — is open.\n\n— Ann Author")]
    public void A_last_line_or_paragraph_with_a_dash_says_whose_a_quote_is(string quote)
    {
        var page = Bodies.Page($"::: pull_quote\n{quote}\n:::");
        Assert.Matches("<p class=\"attribution\">[—–] Ann Author</p>", page);
        Assert.Contains("is open.</p>", page, StringComparison.Ordinal);
    }
}
