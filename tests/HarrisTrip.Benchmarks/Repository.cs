namespace HarrisTrip.Benchmarks;

/// <summary>The folder that the benchmarks were built from.</summary>
static class Repository
{
    /// <summary>The command line, as a publisher runs it.</summary>
    public static string Program =>
        Path.Combine(
            FindRoot(),
            "src",
            "HarrisTrip.Cli",
            "bin",
            "Release",
            "net10.0",
            OperatingSystem.IsWindows() ? "harristrip.exe" : "harristrip"
        );

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "HarrisTrip.sln")))
            {
                return folder.FullName;
            }
        }
        throw new DirectoryNotFoundException($"No HarrisTrip.sln above {AppContext.BaseDirectory}.");
    }
}
