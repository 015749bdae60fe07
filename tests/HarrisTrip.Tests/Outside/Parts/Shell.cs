using Xunit;

namespace HarrisTrip.Tests.Outside;

/// <summary>
/// The program in the hands of a shell, which closes its streams, sets its limits and sends it signals.
/// </summary>
static class Shell
{
    /// <summary>
    /// Runs a script in which <c>$harristrip</c> is the program, and <c>$1</c> and so on are what is handed to it.
    /// </summary>
    public static Task<Ran> RunAsync(string script, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no such shell here.");
        return OutsideProgram.RunAsync(
            "bash",
            ["-c", script, "test", .. arguments],
            new Dictionary<string, string?> { ["harristrip"] = RealProgram.Location }
        );
    }

    /// <summary>
    /// Sends signals to a program, one straight after the other, by the names that <c>kill</c> has for them.
    /// </summary>
    public static async Task SignalAsync(System.Diagnostics.Process program, IEnumerable<string> names) =>
        await RunAsync(
            string.Join("; ", names.Select(name => $"kill -{name} $1")),
            program.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
}
