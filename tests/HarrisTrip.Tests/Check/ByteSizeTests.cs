using HarrisTrip.Values;
using Xunit;

namespace HarrisTrip.Tests.Check;

/// <summary>Lengths of files as people read them.</summary>
public class ByteSizeTests
{
    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1, "1 byte")]
    [InlineData(999, "999 bytes")]
    [InlineData(1_001, "2 kB")]
    [InlineData(999_000, "999 kB")]
    [InlineData(999_001, "1.0 MB")]
    [InlineData(2_450_000_000, "2450.0 MB")]
    public void A_length_has_a_unit_that_keeps_it_short(long bytes, string shown) =>
        Assert.Equal(shown, ByteSize.Of(bytes));
}
