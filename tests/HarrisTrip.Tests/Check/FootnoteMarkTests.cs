using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Check;

public class FootnoteMarkTests
{
    [Theory]
    [InlineData("Any letter is `[^a-z]`.")]
    [InlineData("It is written \\[^x] in a text.")]
    [InlineData("It is written [\\^x] in a text.")]
    [InlineData("    [^x]\n")]
    [InlineData("The quay.[^1]\n\n[^1]: The wall.")]
    public void What_is_code_or_escaped_or_has_its_note_is_no_broken_reference(string text) =>
        Assert.DoesNotContain("footnote-broken", Bodies.Faults(text).Rules());

    [Fact]
    public void Every_broken_reference_is_told_at_its_own_place()
    {
        var lines = Bodies.Faults("One[^a] and *two[^b]* and\nthree[^c d], not `[^e]`.").Lines();
        Assert.Contains("7:4: error footnote-broken: `[^a]`", lines, StringComparison.Ordinal);
        Assert.Contains("7:17: error footnote-broken: `[^b]`", lines, StringComparison.Ordinal);
        Assert.Contains("8:6: error footnote-broken: `[^c d]`", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("[^e]", lines, StringComparison.Ordinal);
    }
}
