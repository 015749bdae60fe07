using Xunit;

namespace HarrisTrip.Tests.Outside;

/// <summary>The program as a publisher has it, started by its own file.</summary>
static class RealProgram
{
    /// <summary>The project's own site, which these tests build.</summary>
    public static string Articles { get; } = Repository.Path("articles");

    /// <summary>One of its articles: with pictures, sections and a translation.</summary>
    public static string OneArticle { get; } = Repository.Path("articles", "us-vice-president-first-foreign-visit");

    /// <summary>
    /// A site of what no reporter should write and a page has to survive: markup in every field, words that never end,
    /// other scripts.
    /// </summary>
    public static string HardSite { get; } = Repository.Path("tests", "HarrisTrip.Tests", "Outside", "Sites", "hard");

    // Pinned, so that no article's date makes a test fail one day.
    public const string Now = "2030-01-01T00:00:00Z";

    /// <summary>Builds into a folder, which has to succeed.</summary>
    public static async Task BuildAsync(string source, string target, params string[] options)
    {
        var ran = await OutsideProgram.RunAsync(Location, ["build", source, "-o", target, "--now", Now, .. options]);
        Assert.True(ran.Code == 0, $"harristrip build {source} {string.Join(' ', options)}: {ran}");
    }

    /// <summary>Runs the program as it is asked to, whatever comes of it.</summary>
    public static Task<Ran> RunAsync(
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string?>? environment = null
    ) => OutsideProgram.RunAsync(Location, arguments, environment);

    /// <summary>
    /// The program's own file: that which <c>HARRISTRIP_PROGRAM</c> names, such as one that is compiled natively, or the
    /// one that was built with the tests.
    /// </summary>
    public static string Location { get; } = Environment.GetEnvironmentVariable("HARRISTRIP_PROGRAM") ?? Built();

    static string Built()
    {
        // The program of the same configuration as the tests, in bin/<configuration>/<framework>.
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Repository.Path(
            "src",
            "HarrisTrip.Cli",
            "bin",
            own.Parent!.Name,
            own.Name,
            OperatingSystem.IsWindows() ? "harristrip.exe" : "harristrip"
        );
    }
}
