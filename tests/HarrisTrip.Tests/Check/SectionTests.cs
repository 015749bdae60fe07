using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Check;

public class SectionTests
{
    [Fact]
    public void A_heading_with_a_footnote_is_listed_without_its_number()
    {
        var text =
            string.Concat(Enumerable.Range(1, 4).Select(i => $"## The wall {i}[^{i}]\n\nText.\n\n"))
            + string.Concat(Enumerable.Range(1, 4).Select(i => $"[^{i}]: Note.\n"));
        Assert.Equal("", Bodies.Faults(text).Where(d => d.Severity == Diagnostics.Severity.Error).Lines());
        Assert.Contains(">The wall 2</a>", Bodies.Page(text), StringComparison.Ordinal);
    }
}
