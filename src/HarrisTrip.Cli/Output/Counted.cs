using System.Globalization;

namespace HarrisTrip.Cli.Output;

/// <summary>A number with what it counts: “1 page”, “1,200 pages”.</summary>
static class Counted
{
    public static string Of(int number, string what) =>
        $"{number.ToString("N0", CultureInfo.InvariantCulture)} {what}{(number == 1 ? "" : "s")}";
}
