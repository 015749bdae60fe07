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
    [InlineData("::: timeline The wall\n- **2022** Begun.\n:::", "7:1: error block-argument")]
    [InlineData("::: missing The wall\nWhat it cost.\n:::", "7:1: error block-argument")]
    [InlineData("##\n\nText.", "7:1: error heading-empty")]
    public void A_block_or_heading_that_says_nothing_is_told_at_its_line(string text, string fault) =>
        Assert.Contains(fault, Bodies.Faults(text).Lines(), StringComparison.Ordinal);

    [Fact]
    public void A_link_without_words_is_told_at_its_line() =>
        Assert.Contains(
            "7:5: error link-name-missing",
            Bodies.Faults("See [](https://example.org/).").Lines(),
            StringComparison.Ordinal
        );

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

    [Theory]
    [InlineData("::: timeline\n- **2022** The wall.\n\n- Words of another list\n\n## The ships\n\nWords.")]
    [InlineData("::: chart\n| a | b |\n|---|---|\n| c | d |\n\n## The ships\n")]
    [InlineData("::: note\nWords.\n\n## The ships\n\nWords.")]
    [InlineData("::: missing\nThe wall.\n\n## The ships\n\n[link](#the-ships)")]
    [InlineData("::: timeline\n\n## The ships\n")]
    public void Of_a_block_that_is_not_closed_only_that_is_told(string text)
    {
        var faults = Build
            .Article($"---\ntitle: T\npublished: 2026-01-02T09:00:00Z\nsections: [The ships]\n---\n\n{text}\n")
            .Result.Diagnostics.Where(d => d.Severity == HarrisTrip.Diagnostics.Severity.Error);

        Assert.StartsWith(
            "articles/story/index.md:7:1: error block-content: The block",
            Assert.Single(faults).ToString(),
            StringComparison.Ordinal
        );
    }
}
