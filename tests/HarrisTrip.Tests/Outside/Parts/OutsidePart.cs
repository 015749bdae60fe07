using Xunit;

namespace HarrisTrip.Tests.Outside;

/// <summary>
/// Programs that are not ours and that a developer may not have: a test that needs one says that it was skipped,
/// unless HARRISTRIP_BROWSER_TESTS=required, as in CI, makes that a failure.
/// </summary>
static class OutsidePart
{
    static bool Required => Environment.GetEnvironmentVariable("HARRISTRIP_BROWSER_TESTS") == "required";

    /// <summary>The path that was found; else the test ends here.</summary>
    public static string Need(string? found, string what)
    {
        if (found is not null)
        {
            return found;
        }
        if (Required)
        {
            Assert.Fail($"{what} is missing, and HARRISTRIP_BROWSER_TESTS=required asks for it.");
        }
        Assert.Skip($"{what} is missing.");
        return "";
    }

    public static string? FirstFile(params IEnumerable<string?> paths) => paths.FirstOrDefault(File.Exists);

    public static string? OnPath(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
            Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries
        );
        var endings = OperatingSystem.IsWindows() ? new[] { ".exe", ".cmd" } : [""];
        return FirstFile(
            names.SelectMany(name =>
                folders.SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending)))
            )
        );
    }

    public static string? Java
    {
        get
        {
            var home = Environment.GetEnvironmentVariable("JAVA_HOME");
            return FirstFile(
                    home is null ? null : Path.Combine(home, "bin", OperatingSystem.IsWindows() ? "java.exe" : "java")
                ) ?? OnPath("java");
        }
    }

    /// <summary>A file of a package in tests/tools, which <c>build.sh test</c> fetches where npm is there.</summary>
    public static string? ToolFile(params string[] parts) =>
        FirstFile(Repository.Path(["tests", "tools", "node_modules", .. parts]));
}
