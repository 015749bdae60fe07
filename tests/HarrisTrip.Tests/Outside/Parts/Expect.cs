using Xunit;

namespace HarrisTrip.Tests.Outside;

static class Expect
{
    /// <summary>Fails with all that was found, however much it is.</summary>
    public static void None(IEnumerable<string> faults)
    {
        var lines = string.Join('\n', faults);
        Assert.True(lines.Length == 0, lines);
    }
}
